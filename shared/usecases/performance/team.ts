import type { Day } from '../../domain/calendar.ts'
import type { PersonId, Slug } from '../../domain/ids.ts'
import { type Person, placementOn } from '../../domain/person.ts'
import type { Deps } from '../deps.ts'
import type { ReadOptions } from '../ports/read-options.ts'

type Needs = Pick<Deps, 'store'>
const EVENTUAL: ReadOptions = { consistent: false }

/** Who has somebody as superior on a day, by name: two calls, and one more for each further hundred people. */
export async function teamOf(
  { store }: Needs,
  superior: { readonly agency: Slug; readonly person: PersonId },
  day: Day,
): Promise<Person[]> {
  const people = await store.people.many(superior.agency, await store.people.under(superior), EVENTUAL)
  return byName(people.filter((each) => isHere(each, day) && placementOn(each, day)?.superior === superior.person))
}

/** Who is placed in a unit on a day, by name; nobody of the units below it. As many calls as `teamOf`. */
export async function membersOf(
  { store }: Needs,
  unit: { readonly agency: Slug; readonly unit: Slug },
  day: Day,
): Promise<Person[]> {
  const people = await store.people.many(unit.agency, await store.people.inUnit(unit), EVENTUAL)
  return byName(people.filter((each) => isHere(each, day) && placementOn(each, day)?.unit === unit.unit))
}

/** Who left later was there on the day all the same: a past period is counted with them. */
const isHere = ({ disabled }: Person, day: Day) => disabled === undefined || disabled.at.slice(0, 10) > day

function byName(people: readonly Person[]): Person[] {
  return people.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1))
}

/** So many people stand on one page of a list. */
export const PEOPLE_A_PAGE = 20
