import type { Person } from '../domain/person.ts'
import { undone } from '../domain/person-changes.ts'
import { personInvalid } from '../domain/person-problems.ts'
import { Refusal } from '../domain/refusals.ts'
import type { Actor, TrailEntry } from '../domain/trail.ts'
import { aroundIn } from './around-person.ts'
import { findPerson, type PersonNeeds, type PersonRef, storePerson } from './change-person.ts'
import type { Deps } from './deps.ts'
import { record } from './record.ts'

/** As many changes as are told of at once. */
const MOST = 40

/**
 * The changes that made somebody's record what it is, the newest first: each names the one before. Lines that took no effect are not among
 * them, because no version names them.
 */
export async function historyOf(
  { store }: Pick<Deps, 'store'>,
  { agency, id, trail }: Person,
  most = MOST,
): Promise<TrailEntry[]> {
  const history: TrailEntry[] = []
  for (let number: number | undefined = trail; number !== undefined && history.length < most; ) {
    const entry: TrailEntry | undefined = await store.trail.get(agency, number)
    if (entry?.thing !== `person/${id}`) break
    history.push(entry)
    number = entry.previous
  }
  return history
}

/** What changed after a version was seen: for whoever comes too late with a change of their own. */
export async function changesSince(deps: Pick<Deps, 'store'>, ref: PersonRef, version: number): Promise<TrailEntry[]> {
  const history = await historyOf(deps, await findPerson(deps, ref))
  return history.filter((entry) => (entry.version ?? 0) > version)
}

/**
 * Undoes one change by a further version with the values before it. Throws `person-invalid` where a later change touched the same, or the
 * value cannot be known any more, and what `changePerson` throws.
 */
export async function undoChange(
  deps: PersonNeeds,
  actor: Actor,
  seen: PersonRef & { readonly version: number; readonly entry: number },
): Promise<Person> {
  const before = await findPerson(deps, seen)
  if (before.version !== seen.version) throw new Refusal('person-changed')
  const entry = (await historyOf(deps, before)).find(({ number }) => number === seen.entry)
  const after = entry && undone(before, entry)
  if (!entry || !after) throw personInvalid('not-undoable')
  const placements = after.placements.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const said = { action: 'person.undo', reason: `#${entry.number}` } as const
  const around = await aroundIn(deps, seen.agency)
  return storePerson(deps, actor, said, { before, after: { ...after, placements }, around })
}

/** Somebody's record whole, with number and address as they are: whoever reads it stands in the trail before they have read it. */
export async function readWhole(deps: PersonNeeds, actor: Actor, ref: PersonRef): Promise<Person> {
  const person = await findPerson(deps, ref)
  await record(deps, { agency: ref.agency, actor, action: 'person.read', thing: `person/${ref.person}`, changes: [] })
  return person
}
