import type { Day, TimeZone } from '../calendar.ts'
import type { Period } from '../period.ts'
import { type Person, placementOn } from '../person.ts'
import type { Registry } from '../registry.ts'
import type { Evaluation } from './evaluation.ts'
import type { Plan } from './plan.ts'
import type { Report } from './report.ts'
import { type OutOfOrder, outOfOrder } from './report-order.ts'
import { isToReport } from './report-owed.ts'
import { daysLate } from './report-times.ts'

/** Where somebody's report of a period stands: not asked of them, open still, missing after it was due, or what its own state says. */
export type ReportStanding = 'not-asked' | 'open' | 'missing' | Report['state']

/** One of a superior's people, with what there is of them in a period. */
export type TeamRow = {
  readonly person: Pick<Person, 'id' | 'name' | 'placements'>
  readonly position: string
  readonly unit: string
  readonly plan: Plan | undefined
  readonly report: Report | undefined
  readonly standing: ReportStanding
  /** By how many days the report came late. */
  readonly late: number
  /** Why a submitted report cannot be confirmed with the many. */
  readonly reasons: readonly OutOfOrder[]
  readonly evaluation?: Evaluation['state'] | undefined
  /** The plan of the year after the period's, once it can be written: from November on, and until that year's first report. */
  readonly next?: Plan | undefined
  /** What waits for the superior. */
  readonly waits: readonly ('plan' | 'report')[]
}

/** How somebody stands in a period, in the eyes of their superior. */
export function teamRow(
  person: TeamRow['person'],
  { plan, report }: { readonly plan: Plan | undefined; readonly report: Report | undefined },
  at: { readonly period: Period; readonly due: Day; readonly today: Day; readonly zone: TimeZone },
): TeamRow {
  const placed = placementOn(person, at.today)
  const isAsked = plan !== undefined && isToReport(person, plan, at.period)
  const open = at.today > at.due ? 'missing' : 'open'
  const isSubmitted = report?.state === 'submitted'
  return {
    person,
    position: placed?.position ?? '',
    unit: placed?.unit ?? '',
    plan,
    report,
    standing: report?.state ?? (isAsked ? open : 'not-asked'),
    late: report ? daysLate(report, at.zone) : 0,
    reasons: isSubmitted ? outOfOrder(report, plan?.agreed?.content ?? { rhks: [] }, at.zone) : [],
    waits: [...(plan?.state === 'proposed' ? (['plan'] as const) : []), ...(isSubmitted ? (['report'] as const) : [])],
  }
}

/** The same with the plan of the year after, which may wait too. */
export function withNext(row: TeamRow, next: Plan | undefined): TeamRow {
  const isWaiting = next?.state === 'proposed' && !row.waits.includes('plan')
  return { ...row, next, waits: isWaiting ? ['plan', ...row.waits] : row.waits }
}

/** What waits for the superior first, then whose report is missing, then the others; each by name, as they come. */
export function waitingFirst(rows: readonly TeamRow[]): TeamRow[] {
  const rank = ({ waits, standing }: TeamRow) => (waits.length > 0 ? 0 : standing === 'missing' ? 1 : 2)
  return rows.toSorted((a, b) => rank(a) - rank(b))
}

/** A page of somebody's subordinates in a period. */
export type TeamPageOf = {
  readonly registry: Registry
  readonly today: Day
  readonly period: Period
  /** The periods of the year that can be looked at, in their order. */
  readonly periods: readonly Period[]
  /** The last day on which a report, and the last on which its review, is in time. */
  readonly due: Day
  readonly reviewDue: Day
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly rows: readonly TeamRow[]
  /** Of all of them, those that are in order and wait to be confirmed. */
  readonly inOrder: readonly TeamRow[]
}
