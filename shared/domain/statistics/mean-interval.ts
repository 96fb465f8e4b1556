import { leftUnasked, varianceOfMean } from './finite-population.ts'
import { around, type Interval, widthOf, Z } from './interval.ts'
import type { Sample } from './sample.ts'
import { tQuantile } from './t-distribution.ts'
import { wilson } from './wilson.ts'

/** Where a sample was drawn from a known population. Left out for people who chose themselves to answer. */
export type Drawn = { readonly size: number }

/**
 * The 95 % interval of the respondents' true mean, on the sample's own scale and never beyond it:
 * ȳ ± t(n−1, 0.975)·s/√n·√(1 − n/N), the last factor only for a sample `drawn` from N. Everybody asked leaves no width.
 *
 * Where all answered alike, s is 0 and that interval is empty, as if ten people had settled what thousands think. So where the
 * variance is tiny, or there is one respondent only, it is also made by Wilson from the mean's place on the scale, which cannot be
 * narrower than the chance of unseen answers; the wider of the two is given.
 *
 * @example 15 people with 4, 12 with 3, 2 with 2: 3.207999 … 3.688553
 * @example all 4, lower end as an index: n 5 67.41; 10 79.19; 20 87.92; 21 88.40; 30 91.49; 100 97.23
 */
export function meanInterval(sample: Sample, drawn?: Drawn): Interval {
  const { n, mean, variance, scale } = sample
  if (variance === undefined) return wilsonOf(sample, drawn)
  const half = tQuantile(0.975, n - 1) * Math.sqrt(varianceOfMean(variance, n, drawn?.size))
  const usual = around(mean, half, scale)
  if (!hasTinyVariance(sample)) return usual
  const careful = wilsonOf(sample, drawn)
  return widthOf(careful) > widthOf(usual) ? careful : usual
}

/**
 * How far the mean may be off, as a variance: s²/n, and by Wilson's interval where that is tiny. Positive unless everybody was asked, so
 * that it may stand below a fraction line.
 *
 * @example 6 people, all 4: 0.089240, where s²/n is 0
 */
export function uncertaintyOf(sample: Sample, drawn?: Drawn): number {
  const { n, variance } = sample
  const usual = variance === undefined ? 0 : varianceOfMean(variance, n, drawn?.size)
  if (!hasTinyVariance(sample)) return usual
  return Math.max(usual, (widthOf(wilsonOf(sample, drawn)) / 2 / Z) ** 2)
}

/** No more variance than if one respondent stood a step apart from all others, which makes step²/n. */
function hasTinyVariance({ n, variance, step }: Sample): boolean {
  // One answer more or less must not be decided by the last digit.
  return variance === undefined || variance <= (step ** 2 / n) * (1 + 1e-9)
}

function wilsonOf({ n, mean, scale }: Sample, drawn: Drawn | undefined): Interval {
  const left = leftUnasked(n, drawn?.size)
  if (left === 0) return { low: mean, high: mean }
  const length = widthOf(scale)
  const share = Math.min(1, Math.max(0, (mean - scale.low) / length))
  const { low, high } = wilson(share, n / left)
  return { low: Math.min(mean, scale.low + low * length), high: Math.max(mean, scale.low + high * length) }
}
