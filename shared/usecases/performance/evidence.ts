import * as z from 'zod/mini'
import { addDays, type Day, dayOf } from '../../domain/calendar.ts'
import type { PersonId, Slug } from '../../domain/ids.ts'
import { ofPerson } from '../../domain/performance/dossier.ts'
import {
  EVIDENCE_A_DAY,
  type EvidenceFile,
  EvidenceId,
  EvidenceKind,
  evidenceHour,
  harmlessName,
} from '../../domain/performance/evidence-file.ts'
import { EVIDENCE_AT_MOST, kindByName } from '../../domain/performance/evidence-kinds.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Actor } from '../../domain/trail.ts'
import type { Deps } from '../deps.ts'
import type { EvidenceRef, Upload } from '../ports/evidence-store.ts'
import { beginDossier, findDossier, type PerformanceNeeds } from './step.ts'
import { waitingList } from './waiting-list.ts'

type Whose = { readonly agency: Slug; readonly person: PersonId }
export type EvidenceNeeds = PerformanceNeeds & Pick<Deps, 'evidence' | 'newSecret'>

/** What is said of a file before it is sent. What nobody may set, its state for one, is not among it. */
const Wish = z.strictObject({
  name: z.string().check(z.maxLength(400)),
  kind: z.optional(EvidenceKind),
  size: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(EVIDENCE_AT_MOST))),
})

export type Prepared = { readonly file: EvidenceFile; readonly upload: Upload }

/**
 * Lets somebody send one file of their own: a document that waits, and what their browser needs to send it straight to where it is kept. The
 * name of that place is random, and this use alone knows it before. Throws `answers-invalid` for what may not be sent, `dossier-full` where
 * it was enough for a day, and as `beginDossier` does.
 */
export async function prepareEvidence(
  deps: EvidenceNeeds,
  actor: Actor,
  { agency, person }: Whose,
  sent: unknown,
  backTo?: (file: EvidenceId) => string,
): Promise<Prepared> {
  const { name, kind, size } = readWish(sent)
  // One instant: in the hour in whose list a file stands it lies in quarantine too.
  const at = deps.now()
  const today = dayOf(at, 'Asia/Jakarta')
  const owner = ofPerson(person)
  const before = await deps.store.dossierLists.entries(agency, listOf(person, today), EVIDENCE_A_DAY)
  if (before.length >= EVIDENCE_A_DAY) throw new Refusal('dossier-full')
  const id = EvidenceId.parse(deps.newSecret())
  // Announced before it is written: the look for what waits misses nothing, and whoever lists it looks it up.
  await deps.store.dossierLists.add(agency, waitingList(evidenceHour(at)), { owner, id })
  await deps.store.dossierLists.add(agency, listOf(person, today), { owner, id })
  const said = { action: 'prepare', by: ['self'] } as const
  const file = await beginDossier(deps, actor, 'evidence', { agency, owner, id }, said, () => ({
    name: harmlessName(name, kind),
    kind,
    ...(size !== undefined && { size }),
    state: 'waiting' as const,
    preparedAt: new Date(at).toISOString(),
  }))
  const back = backTo?.(id)
  const { preparedAt } = file
  const sending = { agency, person, file: id, preparedAt, kind, ...(back !== undefined && { back }) }
  const upload = await deps.evidence.prepare(sending)
  return { file, upload }
}

/** The wish with its kind, which the name says where nothing else does. */
function readWish(sent: unknown) {
  const { data, error } = Wish.safeParse(sent)
  const kind = data?.kind ?? kindByName(data?.name ?? '')
  if (data && kind) return { ...data, kind }
  const wrong = error ? [...new Set(error.issues.map(({ path }) => String(path[0] ?? 'body')))] : ['kind']
  throw new Refusal(
    'answers-invalid',
    {},
    wrong.map((field) => ({ field, problem: 'invalid' })),
  )
}

/** Somebody's file as recorded. Consistent. Throws `dossier-unknown`, also for what cannot be an id and for a file of somebody else. */
export async function findEvidence(
  deps: Pick<Deps, 'store'>,
  { agency, person }: Whose,
  file: string,
): Promise<EvidenceFile> {
  if (!EvidenceId.safeParse(file).success) throw new Refusal('dossier-unknown')
  return findDossier(deps, 'evidence', { agency, owner: ofPerson(person), id: file })
}

/** Where a clean file is fetched from, within a minute; undefined for one that waits or was refused. */
export async function linkToEvidence(
  { evidence }: Pick<Deps, 'evidence'>,
  ref: Whose,
  { id, state, name }: EvidenceFile,
): Promise<string | undefined> {
  const file: EvidenceRef = { ...ref, file: id }
  return state === 'clean' ? evidence.link(file, name) : undefined
}

/** What somebody sent today and yesterday, the newest first: two queries, and one call for the files. */
export async function recentEvidence(
  { store, now }: Pick<Deps, 'store' | 'now'>,
  { agency, person }: Whose,
): Promise<EvidenceFile[]> {
  const today = dayOf(now(), 'Asia/Jakarta')
  const days = [today, addDays(today, -1)]
  const listed = await Promise.all(days.map((day) => store.dossierLists.entries(agency, listOf(person, day))))
  const refs = listed.flat().map(({ owner, id }) => ({ agency, owner, id }))
  if (refs.length === 0) return []
  const files = await store.dossiers.many('evidence', refs, { consistent: true })
  return files.toSorted((a, b) => (a.preparedAt > b.preparedAt ? -1 : a.preparedAt < b.preparedAt ? 1 : 0))
}

const listOf = (person: PersonId, day: Day) => `evidence-of-${person}-${day}`
