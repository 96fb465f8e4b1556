import type { Period } from '../period.ts'
import { keptPromises } from '../service-time.ts'
import { binomialTail } from '../statistics/binomial-tail.ts'
import { PUBLISH_FROM } from '../statistics/disclosure.ts'
import type { Interval } from '../statistics/interval.ts'
import { type PChart, pChart } from '../statistics/p-chart.ts'
import type { Tally } from '../tally.ts'
import { MONTHS_NEEDED } from './month-chart.ts'

/** A month's services with a promise, and how many of them were done within it. */
export type PromiseMonth = { readonly period: Period; readonly promised: number; readonly kept: number }

/** Months as a control chart of shares, in per cent of the services with a promise. */
export type PromiseChart = {
  /** Of all services of the charted months. */
  readonly centre: number
  /** The months it is made of, oldest first, each with the limits of its own size. */
  readonly months: readonly ChartedMonth[]
}
type ChartedMonth = {
  readonly month: Period
  readonly share: number
  readonly limits: Interval
  /** Noise alone hardly explains it. */
  readonly isSignal: boolean
}

/** What three standard deviations leave out on one side. */
const CHANCE = 0.00135

/** The promises of some months, from their tallies of service times. */
export function promiseMonths(months: readonly { readonly period: Period; readonly all: Tally }[]): PromiseMonth[] {
  return months.map(({ period, all }) => ({ period, ...keptPromises(all) }))
}

/** Months that a chart is made of: those that are over, with at least ten services that had a promise. */
export function chartedPromises(months: readonly PromiseMonth[], today: string): PromiseMonth[] {
  return months.filter(({ period, promised }) => period < today.slice(0, 7) && promised >= PUBLISH_FROM)
}

/**
 * The share of services done in time as a control chart (p-chart); undefined for fewer than eight months. Its limits are those of the
 * normal curve, which a few late services among many in time do not follow: a month is a signal only if its exact chance, too, is below
 * that of three standard deviations (one side: 0.00135).
 *
 * @example seven months of 30 in 40 and one of 16 in 40: centre 70.625 %, limits 49.02 % and 92.23 %, the last a signal at 40 %
 */
export function promiseChart(months: readonly PromiseMonth[]): PromiseChart | undefined {
  if (months.length < MONTHS_NEEDED) return undefined
  const chart = pChart(months.map(({ promised, kept }) => ({ n: promised, count: kept })))
  if (!chart) return undefined
  return {
    centre: 100 * chart.centre,
    months: months.flatMap((month, at) => {
      const point = chart.points[at]
      return point ? [chartedMonth(month, point, chart.centre)] : []
    }),
  }
}

function chartedMonth(
  { period, promised, kept }: PromiseMonth,
  { share, lower, upper, signal }: NonNullable<PChart['points'][number]>,
  centre: number,
): ChartedMonth {
  const chance =
    share > centre ? binomialTail(kept, promised, centre) : binomialTail(promised - kept, promised, 1 - centre)
  return {
    month: period,
    share: 100 * share,
    limits: { low: 100 * lower, high: 100 * upper },
    isSignal: signal && chance <= CHANCE,
  }
}
