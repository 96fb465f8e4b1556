import { addDays, type Day, dayOf, type TimeZone } from '../calendar.ts'
import { isSentBack } from './reopened.ts'
import type { Report } from './report.ts'
import { type PerformanceRules, reviewDue } from './rules.ts'

type Reviewed = Pick<Report, 'period' | 'history'>

/**
 * The last day on which a report's review is in time. One that went back to its owner may be reviewed for as many days after it came again
 * as any other after it was due.
 *
 * @example quarters, reports and reviews due in ten days each: for 2026-Q3 on 20 October; opened again and sent on 12 November, on the 22nd
 */
export function reviewDueOf(rules: PerformanceRules, { period, history }: Reviewed, zone: TimeZone): Day {
  const due = reviewDue(rules, period)
  const back = history.findLastIndex(isSentBack)
  const again = back === -1 ? undefined : history.slice(back).find(({ action }) => action === 'submit-report')
  if (again === undefined) return due
  const since = addDays(dayOf(Date.parse(again.at), zone), rules.reviewDays)
  return since > due ? since : due
}

/** The first day on which whoever is one above is told of a report that waits for its review, and may review it too. */
export function reviewEscalates(rules: PerformanceRules, report: Reviewed, zone: TimeZone): Day {
  return addDays(reviewDueOf(rules, report, zone), rules.escalateDays + 1)
}
