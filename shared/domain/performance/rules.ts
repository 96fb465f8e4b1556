import * as z from 'zod/mini'
import type { Agency } from '../agency.ts'
import { addDays, type Day } from '../calendar.ts'
import { type Period, periodOf, spanOf } from '../period.ts'

const Days = (most: number) => z.int().check(z.minimum(1), z.maximum(most))

/** When plans, reports and reviews are due in an agency. Calendar days. */
export const PerformanceRules = z.strictObject({
  /** How often people report, and are evaluated beside the year. Source: Permenpan RB 6/2022; that it may be by the month is retold: docs/law.md. */
  reporting: z.enum(['month', 'quarter']),
  /** Days after the year began, or a placement in it, by which a plan is to be agreed. */
  planDays: Days(120),
  /** Days after a period by which its report is to be submitted. */
  reportDays: Days(60),
  /** Days after that by which it is to be reviewed. */
  reviewDays: Days(60),
  /** Days after a missed day on which whoever is one above is told. */
  escalateDays: Days(60),
  /** Hours of training that are everybody's each year. Source: PP 11/2017, art. 203 (4). */
  trainingHours: z.int().check(z.minimum(0), z.maximum(500)),
})
export type PerformanceRules = z.infer<typeof PerformanceRules>

/** Where an agency says nothing. But for the hours of training no regulation sets them: docs/law.md. */
const USUAL: PerformanceRules = {
  reporting: 'quarter',
  planDays: 31,
  reportDays: 10,
  reviewDays: 10,
  escalateDays: 7,
  trainingHours: 20,
}

/** An agency's rules, or the usual ones. */
export function performanceRulesOf({ performance }: Pick<Agency, 'performance'>): PerformanceRules {
  return performance ?? USUAL
}

/** The periods that a year is reported and evaluated in, in their order: twelve months, or four quarters. */
export function reportPeriods({ reporting }: PerformanceRules, year: string): Period[] {
  const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`)
  return reporting === 'month' ? months : [...new Set(months.map((month) => periodOf('quarter', month)))]
}

/** The reporting period that a day lies in. */
export function reportPeriodOn({ reporting }: PerformanceRules, day: Day): Period {
  return periodOf(reporting, day)
}

/** The last day on which a plan for a year is in time, for who began in its unit on a day. */
export function planDue({ planDays }: PerformanceRules, year: string, began: Day): Day {
  const start = `${year}-01-01`
  return addDays(began > start ? began : start, planDays - 1)
}

/** The last day on which a period's report is in time. */
export function reportDue({ reportDays }: PerformanceRules, period: Period): Day {
  return addDays(spanOf(period).last, reportDays)
}

/** The last day on which a period's report is reviewed in time. */
export function reviewDue(rules: PerformanceRules, period: Period): Day {
  return addDays(reportDue(rules, period), rules.reviewDays)
}
