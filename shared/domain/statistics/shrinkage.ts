import { assertUncertain, type Estimate } from './estimate.ts'

export type Shrinkage = {
  /** τ²: how much the units differ beyond chance, as a variance; 0 where chance explains it all. */
  readonly between: number
  /** μ, the mean of all, each weighed by 1/(v + τ²), and its standard error. */
  readonly pooled: number
  readonly standardError: number
  /** In the order given: each mean drawn towards μ, and by how much (B = v/(v + τ²), 0 … 1: 1 is all the way). */
  readonly units: readonly { readonly mean: number; readonly drawn: number }[]
}

/**
 * Units' means as far as they can be believed: B·μ + (1 − B)·ȳ, where B = v/(v + τ²) is large for a unit with few answers. So six
 * perfect ratings do not stand above nine hundred good ones. τ² by DerSimonian and Laird, not below 0. Undefined without units. Throws
 * RangeError where a variance is not positive (take `uncertaintyOf`).
 * Source: R. DerSimonian and N. Laird, Controlled Clin. Trials 7 (1986).
 *
 * @example eight schools, 28±15 8±10 −3±16 7±11 −1±9 1±11 18±10 12±18: pooled 7.6856, standard error 4.0719, τ² 0
 */
export function shrink(estimates: readonly Estimate[]): Shrinkage | undefined {
  if (estimates.length === 0) return undefined
  assertUncertain(estimates)
  const between = betweenUnits(estimates)
  const { mean: pooled, weight } = weighted(estimates, between)
  return {
    between,
    pooled,
    standardError: Math.sqrt(1 / weight),
    units: estimates.map(({ mean, variance }) => {
      const drawn = variance / (variance + between)
      return { mean: shrunkMean(mean, pooled, drawn), drawn }
    }),
  }
}

/**
 * B·μ + (1 − B)·ȳ, never outside the two.
 *
 * @example Efron and Morris' first batter: .400 among .2654, B 1 − .21165: .294
 */
export function shrunkMean(mean: number, pooled: number, drawn: number): number {
  const between = drawn * pooled + (1 - drawn) * mean
  return Math.min(Math.max(mean, pooled), Math.max(Math.min(mean, pooled), between))
}

/**
 * B where all units are known equally well, with variance v of each mean: (k − 3)·v / Σ(ȳ − ȳ̄)², at most 1. Undefined for fewer
 * than four units, about which it says nothing. Throws RangeError where v is not positive.
 * Source: B. Efron and C. Morris, J. Amer. Statist. Assoc. 70 (1975).
 *
 * @example 18 batters of 45 at bats, v .2654·.7346/45: 1 − B = .21165
 */
export function drawnWithEqualVariance(means: readonly number[], variance: number): number | undefined {
  assertUncertain(means.map((mean) => ({ mean, variance })))
  if (means.length < 4) return undefined
  const middle = means.reduce((sum, mean) => sum + mean, 0) / means.length
  const spread = means.reduce((sum, mean) => sum + (mean - middle) ** 2, 0)
  return spread === 0 ? 1 : Math.min(1, ((means.length - 3) * variance) / spread)
}

function betweenUnits(estimates: readonly Estimate[]): number {
  const { mean, weight } = weighted(estimates, 0)
  const q = estimates.reduce((sum, each) => sum + (each.mean - mean) ** 2 / each.variance, 0)
  const squares = estimates.reduce((sum, { variance }) => sum + 1 / variance ** 2, 0)
  const divisor = weight - squares / weight
  return estimates.length < 2 || divisor <= 0 ? 0 : Math.max(0, (q - (estimates.length - 1)) / divisor)
}

function weighted(estimates: readonly Estimate[], between: number): { mean: number; weight: number } {
  const weight = estimates.reduce((sum, { variance }) => sum + 1 / (variance + between), 0)
  const mean = estimates.reduce((sum, each) => sum + each.mean * (1 / (each.variance + between) / weight), 0)
  return { mean, weight }
}
