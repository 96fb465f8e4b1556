import type { Day } from '../calendar.ts'
import type { Slug } from '../ids.ts'
import { type Period, spanOf } from '../period.ts'
import type { Person } from '../person.ts'
import type { DossierId } from './dossier.ts'
import type { Plan } from './plan.ts'
import { type Report, reportId } from './report.ts'
import { reportOpens } from './report-times.ts'
import { type PerformanceRules, reportDue, reportPeriods } from './rules.ts'

/** A report that its owner is to write, or to write anew. */
export type OwedReport = {
  readonly period: Period
  readonly unit: Slug
  readonly report: DossierId
  readonly state: 'none' | 'returned'
  readonly due: Day
}

/** Whether somebody works in a unit on some day of a period. */
function worksThere({ placements }: Pick<Person, 'placements'>, unit: Slug, period: Period): boolean {
  const { first, last } = spanOf(period)
  return placements.some(
    ({ unit: of, from, until }) => of === unit && from <= last && (until === undefined || until >= first),
  )
}

/** Whether a period is to be reported against a plan: it is in force within it, and whose it is works in its unit then. */
export function isToReport(
  person: Pick<Person, 'placements'>,
  plan: Pick<Plan, 'unit' | 'agreed'>,
  period: Period,
): boolean {
  const { agreed, unit } = plan
  return agreed !== undefined && agreed.from <= spanOf(period).last && worksThere(person, unit, period)
}

/** The reports of some plans' years that are taken by now and were not submitted, or were returned: the oldest first. */
export function owedReports(
  person: Pick<Person, 'placements'>,
  plans: readonly Pick<Plan, 'year' | 'unit' | 'agreed'>[],
  reports: readonly Pick<Report, 'id' | 'state'>[],
  rules: PerformanceRules,
  today: Day,
): OwedReport[] {
  const states = new Map(reports.map(({ id, state }) => [id, state]))
  const owed = plans.flatMap((plan) =>
    reportPeriods(rules, plan.year).flatMap((period): OwedReport[] => {
      const report = reportId(period, plan.unit)
      const state = states.get(report) ?? 'none'
      const isOpen = state !== 'submitted' && state !== 'confirmed'
      if (!isOpen || today < reportOpens(period) || !isToReport(person, plan, period)) return []
      return [{ period, unit: plan.unit, report, state, due: reportDue(rules, period) }]
    }),
  )
  return owed.toSorted((a, b) => (a.due < b.due ? -1 : 1))
}
