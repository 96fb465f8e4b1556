import { add, type Fraction, fraction, multiply } from '../exact.ts'
import { levelOf, type Period } from '../period.ts'
import type { Plan, PlanIndicator } from './plan.ts'
import { fractionOf } from './quantity.ts'
import { gatheringOf } from './realisation.ts'
import type { Report } from './report.ts'

/** An indicator of a plan with the periods of which a confirmed report gives a number, the oldest first, and whether its target was met. */
export type IndicatorRun = {
  readonly words: string
  readonly aspect: PlanIndicator['aspect']
  readonly periods: readonly { readonly period: Period; readonly met: boolean }[]
}

const NONE = fraction(0)
const PERIODS_A_YEAR = { day: 365, month: 12, quarter: 4, semester: 2, year: 1 } as const

/**
 * How each indicator of a plan in force went, by confirmed reports alone. What is counted or spent is a year's: what was reached so far is
 * held against the share of the target for as many periods as were confirmed. Shares, grades and durations are held against the whole
 * target in each period. Targets in words are not judged here.
 *
 * @example 120 documents a year, 30 in the first and 20 in the second quarter: met, then not (50 of 60)
 */
export function indicatorRuns(plan: Plan, reports: readonly Report[]): IndicatorRun[] {
  const confirmed = reports
    .filter(({ state, plan: against }) => state === 'confirmed' && against === plan.id)
    .toSorted((a, b) => (a.period < b.period ? -1 : 1))
  return (plan.agreed?.content.rhks ?? []).flatMap(({ id: rhk, indicators }) =>
    indicators.map((indicator) => runOf(rhk, indicator, confirmed)),
  )
}

function runOf(rhk: string, { id, words, aspect, target }: PlanIndicator, reports: readonly Report[]): IndicatorRun {
  if (!('value' in target)) return { words, aspect, periods: [] }
  const wanted = fractionOf(target.value)
  const isSummed = gatheringOf({ aspect, target }) === 'sum'
  const values = reports.flatMap(({ period, entries }) => {
    const realised = entries.find((each) => each.rhk === rhk && each.indicator === id)?.realised
    return realised && 'value' in realised ? [{ period, value: fractionOf(realised.value) }] : []
  })
  const periods = values.map(({ period, value }, index) => {
    const soFar = values.slice(0, index + 1).reduce((sum, each) => add(sum, each.value), NONE)
    const share = fraction(index + 1, PERIODS_A_YEAR[levelOf(period)])
    const [reached, due] = isSummed ? [soFar, multiply(wanted, share)] : [value, wanted]
    return { period, met: target.direction === 'higher' ? !isLess(reached, due) : !isLess(due, reached) }
  })
  return { words, aspect, periods }
}

const isLess = (a: Fraction, b: Fraction) => a.over * b.under < b.over * a.under
