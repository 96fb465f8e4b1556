/**
 * The share of uncertainty that is left when `n` of a population of `size` were asked: 1 − n/N, 0 … 1. All of it (1) where the size is
 * unknown. Where more answered than are said to exist, the size is wrong, and likewise says nothing.
 * Source: W. G. Cochran, Sampling Techniques (1977), 2.6.
 *
 * @example 9 of 484: 0.981405; 50 of 50: 0; 51 of 50: 1
 */
export function leftUnasked(n: number, size: number | undefined): number {
  return size === undefined || n > size ? 1 : 1 - n / size
}

/**
 * Variance of the mean of `n` values with variance `variance` (over n − 1), drawn without replacement from `size`: (1 − n/N)·s²/n.
 *
 * @example N 484; 33.5 32 52 43 40 41 45 42.5 39: mean 40.8889, s² 35.6736, two standard errors 3.94463
 */
export function varianceOfMean(variance: number, n: number, size?: number): number {
  return (leftUnasked(n, size) * variance) / n
}
