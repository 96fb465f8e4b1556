import { addDays, type Day } from '../calendar.ts'
import { type Period, previousPeriod, spanOf } from '../period.ts'
import { type PerformanceRules, reportPeriodOn, reportPeriods, reviewDue } from './rules.ts'

/** So many days after the last deadline of a period it is still counted every night: what is late by more changes nothing by itself. */
const DAYS_COUNTED = 30

/**
 * The reporting periods that are counted again every night, the oldest first: the running one, and those whose reviews were due no
 * more than 30 days ago.
 *
 * @example quarters, reports and reviews due in ten days each: on 19 May 2026 `2026-Q1` (due 20 April) and `2026-Q2`; from 21 May `2026-Q2` alone
 */
export function periodsToCount(rules: PerformanceRules, today: Day): Period[] {
  const periods = [reportPeriodOn(rules, today)]
  for (let period = previousPeriod(periods[0] ?? ''); isCounted(rules, period, today); period = previousPeriod(period))
    periods.unshift(period)
  return periods
}

function isCounted(rules: PerformanceRules, period: Period, today: Day): boolean {
  return today <= addDays(reviewDue(rules, period), DAYS_COUNTED)
}

/** The reporting periods that some days lie in, both included, the oldest first. */
export function reportPeriodsBetween(rules: PerformanceRules, from: Day, to: Day): Period[] {
  const years = Array.from({ length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1 }, (_, index) =>
    String(Number(from.slice(0, 4)) + index),
  )
  return years
    .flatMap((year) => reportPeriods(rules, year))
    .filter((period) => spanOf(period).first <= to && spanOf(period).last >= from)
}
