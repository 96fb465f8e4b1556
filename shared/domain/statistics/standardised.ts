import { around, type Interval, Z } from './interval.ts'
import { uncertaintyOf } from './mean-interval.ts'
import type { Sample } from './sample.ts'

/** A service or counter: how many people it served, and those of them who answered. */
export type Stratum = { readonly served: number; readonly sample: Sample | undefined }

export type Standardised = {
  /** On the samples' own scale. */
  readonly mean: number
  /** Of the mean: its standard error squared. */
  readonly variance: number
  /** 95 %, within the scale. */
  readonly interval: Interval
  /** The share of people served by strata in which somebody answered, above 0 up to 1. The mean speaks for these alone. */
  readonly covered: number
}

/**
 * The mean that a unit would have if people answered everywhere in proportion to those served: Σ W·ȳ over its strata, W their share of the people served,
 * with variance Σ W²·(1 − n/N)·s²/n. It does not change when only the mix of answers does. Undefined where nobody was served, or
 * nobody answered where people were. Strata without answers are left out, and said to be in `covered`. Throws RangeError for a
 * negative number served.
 * Source: W. G. Cochran, Sampling Techniques (1977), 5.3; tiny variances as in `uncertaintyOf`.
 *
 * @example served, n, mean, s: (600, 40, 3.6, .4) (300, 30, 3.2, .55) (100, 30, 2.8, .7): 3.40, which is 85.0 ± 2.337; by answers alone 81.0
 */
export function standardise(strata: readonly Stratum[]): Standardised | undefined {
  const wrong = strata.find(({ served }) => !(served >= 0 && served < Infinity))
  if (wrong) throw new RangeError(`${wrong.served} is not a number of people`)
  const answered = strata.flatMap(({ served, sample }) => (sample && served > 0 ? [{ served, sample }] : []))
  const covered = answered.reduce((sum, { served }) => sum + served, 0)
  const scale = answered[0]?.sample.scale
  if (scale === undefined) return undefined
  const weigh = (power: number, figure: (stratum: (typeof answered)[number]) => number) =>
    answered.reduce((sum, stratum) => sum + (stratum.served / covered) ** power * figure(stratum), 0)
  const mean = weigh(1, ({ sample }) => sample.mean)
  const variance = weigh(2, ({ served, sample }) => uncertaintyOf(sample, { size: served }))
  return {
    mean,
    variance,
    interval: around(mean, Z * Math.sqrt(variance), scale),
    covered: covered / strata.reduce((sum, { served }) => sum + served, 0),
  }
}
