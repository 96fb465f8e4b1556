import type { PersonId, Slug } from '../../domain/ids.ts'
import { ofPerson, personOf } from '../../domain/performance/dossier.ts'
import { hoursIn, type Training, waitsForSuperior } from '../../domain/performance/training.ts'
import type { Person } from '../../domain/person.ts'
import type { Deps } from '../deps.ts'
import type { PerformanceNeeds } from './step.ts'
import { teamOf } from './team.ts'

/** The list of a unit's trainings of a year: of those that began in it, and of those that ended in it. */
export function trainingList(unit: Slug, year: string): string {
  return `training.${unit}.${year}`
}

type Placed = Pick<Person, 'id' | 'placements'>

/**
 * All trainings of some people that stand in the lists of some years: one query for each unit in which any of them was placed and each
 * year, and one call for each hundred trainings.
 */
async function trainingsListed(
  { store }: Pick<Deps, 'store'>,
  agency: Slug,
  people: readonly Placed[],
  years: readonly string[],
): Promise<Training[]> {
  const first = `${years.toSorted()[0] ?? ''}-01-01`
  const units = new Set(
    people.flatMap(({ placements }) =>
      placements.filter(({ until }) => until === undefined || until >= first).map(({ unit }) => unit),
    ),
  )
  const lists = [...units].flatMap((unit) => years.map((year) => trainingList(unit, year)))
  const entries = (await Promise.all(lists.map((list) => store.dossierLists.entries(agency, list)))).flat()
  const owners = new Set(people.map(({ id }) => ofPerson(id)))
  const theirs = new Map(
    entries.filter(({ owner }) => owners.has(owner)).map((each) => [`${each.owner} ${each.id}`, each]),
  )
  return store.dossiers.many(
    'training',
    [...theirs.values()].map((each) => ({ agency, ...each })),
    { consistent: true },
  )
}

/** How many JP of a year are confirmed for each of some people: who has none has 0. As many calls as `trainingsListed` of one year. */
export async function trainingHoursOf(
  deps: Pick<Deps, 'store'>,
  agency: Slug,
  people: readonly Placed[],
  year: string,
): Promise<ReadonlyMap<PersonId, number>> {
  const trainings = await trainingsListed(deps, agency, people, [year])
  return new Map(
    people.map(({ id }) => [
      id,
      hoursIn(
        trainings.filter((training) => personOf(training) === id),
        year,
      ),
    ]),
  )
}

/** The trainings that wait for a superior's answer today, the longest waiting first: two calls for the team, and those of two years' lists. */
export async function trainingsWaitingFor(
  deps: PerformanceNeeds,
  superior: { readonly agency: Slug; readonly person: PersonId },
  today: string,
): Promise<Training[]> {
  const team = await teamOf(deps, superior, today)
  if (team.length === 0) return []
  const year = Number(today.slice(0, 4))
  const trainings = await trainingsListed(deps, superior.agency, team, [String(year - 1), String(year)])
  return trainings.filter(waitsForSuperior).toSorted((a, b) => (sinceOf(a) < sinceOf(b) ? -1 : 1))
}

/** When it came into the state that it is in. */
export function sinceOf({ history }: Pick<Training, 'history'>): string {
  return history.at(-1)?.at ?? ''
}
