import type { PersonId, Slug } from '../../domain/ids.ts'
import type { Owner } from '../../domain/performance/dossier.ts'
import { levelOf, type Period, partsOf, spanOf } from '../../domain/period.ts'
import type { Person } from '../../domain/person.ts'
import type { Deps } from '../deps.ts'
import { gaveList } from './feedback-names.ts'

type Entry = { readonly giver: PersonId; readonly owner: Owner; readonly id: string }

/**
 * Those of some people who gave any feedback in a month or a longer period that they did not take back: as many queries as there are
 * months and units of theirs in it, and one call for each hundred people. `people`: with their placements.
 */
export async function gaveFeedback(
  { store }: Pick<Deps, 'store'>,
  agency: Slug,
  people: readonly Pick<Person, 'id' | 'placements'>[],
  period: Period,
): Promise<ReadonlySet<PersonId>> {
  const { first, last } = spanOf(period)
  const units = new Set(
    people.flatMap(({ placements }) =>
      placements
        .filter(({ from, until }) => from <= last && (until === undefined || until >= first))
        .map(({ unit }) => unit),
    ),
  )
  const lists = [...units].flatMap((unit) => monthsOf(period).map((month) => gaveList(unit, month)))
  const listed = await Promise.all(lists.map((list) => store.dossierLists.entries(agency, list)))
  const asked = new Set(people.map(({ id }) => id))
  const entries = listed.flat().map(({ owner, id }): Entry => {
    const [giver = '', ...rest] = id.split('.')
    return { giver, owner, id: rest.join('.') }
  })
  const left = Map.groupBy(
    entries.filter(({ giver }) => asked.has(giver)),
    ({ giver }) => giver,
  )
  const found = new Set<PersonId>()
  // One piece is enough: of each the newest is looked up, and the one before where that was taken back.
  while (left.size > 0) {
    const next = [...left.values()].flatMap((each) => each.pop() ?? [])
    const refs = next.map(({ owner, id }) => ({ agency, owner, id }))
    const feedback = await store.dossiers.many('feedback', refs, { consistent: false })
    for (const { giver, withdrawnAt } of feedback) if (withdrawnAt === undefined) found.add(giver.person)
    for (const [giver, each] of left) if (each.length === 0 || found.has(giver)) left.delete(giver)
  }
  return found
}

/** The months of a period. */
function monthsOf(period: Period): Period[] {
  const level = levelOf(period)
  if (level === 'day') throw new Error(`${period} is shorter than a month`)
  return level === 'month' ? [period] : partsOf(period).flatMap(monthsOf)
}
