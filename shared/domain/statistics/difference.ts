import { around, type Interval } from './interval.ts'
import { uncertaintyOf } from './mean-interval.ts'
import type { Sample } from './sample.ts'
import { tQuantile, tTail } from './t-distribution.ts'

export type Difference = {
  /** Second mean minus first, in the samples' unit: above 0 where the second is better. */
  readonly by: number
  /** 95 % of it. */
  readonly interval: Interval
  /** The chance of so large a difference, either way, where there is none: 0 … 1. Many at once go through `discoveries`. */
  readonly p: number
}

/**
 * Whether two groups of respondents (two periods, two counters, or those who answered one question) differ, by Welch's t-test: their
 * variances and numbers may differ too. Undefined where either has fewer than two respondents. People who all answered alike
 * are not taken as certain: their variance is at least Wilson's.
 * Source: B. L. Welch, Biometrika 34 (1947).
 *
 * @example Student's sleep data, n 10 each, means 0.75 and 2.33, variances 3.200556 and 4.009: t 1.8608, 17.776 degrees, p 0.07939
 */
export function differenceOf(first: Sample, second: Sample): Difference | undefined {
  if (first.n < 2 || second.n < 2) return undefined
  const [v1, v2] = [uncertaintyOf(first), uncertaintyOf(second)]
  const error = Math.sqrt(v1 + v2)
  const degrees = (v1 + v2) ** 2 / (v1 ** 2 / (first.n - 1) + v2 ** 2 / (second.n - 1))
  const by = second.mean - first.mean
  return { by, interval: around(by, tQuantile(0.975, degrees) * error), p: tTail(by / error, degrees) }
}
