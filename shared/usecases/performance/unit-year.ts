import type { Day } from '../../domain/calendar.ts'
import type { Slug } from '../../domain/ids.ts'
import { ofPerson } from '../../domain/performance/dossier.ts'
import { type Plan, planId } from '../../domain/performance/plan.ts'
import { type Report, reportId } from '../../domain/performance/report.ts'
import type { Period } from '../../domain/period.ts'
import { inForce, type Person, type Placement } from '../../domain/person.ts'
import type { Deps } from '../deps.ts'

/** Somebody placed in a unit, with their plan of a year and reports of some periods there. */
export type Member = {
  readonly person: Person
  /** Where they are on the day asked about, since they are in that unit without a break. */
  readonly placement: Placement
  readonly plan: Plan | undefined
  readonly reports: readonly Report[]
}

const EVENTUAL = { consistent: false } as const

/** The plans and reports of some people of a unit: one call for each hundred documents there may be. */
export async function withDocuments(
  { store }: Pick<Deps, 'store'>,
  people: readonly Person[],
  at: { readonly unit: Slug; readonly day: Day; readonly year: string; readonly periods: readonly Period[] },
): Promise<Member[]> {
  const refs = (id: string) => people.map((person) => ({ agency: person.agency, owner: ofPerson(person.id), id }))
  const [plans, reports] = await Promise.all([
    store.dossiers.many('plan', refs(planId(at.year, at.unit)), EVENTUAL),
    store.dossiers.many(
      'report',
      at.periods.flatMap((period) => refs(reportId(period, at.unit))),
      EVENTUAL,
    ),
  ])
  const planOf = new Map(plans.map((plan) => [plan.owner, plan]))
  const reportsOf = Map.groupBy(reports, ({ owner }) => owner)
  return people.flatMap((person) => {
    const placement = stayIn(person, at.unit, at.day)
    const owner = ofPerson(person.id)
    return placement ? [{ person, placement, plan: planOf.get(owner), reports: reportsOf.get(owner) ?? [] }] : []
  })
}

/** Somebody's placement in a unit on a day, from the day on since which they are there: another post in the same unit is no new beginning. */
function stayIn({ placements }: Pick<Person, 'placements'>, unit: Slug, day: Day): Placement | undefined {
  const begun = placements.filter(({ from }) => from <= day).toSorted((a, b) => (a.from < b.from ? 1 : -1))
  const [now] = inForce(begun, day)
  if (now?.unit !== unit) return undefined
  const elsewhere = begun.findIndex((each) => each.from < now.from && each.unit !== unit)
  const stay = elsewhere === -1 ? begun : begun.slice(0, elsewhere)
  return { ...now, from: stay.at(-1)?.from ?? now.from }
}
