import type { Day, TimeZone } from '../calendar.ts'
import type { Period } from '../period.ts'
import { type Person, placementOn } from '../person.ts'
import type { Registry } from '../registry.ts'
import type { Evaluation } from './evaluation.ts'
import type { Plan } from './plan.ts'
import { reopeningOf } from './reopened.ts'
import type { Report } from './report.ts'
import { type OutOfOrder, outOfOrder } from './report-order.ts'
import { isToReport } from './report-owed.ts'
import { daysLate } from './report-times.ts'

/** Where somebody's report of a period stands: not asked of them, open still, missing after it was due, or what its own state says. */
export type ReportStanding = 'not-asked' | 'open' | 'missing' | 'reopened' | Report['state']

/** How somebody stands with the report of a period in a unit in which they were then. */
export type TeamReport = {
  readonly unit: string
  readonly report: Report | undefined
  readonly standing: ReportStanding
  /** By how many days the report came late. */
  readonly late: number
  /** Why a submitted report cannot be confirmed with the many. */
  readonly reasons: readonly OutOfOrder[]
}

/** One of a superior's people, with what there is of them in a period. */
export type TeamRow = Omit<TeamReport, 'unit'> & {
  readonly person: Pick<Person, 'id' | 'name' | 'placements'>
  readonly position: string
  /** Where they are now, and their plan there. */
  readonly unit: string
  readonly plan: Plan | undefined
  /** Where they were at the period's end, or are before it: of which the report is, and the plan that it is against. */
  readonly reportUnit: string
  readonly reportPlan: Plan | undefined
  /** The reports of other units in which they were within the period, as far as any were asked of them there. */
  readonly elsewhere: readonly TeamReport[]
  readonly evaluation?: Evaluation['state'] | undefined
  /** The plan of the year after the period's, once it can be written: from November on, and until that year's first report. */
  readonly next?: Plan | undefined
  /** What waits for the superior, and which reports that are. */
  readonly waits: readonly ('plan' | 'report')[]
  readonly waiting: readonly Report[]
}

/** Somebody's plan and report of a period in one unit, as far as there are any. */
export type HeldInUnit = {
  readonly unit: string
  readonly plan: Plan | undefined
  readonly report: Report | undefined
}

/**
 * How somebody stands in a period, in the eyes of their superior. `now`: their plan where they are today; `within`: what they have in the
 * units in which they were in the period, that of its end first.
 */
export function teamRow(
  person: TeamRow['person'],
  held: { readonly now: Plan | undefined; readonly within: readonly [HeldInUnit, ...HeldInUnit[]] },
  at: { readonly period: Period; readonly due: Day; readonly today: Day; readonly zone: TimeZone },
): TeamRow {
  const placed = placementOn(person, at.today)
  const { now: plan, within } = held
  const [{ unit: reportUnit, plan: reportPlan, ...own }, ...others] = within
  const { unit: _unit, ...mine } = teamReport(person, { unit: reportUnit, plan: reportPlan, ...own }, at)
  const elsewhere = others
    .map((each) => teamReport(person, each, at))
    .filter(({ standing }) => standing !== 'not-asked')
  const waiting = [mine, ...elsewhere].flatMap(({ report }) => (report?.state === 'submitted' ? [report] : []))
  return {
    ...{ person, position: placed?.position ?? '', unit: placed?.unit ?? '', plan, reportUnit, reportPlan },
    ...{ ...mine, elsewhere, waiting },
    waits: [
      ...(plan?.state === 'proposed' ? (['plan'] as const) : []),
      ...(waiting.length > 0 ? (['report'] as const) : []),
    ],
  }
}

function teamReport(
  person: TeamRow['person'],
  { unit, plan, report }: HeldInUnit,
  at: Parameters<typeof teamRow>[2],
): TeamReport {
  const isAsked = plan !== undefined && isToReport(person, plan, at.period)
  const open = at.today > at.due ? 'missing' : 'open'
  const content = plan?.agreed?.content ?? { rhks: [] }
  const stands = report && (reopeningOf(report) ? 'reopened' : report.state)
  return {
    ...{ unit, report },
    standing: stands ?? (isAsked ? open : 'not-asked'),
    late: report ? daysLate(report, at.zone) : 0,
    reasons: report?.state === 'submitted' ? outOfOrder(report, content, at.zone) : [],
  }
}

/** The same with the plan of the year after, which may wait too. */
export function withNext(row: TeamRow, next: Plan | undefined): TeamRow {
  const isWaiting = next?.state === 'proposed' && !row.waits.includes('plan')
  return { ...row, next, waits: isWaiting ? ['plan', ...row.waits] : row.waits }
}

/** What waits for the superior first, then whose report is missing, then the others; each by name, as they come. */
export function waitingFirst(rows: readonly TeamRow[]): TeamRow[] {
  const rank = (row: TeamRow) => (row.waits.length > 0 ? 0 : isMissing(row) ? 1 : 2)
  return rows.toSorted((a, b) => rank(a) - rank(b))
}

/** Whether a report of theirs was due and is not there. */
export function isMissing({ standing, elsewhere }: TeamRow): boolean {
  return [standing, ...elsewhere.map((each) => each.standing)].includes('missing')
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
