import { type Fraction, toNumber } from '../exact.ts'
import type { Instrument } from '../instruments/instrument.ts'
import type { Tally } from '../tally.ts'
import type { Interval } from './interval.ts'
import { meanInterval } from './mean-interval.ts'
import { respondentsOf } from './respondents.ts'

/** Names how an interval was made; another way is another name. */
export const INTERVAL_METHOD = 'mean-t-wilson-1'

/**
 * The 95 % interval of an index, in its points (25 … 100 for the IKM): that of the respondents' mean. It speaks for people
 * who would have rated as these did, not for all who were served: no population is known of which they were drawn. An index
 * weighs questions, not respondents, so where some were left out it may differ from their mean: the interval is then
 * stretched to hold it, never narrowed. Undefined without respondents.
 *
 * @example 15 people with 4 throughout, 12 with 3, 2 with 2 (IKM 86.21): 80.20 … 92.21
 */
export function indexInterval(instrument: Instrument, tally: Tally, index: Fraction): Interval | undefined {
  const sample = respondentsOf(instrument, tally)
  if (!sample) return undefined
  const { low, high } = meanInterval(sample)
  const points = 100 / instrument.reportedTo
  const held = toNumber(index)
  return { low: Math.min(held, low * points), high: Math.max(held, high * points) }
}
