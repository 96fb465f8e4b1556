import type { Person } from '../domain/person.ts'
import type { PrivacyRequest } from '../domain/privacy-request.ts'
import { Refusal } from '../domain/refusals.ts'
import type { Actor, TrailEntry } from '../domain/trail.ts'
import type { Deps } from './deps.ts'
import { dossiersOfPerson } from './performance/all-of-person.ts'
import { record } from './record.ts'

/** All that is kept of somebody. */
export type PersonExport = {
  readonly person: Person
  readonly requests: readonly PrivacyRequest[]
  /** What is kept of their performance, by kind of document, each with all its steps. */
  readonly performance: Awaited<ReturnType<typeof dossiersOfPerson>>
  /** What they did, and what was done about them. */
  readonly trail: readonly TrailEntry[]
}

/** So many requests of an agency are looked through for theirs. */
const REQUESTS = 1_000

/** Gives out all that is kept of somebody, who has a right to a copy (UU 27/2022, art. 7). A line of the trail first. Throws `page-unknown`. */
export async function exportPerson(
  deps: Pick<Deps, 'store' | 'now'>,
  { agency, person: id, id: request }: PrivacyRequest,
  actor: Actor,
): Promise<PersonExport> {
  const person = await deps.store.people.get({ agency, person: id }, { consistent: true })
  if (!person) throw new Refusal('page-unknown')
  const thing = `person/${id}`
  await record(deps, { agency, actor, action: 'person.export', thing, changes: [{ field: 'request', to: request }] })
  const requests = await deps.store.privacyRequests.newest(agency, REQUESTS)
  const performance = await dossiersOfPerson(deps, { agency, person: id })
  const trail: TrailEntry[] = []
  for await (const page of deps.store.trail.from(agency, 1)) {
    trail.push(...page.filter((entry) => isOf(entry, id)))
  }
  return { person, requests: requests.filter((each) => each.person === id), performance, trail }
}

function isOf({ actor, thing }: TrailEntry, id: string): boolean {
  return actor.person === id || thing === `person/${id}` || thing.startsWith(`person/${id}/`)
}
