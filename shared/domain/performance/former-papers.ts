import type { Day } from '../calendar.ts'
import type { Slug } from '../ids.ts'
import { spanOf } from '../period.ts'
import { type Person, placementOn } from '../person.ts'
import type { Evaluation } from './evaluation.ts'
import type { Plan } from './plan.ts'
import type { Report } from './report.ts'

type Papers = {
  readonly plans: readonly Plan[]
  readonly reports: readonly Report[]
  readonly evaluations: readonly Evaluation[]
}

/** What there is of somebody's year in a unit in which they are no longer. */
export type FormerYear = Papers & { readonly unit: Slug; readonly year: string }

/**
 * The plans, reports and evaluations of units in which somebody is not placed on a day, by unit and year, the newest year first: no other
 * page leads to them. Of evaluations those that the person was told of.
 */
export function papersOfFormerUnits(
  { placements }: Pick<Person, 'placements'>,
  { plans, reports, evaluations }: Papers,
  today: Day,
): FormerYear[] {
  const now = placementOn({ placements }, today)?.unit
  const told = evaluations.filter(({ state }) => state !== 'draft')
  const yearOf = (each: { readonly period: string }) => each.period.slice(0, 4)
  const all = [
    ...plans.map(({ unit, year }) => ({ unit, year })),
    ...[...reports, ...told].map((each) => ({ unit: each.unit, year: yearOf(each) })),
  ]
  const names = new Map(all.filter(({ unit }) => unit !== now).map((each) => [`${each.year} ${each.unit}`, each]))
  return [...names.values()]
    .toSorted((a, b) => (a.year < b.year ? 1 : a.year > b.year ? -1 : a.unit < b.unit ? -1 : 1))
    .map(({ unit, year }) => ({
      ...{ unit, year },
      plans: plans.filter((each) => each.unit === unit && each.year === year),
      reports: inOrder(reports.filter((each) => each.unit === unit && yearOf(each) === year)),
      evaluations: inOrder(told.filter((each) => each.unit === unit && yearOf(each) === year)),
    }))
}

function inOrder<Each extends { readonly period: string }>(papers: readonly Each[]): Each[] {
  return papers.toSorted((a, b) => (spanOf(a.period).last < spanOf(b.period).last ? -1 : 1))
}
