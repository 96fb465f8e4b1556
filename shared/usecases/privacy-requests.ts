import { PersonId, type Slug } from '../domain/ids.ts'
import { Nip, readNip } from '../domain/nip.ts'
import { Email } from '../domain/person.ts'
import { deadlineOf, type PrivacyRequest, type RequestKind } from '../domain/privacy-request.ts'
import { Refusal } from '../domain/refusals.ts'
import type { Actor } from '../domain/trail.ts'
import type { Deps } from './deps.ts'
import { record } from './record.ts'

type Needs = Pick<Deps, 'store' | 'now' | 'newId'>

/**
 * Writes down that somebody asked for a copy or for erasure of what is kept of them. `who` is their address, NIP or number. Throws
 * `answers-invalid` for somebody whom the agency does not know, and for a time that is still to come.
 */
export async function recordRequest(
  deps: Needs,
  agency: Slug,
  asked: { readonly who: string; readonly kind: RequestKind; readonly askedAt: number },
  actor: Actor,
): Promise<PrivacyRequest> {
  if (!(asked.askedAt <= deps.now())) throw invalid('tanggal')
  const person = await personNamed(deps, agency, asked.who)
  const [askedAt, recordedAt] = [asked.askedAt, deps.now()].map((at) => new Date(at).toISOString())
  if (askedAt === undefined || recordedAt === undefined) throw invalid('tanggal')
  const { kind } = asked
  const request = { agency, id: deps.newId(), person, kind, askedAt, recordedAt, version: 1 }
  const { number } = await record(deps, {
    agency,
    actor,
    action: 'privacy.request',
    thing: `person/${person}/privacy-request/${request.id}`,
    version: 1,
    changes: [
      { field: 'kind', to: kind },
      { field: 'deadline', to: deadlineOf({ askedAt }) },
    ],
  })
  const stored = { ...request, trail: number }
  if (!(await deps.store.privacyRequests.put(stored))) throw new Error(`the request ${request.id} is there already`)
  return stored
}

async function personNamed({ store }: Pick<Deps, 'store'>, agency: Slug, who: string): Promise<PersonId> {
  const email = Email.safeParse(who)
  const nip = Nip.safeParse(readNip(who))
  const id = PersonId.safeParse(who.trim())
  const found = email.success
    ? await store.people.named({ kind: 'email', email: email.data })
    : nip.success
      ? await store.people.named({ kind: 'nip', agency, nip: nip.data })
      : id.success
        ? { agency, person: id.data }
        : undefined
  // Somebody of another agency is as unknown here as nobody.
  const person = found?.agency === agency ? await store.people.get(found, { consistent: true }) : undefined
  if (!person) throw invalid('siapa')
  return person.id
}

/** A request by its id. Throws `page-unknown`. */
export async function findRequest({ store }: Pick<Deps, 'store'>, agency: Slug, id: string): Promise<PrivacyRequest> {
  const request = /^[0-9a-f-]{36}$/.test(id) ? await store.privacyRequests.get(agency, id) : undefined
  if (!request) throw new Refusal('page-unknown')
  return request
}

/** Says how a request ended. One that was answered stays as it was answered first. */
export async function answerRequest(
  deps: Pick<Deps, 'store' | 'now'>,
  request: PrivacyRequest,
  answer: { readonly how: 'done' | 'refused'; readonly reason: string },
  actor: Actor,
): Promise<void> {
  if (request.answered) return
  const { agency, id, person, trail: previous } = request
  const version = request.version + 1
  const { number } = await record(deps, {
    agency,
    actor,
    action: 'privacy.close',
    thing: `person/${person}/privacy-request/${id}`,
    version,
    previous,
    ...(answer.reason === '' ? {} : { reason: answer.reason }),
    changes: [{ field: 'answered', to: answer.how }],
  })
  const answered = { ...answer, at: new Date(deps.now()).toISOString() }
  // Where somebody was faster, their answer stands.
  await deps.store.privacyRequests.put({ ...request, answered, version, trail: number })
}

const invalid = (field: string) => new Refusal('answers-invalid', {}, [{ field, problem: 'unknown' }])
