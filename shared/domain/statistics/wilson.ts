import { type Interval, Z } from './interval.ts'

/**
 * Wilson's 95 % interval of a share, 0 … 1: unlike p ± 1.96·s it never leaves 0 … 1, nor is it empty where all answered alike. `n` may
 * be any positive number (an effective one, where the population is finite). Throws RangeError for n ≤ 0 and shares outside 0 … 1.
 * Source: E. B. Wilson, J. Amer. Statist. Assoc. 22 (1927).
 *
 * @example 81 of 263: 0.2553 … 0.3662; 0 of 20: 0 … 0.1611; 1 of 29: 0.0061 … 0.1718
 */
export function wilson(share: number, n: number): Interval {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`a share lies within 0 and 1, ${share} does not`)
  if (!(n > 0)) throw new RangeError(`an interval needs somebody, not ${n}`)
  const z2 = (Z * Z) / n
  const centre = (share + z2 / 2) / (1 + z2)
  const half = Math.sqrt(z2 * share * (1 - share) + (z2 * z2) / 4) / (1 + z2)
  // Rounding leaves a last digit: it must neither pass the ends of the scale nor lose the share.
  return {
    low: share === 0 ? 0 : Math.max(0, Math.min(share, centre - half)),
    high: share === 1 ? 1 : Math.min(1, Math.max(share, centre + half)),
  }
}
