import { addDays, type Day, dayOf, type TimeZone } from '../calendar.ts'
import { type Period, spanOf } from '../period.ts'
import type { DossierId } from './dossier.ts'
import { reopeningOf } from './reopened.ts'
import { type Report, reportId } from './report.ts'
import { reportOpens } from './report-times.ts'
import { type PerformanceRules, reportDue, reportPeriods } from './rules.ts'

/**
 * How a period's report stands: `later` (the period has not begun), `running` (it has, and its report is not taken yet), `open` (in its last
 * days), `due` (it is over), `late` (the last day has passed), `unplanned` (it would be one of these three, and
 * the year's plan is not agreed: it cannot be written yet), `reopened` (after it had been confirmed), or as the report itself stands.
 */
type ReportStanding = 'later' | 'running' | 'open' | 'due' | 'late' | 'unplanned' | 'reopened' | Report['state']

export type ReportInYear = {
  readonly period: Period
  readonly id: DossierId
  readonly due: Day
  /** The first day on which it is taken. */
  readonly opens: Day
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
    /** Whether the year's plan there is agreed. */
    readonly hasPlan: boolean
    readonly today: Day
    readonly zone: TimeZone
  },
  reports: readonly Report[],
): ReportInYear[] {
  const { year, unit, from, until, hasPlan, today, zone } = at
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
      const opens = reportOpens(period)
      const stands = report && (reopeningOf(report) ? 'reopened' : report.state)
      return { period, id, due, opens, standing: stands ?? standingOf(period, due, today, hasPlan), wasLate }
    })
}

function standingOf(period: Period, due: Day, today: Day, hasPlan: boolean): ReportStanding {
  const { first, last } = spanOf(period)
  if (today < first) return 'later'
  if (today < reportOpens(period)) return 'running'
  if (!hasPlan) return 'unplanned'
  return today <= last ? 'open' : today <= due ? 'due' : 'late'
}

/** The report that asks for something first: opened again, returned, or not yet submitted and taken already; undefined where none does. */
export function firstToReport(reports: readonly ReportInYear[]): ReportInYear | undefined {
  return reports.find(({ standing }) => ['reopened', 'returned', 'late', 'due', 'open'].includes(standing))
}

/** From this day on the plan of the next year can be written. */
export function nextYearFrom(year: string): Day {
  return addDays(`${year}-12-31`, -61)
}
