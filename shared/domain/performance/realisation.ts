import { add, type Fraction, fraction, multiply } from '../exact.ts'
import { type Period, spanOf } from '../period.ts'
import type { PlanContent, PlanIndicator, Target } from './plan.ts'
import { fractionOf } from './quantity.ts'
import type { Report } from './report.ts'

type Counted = Pick<Report, 'period' | 'state' | 'entries'>
type NumberTarget = Extract<Target, { readonly value: string }>

/** What became of one indicator of a plan, as far as it was reported. */
export type Realised = {
  readonly rhk: string
  readonly indicator: PlanIndicator
  /** The periods in which something was reported of it, the oldest first. */
  readonly periods: readonly Period[]
  /** How the periods become one number. */
  readonly gathered: Gathering
  /** That number, in the target's measure; undefined before anything was reported, and for words. */
  readonly value: Fraction | undefined
  /** Of the year's target: 100 is reached. Never below 0, and not bounded above. Undefined for words. */
  readonly percent: Fraction | undefined
  /** What was written where the target is in words, by period. */
  readonly words: readonly { readonly period: Period; readonly words: string }[]
}

/** `sum`: each period adds to the year's. `mean`: each period stands for itself. `words`: nothing to reckon with. */
export type Gathering = 'sum' | 'mean' | 'words'

/**
 * How reported numbers of an indicator add up over a year. What is counted or spent is added; a share, a grade or a duration is none the
 * greater for being reported four times, and its periods count alike.
 */
export function gatheringOf({ aspect, target }: Pick<PlanIndicator, 'aspect' | 'target'>): Gathering {
  if ('words' in target) return 'words'
  const isShare = /^(%|persen)/i.test(target.measure)
  return !isShare && (aspect === 'quantity' || aspect === 'cost') ? 'sum' : 'mean'
}

/**
 * How much of a number target was reached, in percent: more is better, `realised / target`; less is better, `1 + (1 − realised / target)`,
 * and nothing below 0. A target of 0 is reached by 0 where less is better, and by anything where more is.
 *
 * Source: Permenpan RB 8/2021, annex, page 100 (Capaian IKI, kondisi normal and kondisi khusus); Permenpan RB 6/2022 leaves the
 * reckoning to agencies. Worked examples, the first three from there: 70 of 80 is 87.5 %; 6.5 months of 7 are 107.14 %; 9 months of 8
 * are 87.5 %; 20 days of 8 are 0 %.
 */
export function percentOf(value: Fraction, target: Pick<NumberTarget, 'value' | 'direction'>): Fraction {
  const goal = fractionOf(target.value)
  const hundred = fraction(100)
  if (goal.over === 0n) return fraction(target.direction === 'higher' || value.over === 0n ? 100 : 0)
  const share = fraction(value.over * goal.under, value.under * goal.over)
  if (target.direction === 'higher') return multiply(share, hundred)
  const left = fraction(2n * share.under - share.over, share.under)
  return left.over < 0n ? fraction(0) : multiply(left, hundred)
}

/**
 * What a plan's indicators came to, by the reports given: of a year, or of one period alone. What was returned to its owner does not
 * count, what waits for its review does: whoever wants confirmed numbers only gives confirmed reports only. In the order of the plan.
 *
 * Worked example: a target of 1,200 documents, reported as 300, 280 and 350, is 930 documents, 77.5 %; a target of 90 %, reported as 85
 * and 92, is 88.5, and 98.33 % of it.
 */
export function realisationOf(content: Pick<PlanContent, 'rhks'>, reports: readonly Counted[]): Realised[] {
  const counted = reports
    .filter(({ state }) => state !== 'returned')
    .toSorted((a, b) => (spanOf(a.period).first < spanOf(b.period).first ? -1 : 1))
  return content.rhks.flatMap((rhk) => rhk.indicators.map((indicator) => realised(rhk.id, indicator, counted)))
}

function realised(rhk: string, indicator: PlanIndicator, reports: readonly Counted[]): Realised {
  const found = reports.flatMap(({ period, entries }) => {
    const entry = entries.find((each) => each.rhk === rhk && each.indicator === indicator.id)
    return entry ? [{ period, realised: entry.realised }] : []
  })
  const gathered = gatheringOf(indicator)
  const values = found.flatMap((each) => ('value' in each.realised ? [fractionOf(each.realised.value)] : []))
  const words = found.flatMap(({ period, realised: said }) => ('words' in said ? [{ period, words: said.words }] : []))
  const value = gathered === 'words' ? undefined : gather(values, gathered)
  const { target } = indicator
  const percent = value === undefined || 'words' in target ? undefined : percentOf(value, target)
  return { rhk, indicator, periods: found.map(({ period }) => period), gathered, value, percent, words }
}

function gather(values: readonly Fraction[], by: 'sum' | 'mean'): Fraction | undefined {
  if (values.length === 0) return undefined
  const sum = values.reduce(add)
  return by === 'sum' ? sum : fraction(sum.over, sum.under * BigInt(values.length))
}
