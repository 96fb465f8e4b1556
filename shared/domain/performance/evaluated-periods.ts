import type { Day } from '../calendar.ts'
import { levelOf, type Period } from '../period.ts'
import { type PerformanceRules, reportPeriodOn, reportPeriods } from './rules.ts'

/** The periods of a year in which people and units are evaluated, in their order: those that are reported, then the year itself. */
export function evaluatedPeriods(rules: PerformanceRules, year: string): Period[] {
  return [...reportPeriods(rules, year), year]
}

/** Whether an agency evaluates by such a period. */
export function isEvaluated(rules: PerformanceRules, period: Period): boolean {
  return evaluatedPeriods(rules, period.slice(0, 4)).includes(period)
}

/** The reporting period that was over last before a day: what is evaluated then. */
export function lastOver(rules: PerformanceRules, today: Day): Period {
  const now = reportPeriodOn(rules, today)
  const year = today.slice(0, 4)
  const before = [...reportPeriods(rules, String(Number(year) - 1)), ...reportPeriods(rules, year)]
  return before[before.indexOf(now) - 1] ?? now
}

/** Whether one period is the other, or a part of that year. */
export function isWithin(period: Period, whole: Period): boolean {
  return period === whole || (levelOf(whole) === 'year' && period.startsWith(`${whole}-`))
}
