/** How results and behaviour are rated against what was expected. Source: Permenpan RB 6/2022. */
export const EXPECTATIONS = ['below', 'meets', 'above'] as const
export type Expectation = (typeof EXPECTATIONS)[number]

/** A year, or a period of it, in one word (predikat), the best first. */
export const PREDICATES = ['very-good', 'good', 'needs-improvement', 'poor', 'very-poor'] as const
export type Predicate = (typeof PREDICATES)[number]

const MATRIX = {
  above: { below: 'poor', meets: 'good', above: 'very-good' },
  meets: { below: 'poor', meets: 'good', above: 'good' },
  below: { below: 'very-poor', meets: 'needs-improvement', above: 'needs-improvement' },
} as const satisfies Readonly<Record<Expectation, Readonly<Record<Expectation, Predicate>>>>

/**
 * The predikat by the matrix of results and behaviour. Source: Permenpan RB 6/2022, with SE Menteri PANRB 3/2023.
 *
 * @example results above, behaviour meets expectation: `good` (Baik)
 */
export function predicateOf(results: Expectation, behaviour: Expectation): Predicate {
  return MATRIX[results][behaviour]
}

/** How an organisation or unit itself did (predikat kinerja organisasi), the best first. */
export const UNIT_RATINGS = ['excellent', 'good', 'needs-improvement', 'poor', 'very-poor'] as const
export type UnitRatingValue = (typeof UNIT_RATINGS)[number]

/**
 * How the results of a unit's head are rated: as the unit is. Source: SE Menteri PANRB 3/2023; which of the unit's five are which of the three
 * ratings is ours.
 */
export function headsResults(rating: UnitRatingValue): Expectation {
  return rating === 'excellent' ? 'above' : rating === 'good' ? 'meets' : 'below'
}
