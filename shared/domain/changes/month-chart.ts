import { toNumber } from '../exact.ts'
import { ikmOf } from '../indicators/ikm.ts'
import type { Instrument } from '../instruments/instrument.ts'
import type { Period } from '../period.ts'
import { PUBLISH_FROM } from '../statistics/disclosure.ts'
import type { Interval } from '../statistics/interval.ts'
import { xmr } from '../statistics/xmr.ts'
import type { Tally } from '../tally.ts'

/** Limits from fewer months are too rough to call anything a signal. */
export const MONTHS_NEEDED = 8

/** A month that noise alone hardly explains: beyond the limits, or the eighth and later of a run on one side of the centre. */
type MonthSignal = { readonly month: Period; readonly value: number; readonly why: 'beyond' | 'run' }

/** Months as a control chart, in index points. The limits are not cut off at the scale's ends. */
export type MonthChart = {
  /** How many months it is made of. */
  readonly months: number
  readonly centre: number
  readonly limits: Interval
  readonly signals: readonly MonthSignal[]
}

/** The index of each month, oldest first, of those that a chart is made of: months that are over, in which at least ten answered. */
export function chartedMonths(
  instrument: Instrument,
  months: readonly { readonly period: Period; readonly all: Tally }[],
  today: string,
): { readonly period: Period; readonly index: number }[] {
  return months.flatMap(({ period, all }) => {
    // The running month is not over: half a month is no month of the chart.
    const index = period < today.slice(0, 7) && all.n >= PUBLISH_FROM ? ikmOf(instrument, all) : undefined
    return index === undefined ? [] : [{ period, index: toNumber(index) }]
  })
}

/** The control chart (XmR) of some months; undefined for fewer than eight. */
export function monthChart(
  months: readonly { readonly period: Period; readonly index: number }[],
): MonthChart | undefined {
  const chart = months.length < MONTHS_NEEDED ? undefined : xmr(months.map(({ index }) => index))
  if (!chart) return undefined
  return {
    months: months.length,
    centre: chart.centre,
    limits: { low: chart.lower, high: chart.upper },
    signals: chart.signals.flatMap(({ at, why }) => {
      const month = months[at]
      return month ? [{ month: month.period, value: month.index, why }] : []
    }),
  }
}
