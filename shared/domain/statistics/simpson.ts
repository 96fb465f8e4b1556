/** Respondents of one group in one stratum, and their mean: of any scale, or a share. */
type Cell = { readonly n: number; readonly mean: number }
/** A service or counter in which two groups (two units, two periods) can be compared. */
export type Pair = { readonly first: Cell; readonly second: Cell }

export type Comparison = {
  /** First minus second, by respondents. */
  readonly crude: number
  /** First minus second, as if both had the same mix of strata. */
  readonly standardised: number
  /** The two point in opposite directions: the mix makes the crude difference, and it must not be shown without saying so. */
  readonly misleading: boolean
  readonly crudeMeans: readonly [first: number, second: number]
  readonly standardisedMeans: readonly [first: number, second: number]
}

// Below this, a difference is a matter of rounding and has no direction.
const NOTHING = 1e-9

/**
 * Compares two groups crudely and with the same mix of strata: that of both together. Only strata in which both have
 * respondents can be compared; undefined where there are none.
 * Source: P. J. Bickel, E. A. Hammel and J. W. O'Connell, Science 187 (1975).
 *
 * @example Berkeley 1973, six departments: crude 44.5 % and 30.4 %; standardised 38.73 % and 43.00 %: misleading
 */
export function compareMixes(strata: readonly Pair[]): Comparison | undefined {
  const shared = strata.filter(({ first, second }) => first.n > 0 && second.n > 0)
  if (shared.length === 0) return undefined
  const together = ({ first, second }: Pair) => first.n + second.n
  const crudeMeans = [
    weighted(shared.map(({ first }) => [first.n, first.mean])),
    weighted(shared.map(({ second }) => [second.n, second.mean])),
  ] as const
  const standardisedMeans = [
    weighted(shared.map((pair) => [together(pair), pair.first.mean])),
    weighted(shared.map((pair) => [together(pair), pair.second.mean])),
  ] as const
  const crude = crudeMeans[0] - crudeMeans[1]
  const standardised = standardisedMeans[0] - standardisedMeans[1]
  const misleading = Math.min(Math.abs(crude), Math.abs(standardised)) > NOTHING && crude > 0 !== standardised > 0
  return { crude, standardised, misleading, crudeMeans, standardisedMeans }
}

function weighted(values: readonly (readonly [weight: number, value: number])[]): number {
  const total = values.reduce((sum, [weight]) => sum + weight, 0)
  return values.reduce((sum, [weight, value]) => sum + (weight / total) * value, 0)
}
