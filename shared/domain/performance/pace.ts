import { add, type Fraction, fraction, multiply } from '../exact.ts'
import type { PlanContent } from './plan.ts'
import { percentOf, realisationOf } from './realisation.ts'
import type { Report } from './report.ts'

/** How far a year is: so many of its reporting periods are over, of so many in which the plan is worked on. */
export type Progress = { readonly over: number; readonly of: number }

const ALL = fraction(100)

/**
 * How much of what was to be done by now was done, in whole percent rounded down, 0 … 100; undefined for a plan without numbers. What
 * adds up over the year is compared with its target's share of the time that is over. Each indicator weighs the same and counts for 100 at
 * most, so that more of one thing does not make up for another; one of which nothing was reported counts for 0.
 *
 * @example 1,200 documents a year, 280 after a quarter: 93.33 %; 90 % satisfied, 92 % reported: 100 %; both: 96
 */
export function paceOf(
  content: Pick<PlanContent, 'rhks'>,
  reports: readonly Pick<Report, 'period' | 'state' | 'entries'>[],
  { over, of }: Progress,
): number | undefined {
  const percents = realisationOf(content, reports).flatMap(({ indicator: { target }, gathered, value }) => {
    if ('words' in target) return []
    if (value === undefined) return [fraction(0)]
    const yearly = gathered === 'sum' ? multiply(value, fraction(of, over)) : value
    return [atMost(percentOf(yearly, target), ALL)]
  })
  if (percents.length === 0) return undefined
  const sum = percents.reduce(add)
  return Number(sum.over / (sum.under * BigInt(percents.length)))
}

function atMost(value: Fraction, most: Fraction): Fraction {
  return value.over * most.under > most.over * value.under ? most : value
}
