import { assertUncertain, type Estimate } from './estimate.ts'
import { shrink } from './shrinkage.ts'

/** So much of the differences between units must be real before they may be put in order. */
const RANK_FROM = 0.7

export type Ranking = {
  /** May the units be ranked? Otherwise show bands or a funnel plot. */
  readonly allowed: boolean
  /** In the order given: τ²/(τ² + s²/n), 0 … 1, the share of a mean's differences from others that is not chance. */
  readonly reliabilities: readonly number[]
}

/**
 * Whether units may be ranked: only where each mean's reliability τ²/(τ² + s²/n) is 0.7 or more. The least reliable decides, for its
 * place shifts all others. One unit alone has no rank. Throws RangeError where a variance is not positive (take `uncertaintyOf`).
 * Source: H. Goldstein and D. J. Spiegelhalter, J. R. Statist. Soc. A 159 (1996), on league tables.
 *
 * @example eight schools: τ² 0, no ranking
 * @example means 3.2 and 3.6 of variance 0.01 each: τ² 0.07, reliability 0.875, may be ranked
 */
export function rankingOf(estimates: readonly Estimate[]): Ranking {
  assertUncertain(estimates)
  const between = shrink(estimates)?.between ?? 0
  const reliabilities = estimates.map(({ variance }) => between / (between + variance))
  return {
    allowed: reliabilities.length > 1 && reliabilities.every((reliability) => reliability >= RANK_FROM),
    reliabilities,
  }
}
