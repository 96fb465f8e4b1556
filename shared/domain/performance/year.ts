import { addDays, type Day, dayOf, type TimeZone } from '../calendar.ts'
import { type Period, spanOf } from '../period.ts'
import type { DossierId } from './dossier.ts'
import { type Report, reportId } from './report.ts'
import { type PerformanceRules, reportDue, reportPeriods } from './rules.ts'

/**
 * How a period's report stands: `later` (the period has not begun), `open` (it runs), `due` (it is over), `late` (the last day has passed),
 * or as the report itself stands.
 */
type ReportStanding = 'later' | 'open' | 'due' | 'late' | Report['state']

export type ReportInYear = {
  readonly period: Period
  readonly id: DossierId
  readonly due: Day
  readonly standing: ReportStanding
  /** Submitted after its last day. */
  readonly wasLate: boolean
}

/** The reports of a year in a unit, in order: those of periods in which somebody worked there. */
export function reportsOfYear(
  rules: PerformanceRules,
  at: {
    readonly year: string
    readonly unit: string
    /** The first and the last day there. */
    readonly from: Day
    readonly until: Day | undefined
    readonly today: Day
    readonly zone: TimeZone
  },
  reports: readonly Report[],
): ReportInYear[] {
  const { year, unit, from, until, today, zone } = at
  return reportPeriods(rules, year)
    .filter((period) => {
      const { first, last } = spanOf(period)
      return last >= from && (until === undefined || first <= until)
    })
    .map((period) => {
      const id = reportId(period, unit)
      const report = reports.find((each) => each.id === id)
      const due = report?.due ?? reportDue(rules, period)
      const wasLate = report !== undefined && dayOf(Date.parse(report.firstAt), zone) > report.due
      return { period, id, due, standing: report?.state ?? standingOf(period, due, today), wasLate }
    })
}

function standingOf(period: Period, due: Day, today: Day): ReportStanding {
  const { first, last } = spanOf(period)
  return today < first ? 'later' : today <= last ? 'open' : today <= due ? 'due' : 'late'
}

/** The report that asks for something first: returned, or not yet submitted and its period begun; undefined where none does. */
export function firstToReport(reports: readonly ReportInYear[]): ReportInYear | undefined {
  return reports.find(({ standing }) => ['returned', 'late', 'due', 'open'].includes(standing))
}

/** From this day on the plan of the next year can be written. */
export function nextYearFrom(year: string): Day {
  return addDays(`${year}-12-31`, -61)
}
