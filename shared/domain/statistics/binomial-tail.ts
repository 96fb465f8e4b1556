import { logGamma } from './log-gamma.ts'

/**
 * The chance, 0 … 1, that `count` or more of `n` fall where each falls with chance `share` (0 … 1). Throws RangeError for counts that are
 * not whole numbers from 0 on, and for a share outside 0 … 1. Source: J. Bernoulli, Ars Conjectandi (1713).
 *
 * @example 8 or more of 10 at .5: 56/1024 = .0546875
 */
export function binomialTail(count: number, n: number, share: number): number {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${count} is not a number of events`)
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`${n} is not a number of trials`)
  if (!(share >= 0 && share <= 1)) throw new RangeError(`${share} is no share`)
  if (count === 0) return 1
  if (count > n || share === 0) return 0
  if (share === 1) return 1
  let sum = 0
  for (let events = n; events >= count; events--) sum += chanceOf(events, n, share)
  return Math.min(1, sum)
}

function chanceOf(events: number, n: number, share: number): number {
  const ways = logGamma(n + 1) - logGamma(events + 1) - logGamma(n - events + 1)
  return Math.exp(ways + events * Math.log(share) + (n - events) * Math.log1p(-share))
}
