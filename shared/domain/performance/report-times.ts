import { addDays, type Day, dayOf, daysBetween, type TimeZone } from '../calendar.ts'
import { type Period, previousPeriod, spanOf } from '../period.ts'
import type { Report } from './report.ts'
import { type PerformanceRules, reportPeriodOn } from './rules.ts'

/**
 * A period's last days, in which its report is taken already. Earlier there is nothing to tell of the whole; and who goes on leave at its
 * end need not report from there.
 */
const LAST_DAYS = 10

/** The first day on which a period's report is taken. It is taken on any day after that, and says how late it is. */
export function reportOpens(period: Period): Day {
  return addDays(spanOf(period).last, 1 - LAST_DAYS)
}

/** The newest period whose report is taken on a day. */
export function periodToReport(rules: PerformanceRules, day: Day): Period {
  const running = reportPeriodOn(rules, day)
  return day >= reportOpens(running) ? running : previousPeriod(running)
}

/** By how many days a report came after it was due, by when it was submitted first: 0 is in time. */
export function daysLate({ firstAt, due }: Pick<Report, 'firstAt' | 'due'>, zone: TimeZone): number {
  return daysAfter(due, dayOf(Date.parse(firstAt), zone))
}

/** How many days one comes after another; 0 where it does not. */
export function daysAfter(due: Day, day: Day): number {
  return Math.max(0, daysBetween(due, day).length - 1)
}
