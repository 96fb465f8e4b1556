import { toNumber } from './exact.ts'
import { nrrOf } from './indicators/ikm.ts'
import type { Instrument } from './instruments/instrument.ts'
import { PUBLISH_FROM } from './statistics/disclosure.ts'
import type { Interval } from './statistics/interval.ts'
import { meanInterval } from './statistics/mean-interval.ts'
import { answersOf } from './statistics/respondents.ts'
import type { Tally } from './tally.ts'

/** How sure the NRR of an unsur is, and what it was in the period before. On the scale that means are reported on. */
export type UnsurEstimate = {
  readonly code: string
  /** 95 % of the mean of those who answered it; undefined where nobody did. */
  readonly interval: Interval | undefined
  /** Undefined where fewer than ten answered it then, for so few tell nothing. */
  readonly before: number | undefined
}

/**
 * Each unsur with its interval and its NRR in the period before.
 *
 * @example 15 people with 4, 12 with 3, 2 with 2 on U1: 3.207999 … 3.688553
 */
export function estimateUnsur(instrument: Instrument, now: Tally, before: Tally): UnsurEstimate[] {
  return nrrOf(instrument, before).map(({ code, n, value }) => {
    const sample = answersOf(instrument, now, code)
    return {
      code,
      interval: sample && meanInterval(sample),
      before: value === undefined || n < PUBLISH_FROM ? undefined : toNumber(value),
    }
  })
}
