import type { Day, TimeZone } from '../calendar.ts'
import { type Period, previousPeriod } from '../period.ts'
import type { Placement } from '../person.ts'
import type { Tally } from '../tally.ts'
import { missingIn, outcomesIn } from './performance-tally.ts'
import { agreedOn, hasPlanDue } from './person-counts.ts'
import type { Plan } from './plan.ts'
import type { Report } from './report.ts'
import { type PerformanceRules, planDue, reportDue, reportPeriodOn, reviewDue } from './rules.ts'

/** What is asked for now: the plan of this year, and the report of the last period that is over, with its review. */
export type Expected = {
  readonly rules: PerformanceRules
  readonly today: Day
  readonly zone: TimeZone
  readonly year: string
  readonly running: Period
  readonly over: Period
}

/** What is asked for on a day. In January the report is still one of the year before. */
export function expectedOn(rules: PerformanceRules, today: Day, zone: TimeZone): Expected {
  const running = reportPeriodOn(rules, today)
  return { rules, today, zone, year: today.slice(0, 4), running, over: previousPeriod(running) }
}

/** A step that is still open of somebody, whose it is to take, and until when it is in time. */
export type OpenStep = {
  readonly what: 'plan' | 'report' | 'review'
  /** Where it stands: nothing is there, it is being written, it was returned, or it waits for the superior. */
  readonly stands: 'none' | 'draft' | 'returned' | 'waits'
  readonly due: Day
}

type Held = {
  readonly placement: Placement
  readonly plan: Plan | undefined
  readonly reports: readonly Report[]
}

/** What somebody of a unit has still open, the plan first; nothing of who has no superior to agree with. */
export function openSteps(
  { rules, today, zone, year, over }: Expected,
  { placement, plan, reports }: Held,
): OpenStep[] {
  if (placement.superior === undefined) return []
  const due = planDue(rules, year, placement.from)
  const isPlanOpen = plan === undefined || agreedOn(plan, zone) === undefined
  const planned = isPlanOpen ? [{ what: 'plan', stands: standsOf(plan), due } as const] : []
  // Who came when the period was nearly over owes it no report; the running one will ask for it.
  const isAsked = hasPlanDue({ rules, period: over, today, zone }, placement)
  return isAsked ? [...planned, ...reportSteps({ rules, over }, reports)] : planned
}

function reportSteps({ rules, over }: Pick<Expected, 'rules' | 'over'>, reports: readonly Report[]): OpenStep[] {
  const report = reports.find(({ period }) => period === over)
  if (report?.state === 'confirmed') return []
  if (report?.state === 'submitted') return [{ what: 'review', stands: 'waits', due: reviewDue(rules, over) }]
  const due = report?.due ?? reportDue(rules, over)
  return [{ what: 'report', stands: report ? 'returned' : 'none', due }]
}

function standsOf(plan: Plan | undefined): OpenStep['stands'] {
  if (plan === undefined) return 'none'
  return plan.state === 'proposed' ? 'waits' : plan.state === 'returned' ? 'returned' : 'draft'
}

/** How many of a unit's people something was due of, and how many have not done it at all. */
export type Share = { readonly of: number; readonly missing: number }

/** A unit as it was counted last: undefined where nothing of a kind was due yet, or counted. */
export type CountedUnit = {
  readonly people: number
  readonly plan: Share | undefined
  readonly report: Share | undefined
  readonly review: Share | undefined
}

/** A unit's counts: of plans by the running period's tally, or before theirs are due the one before; of reports by the last that is over. */
export function countedUnit(running: Tally, over: Tally): CountedUnit {
  return {
    people: running.n > 0 ? running.n : over.n,
    plan: shareOf(running, 'plan'),
    report: shareOf(over, 'report'),
    review: shareOf(over, 'review'),
  }
}

function shareOf(tally: Tally, what: OpenStep['what']): Share | undefined {
  const of = outcomesIn(tally, what).reduce((sum, count) => sum + count, 0)
  return of === 0 ? undefined : { of, missing: missingIn(tally, what) }
}
