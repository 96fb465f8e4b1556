import { addDays, type Day, dayOf } from '../../domain/calendar.ts'
import type { PersonId, Slug } from '../../domain/ids.ts'
import { ofPerson } from '../../domain/performance/dossier.ts'
import type { Report } from '../../domain/performance/report.ts'
import type { Period } from '../../domain/period.ts'
import type { Person } from '../../domain/person.ts'
import type { Registry } from '../../domain/registry.ts'
import { concurrently } from '../concurrently.ts'
import type { Deps } from '../deps.ts'
import type { DossierRef, Listed } from '../ports/dossier-store.ts'

type Needs = Pick<Deps, 'store'>

/** Reports that were opened again: somebody's own, and those of a unit, by the year in which that was. */
const ofOwner = (person: PersonId) => `reopened/${person}`
const ofUnitIn = (unit: Slug, year: string) => `reopened/${unit}/${year}`

/** So many of one's own are looked at, the newest first: whoever has more open has enough to do. */
const OWN = 12
/** Days for which a period is counted again every night after the last step of a report of it that was opened again. */
const DAYS_COUNTED = 31
const EVENTUAL = { consistent: false } as const
const CONSISTENT = { consistent: true } as const

/** Says that a report is opened again, before it is: to its owner, and for whoever is superior when it comes back. */
export async function announceReopened(
  { store }: Needs,
  { agency, owner, id }: DossierRef,
  at: { readonly person: PersonId; readonly unit: Slug; readonly today: Day },
): Promise<void> {
  const lists = [ofOwner(at.person), ofUnitIn(at.unit, at.today.slice(0, 4))]
  await Promise.all(lists.map((list) => store.dossierLists.add(agency, list, { owner, id })))
}

/** Somebody's own reports that were opened again, whatever became of them: a query, and where there are any one call. */
export async function ownReopened(
  { store }: Needs,
  { agency, person }: { readonly agency: Slug; readonly person: PersonId },
): Promise<Report[]> {
  const listed = await store.dossierLists.entries(agency, ofOwner(person), OWN)
  return reportsIn({ store }, agency, listed, CONSISTENT)
}

/**
 * Reports of some people that were opened again since last year began, whatever became of them: a query for each unit in which any of them
 * was placed since and each year, and one call for each hundred that there are. So they are found whoever is superior by now.
 */
export async function reopenedOf(
  { store }: Needs,
  agency: Slug,
  people: readonly Pick<Person, 'id' | 'placements'>[],
  today: Day,
): Promise<Report[]> {
  const years = yearsAt(today)
  const first = `${years[0]}-01-01`
  const units = new Set(
    people.flatMap(({ placements }) =>
      placements.filter(({ until }) => until === undefined || until >= first).map(({ unit }) => unit),
    ),
  )
  const lists = [...units].flatMap((unit) => years.map((year) => ofUnitIn(unit, year)))
  const listed = (await Promise.all(lists.map((list) => store.dossierLists.entries(agency, list)))).flat()
  const owners = new Set(people.map(({ id }) => ofPerson(id)))
  const theirs = listed.filter(({ owner }) => owners.has(owner))
  return reportsIn({ store }, agency, theirs, CONSISTENT)
}

/** The periods of reports that were opened again and have taken a step since a month ago: their counts may have changed. */
export async function reopenedPeriods(
  { store }: Needs,
  { agency, units }: Pick<Registry, 'agency' | 'units'>,
  today: Day,
): Promise<Period[]> {
  const listed: Listed[] = []
  await concurrently(units, 4, async ({ id }) => {
    for (const year of yearsAt(today)) listed.push(...(await store.dossierLists.entries(agency.id, ofUnitIn(id, year))))
  })
  const since = addDays(today, -DAYS_COUNTED)
  const reports = await reportsIn({ store }, agency.id, listed, EVENTUAL)
  const moved = reports.filter(({ history }) => {
    const last = history.at(-1)?.at
    return last !== undefined && dayOf(Date.parse(last), agency.timeZone) >= since
  })
  return [...new Set(moved.map(({ period }) => period))]
}

async function reportsIn(
  { store }: Needs,
  agency: Slug,
  listed: readonly Listed[],
  options: { readonly consistent: boolean },
): Promise<Report[]> {
  const refs = new Map(listed.map(({ owner, id }) => [`${owner} ${id}`, { agency, owner, id }]))
  return refs.size === 0 ? [] : store.dossiers.many('report', [...refs.values()], options)
}

/** In January what was opened again in December is still open. */
function yearsAt(today: Day): [string, string] {
  const year = today.slice(0, 4)
  return [String(Number(year) - 1), year]
}
