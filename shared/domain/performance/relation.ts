import type { Day } from '../calendar.ts'
import type { PersonId } from '../ids.ts'
import { type Person, placementOn } from '../person.ts'

/** How somebody stands to another: by placements alone, whatever anybody's title says. */
export type Relation = 'self' | 'superior' | 'next-superior' | 'other'

/** How an actor stands to a person on a day, given the record of who is their superior then. */
export function relationOf(
  actor: PersonId | undefined,
  person: Person,
  superior: Person | undefined,
  day: Day,
): Relation {
  if (actor === undefined) return 'other'
  if (actor === person.id) return 'self'
  const above = placementOn(person, day)?.superior
  if (actor === above) return 'superior'
  if (superior === undefined || superior.id !== above) return 'other'
  return actor === placementOn(superior, day)?.superior ? 'next-superior' : 'other'
}

/**
 * Who heads a unit on a day, of the people placed in it: whose own superior is none of them, and who is superior of one of them, or is
 * there alone.
 */
export function headOf<Each extends Pick<Person, 'id' | 'placements'>>(
  members: readonly Each[],
  day: Day,
): Each | undefined {
  const ids = new Set(members.map(({ id }) => id))
  const superiorOf = ({ placements }: Each) => placementOn({ placements }, day)?.superior
  const atTop = members.filter((member) => !ids.has(superiorOf(member) ?? ''))
  if (members.length === 1) return members[0]
  return atTop.find(({ id }) => members.some((member) => superiorOf(member) === id))
}
