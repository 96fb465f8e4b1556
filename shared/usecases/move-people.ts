import type { Day } from '../domain/calendar.ts'
import type { Slug } from '../domain/ids.ts'
import type { Person } from '../domain/person.ts'
import { movedPerson } from '../domain/person-move.ts'
import { Refusal } from '../domain/refusals.ts'
import type { Actor } from '../domain/trail.ts'
import type { Deps } from './deps.ts'
import { changesBetween } from './put-unit.ts'
import { record } from './record.ts'

export type PeopleMove = { readonly agency: Slug; readonly from: Slug; readonly to: Slug; readonly day: Day }

/** Who has a placement or a role in a unit that would end there, in order of their names. */
export async function peopleToMove({ store }: Pick<Deps, 'store'>, move: PeopleMove): Promise<Person[]> {
  const people = await store.people.ofAgency(move.agency, { consistent: true })
  return people
    .filter((person) => !person.disabled && movedPerson(person, move))
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1))
}

/**
 * Lets placements and roles in an ended unit go on in another from a day on: person by person, each a line in the trail and one conditional
 * put. Whoever is moved already is not listed again, so that a run that was broken off is taken up by the next. Returns how many were moved.
 */
export async function movePeople(deps: Pick<Deps, 'store' | 'now'>, move: PeopleMove, actor: Actor): Promise<number> {
  const people = await peopleToMove(deps, move)
  for (const person of people) {
    const moved = movedPerson(person, move)
    if (!moved) continue
    const next = { ...person, ...moved }
    const entry = await record(deps, {
      agency: move.agency,
      actor,
      action: 'person.move',
      thing: `person/${person.id}`,
      unit: move.to,
      version: person.version + 1,
      previous: person.trail,
      changes: changesBetween(person, next),
    })
    const stored = await deps.store.people.put({ ...next, version: person.version + 1, trail: entry.number })
    if (!stored) throw new Refusal('unit-change-refused', { why: 'changed' })
  }
  return people.length
}
