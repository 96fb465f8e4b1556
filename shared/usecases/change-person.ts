import { PersonId } from '../domain/ids.ts'
import { type Person, placementOn } from '../domain/person.ts'
import { changesBetween } from '../domain/person-changes.ts'
import { Refusal } from '../domain/refusals.ts'
import type { Actor } from '../domain/trail.ts'
import { type Around, aroundIn } from './around-person.ts'
import { checkPerson } from './check-person.ts'
import { claimNames, releaseNames } from './claim-names.ts'
import type { Deps } from './deps.ts'
import type { Store } from './ports/store.ts'
import { record } from './record.ts'

export type PersonRef = Parameters<Store['people']['get']>[0]
export type PersonNeeds = Pick<Deps, 'store' | 'now'>

/** What a change is called in the trail, and why it was made. */
export type Said = { readonly action: `person.${string}` | `role.${string}`; readonly reason?: string | undefined }

/** Somebody of an agency, as stored. Throws `person-unknown`. */
export async function findPerson({ store }: Pick<Deps, 'store'>, { agency, person: id }: PersonRef): Promise<Person> {
  const isId = PersonId.safeParse(id).success
  const person = isId ? await store.people.get({ agency, person: id }, { consistent: true }) : undefined
  if (!person) throw new Refusal('person-unknown')
  return person
}

/**
 * Changes somebody's record, seen at a version. Asked for what is so already it does nothing. Throws `person-unknown`, `person-changed`
 * where it has another version by now, and what `checkPerson` and `claimNames` throw; then nothing was changed.
 */
export async function changePerson(
  deps: PersonNeeds,
  actor: Actor,
  seen: PersonRef & { readonly version: number },
  said: Said,
  change: (person: Person, around: Around) => Person,
): Promise<Person> {
  const around = await aroundIn(deps, seen.agency)
  const before = await findPerson(deps, seen)
  if (before.version !== seen.version) throw new Refusal('person-changed')
  return storePerson(deps, actor, said, { before, after: change(before, around), around })
}

/**
 * Writes a version of a person: first that it is going to be, in the trail, then the record in one conditional put, which names that line.
 * A crash in between leaves a line that no version names.
 */
export async function storePerson(
  deps: PersonNeeds,
  actor: Actor,
  { action, reason }: Said,
  { before, after, around }: { readonly before: Person | undefined; readonly after: Person; readonly around: Around },
): Promise<Person> {
  const changes = changesBetween(before, after)
  if (before && changes.length === 0) return before
  await checkPerson(actor, before, after, around)
  await claimNames(deps, actor, before, after)
  const { agency, id } = after
  const version = (before?.version ?? 0) + 1
  const unit = placementOn(after, around.today)?.unit ?? (before && placementOn(before, around.today)?.unit)
  const entry = await record(deps, {
    ...{ agency, actor, action, thing: `person/${id}`, version, changes },
    ...(unit !== undefined && { unit }),
    ...(before && { previous: before.trail }),
    ...(reason !== undefined && { reason }),
  })
  const stored = { ...after, version, trail: entry.number }
  if (!(await deps.store.people.put(stored))) throw new Refusal('person-changed')
  await releaseNames(deps, before, after)
  return stored
}
