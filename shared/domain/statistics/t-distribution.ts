import { incompleteBeta } from './incomplete-beta.ts'
import { logGamma } from './log-gamma.ts'

// From here on Student's t is the normal distribution to six digits, and sums that long are not worth their time.
const MOST_DEGREES = 1e6

/**
 * The chance that Student's t with `degrees` degrees of freedom lies at least as far from 0 as `t`, on either side: 0 … 1.
 * `degrees` need not be whole (Welch's are not). Throws RangeError below one degree.
 * Source: NIST Digital Library of Mathematical Functions, 8.17; Abramowitz and Stegun 26.7.1.
 *
 * @example t 2.0484071 with 28 degrees: 0.05
 */
export function tTail(t: number, degrees: number): number {
  const df = checked(degrees)
  return incompleteBeta(df / (df + t * t), df / 2, 0.5)
}

/**
 * The value that Student's t with `degrees` degrees of freedom stays below with the chance `p`, 0.5 ≤ p < 1. Above a million degrees
 * it is that of a million. Throws RangeError outside those ranges.
 *
 * @example p 0.975 with 28 degrees: 2.0484071
 */
export function tQuantile(p: number, degrees: number): number {
  if (!(p >= 0.5 && p < 1)) throw new RangeError(`a quantile is given for 0.5 ≤ p < 1, not ${p}`)
  const df = checked(degrees)
  // Right of 0 the distribution function is concave: Newton's steps from 0 climb to the value and never pass it.
  let t = 0
  for (let step = 0; step < 200; step++) {
    const next = t + (p - 1 + tTail(t, df) / 2) / density(t, df)
    if (!(next > t * (1 + 1e-15))) return t
    t = next
  }
  return t
}

function density(t: number, df: number): number {
  const logFront = logGamma((df + 1) / 2) - logGamma(df / 2) - 0.5 * Math.log(df * Math.PI)
  return Math.exp(logFront - ((df + 1) / 2) * Math.log1p((t * t) / df))
}

function checked(degrees: number): number {
  if (!(degrees >= 1)) throw new RangeError(`Student's t needs a degree of freedom, not ${degrees}`)
  return Math.min(degrees, MOST_DEGREES)
}
