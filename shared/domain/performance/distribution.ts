import { PREDICATES, type Predicate, type UnitRatingValue } from './predicate.ts'

/** How many people of a unit have each predikat. */
export type PredicateCounts = Readonly<Record<Predicate, number>>

/** One rule: of all the unit's people, at most or at least so many percent have one of these; or at least one person does. */
export type DistributionRule = {
  readonly of: readonly Predicate[]
  readonly bound: 'most' | 'least' | 'some'
  /** Whole percent; of `some` nothing is asked but one person. */
  readonly percent: number
}

/** What a unit's own rating leads to expect of its people. Source: SE Menteri PANRB 3/2023. */
export const DISTRIBUTION_RULES = {
  excellent: [{ of: ['very-good'], bound: 'most', percent: 70 }],
  good: [
    { of: ['good'], bound: 'most', percent: 70 },
    { of: ['needs-improvement', 'poor'], bound: 'some', percent: 0 },
  ],
  'needs-improvement': [
    { of: ['needs-improvement'], bound: 'least', percent: 60 },
    { of: ['very-good'], bound: 'most', percent: 10 },
  ],
  poor: [
    { of: ['poor'], bound: 'least', percent: 60 },
    { of: ['needs-improvement'], bound: 'least', percent: 10 },
    { of: ['very-good'], bound: 'most', percent: 10 },
  ],
  'very-poor': [
    { of: ['very-poor'], bound: 'least', percent: 60 },
    { of: ['poor', 'needs-improvement'], bound: 'least', percent: 10 },
    { of: ['very-good'], bound: 'most', percent: 0 },
  ],
} as const satisfies Readonly<Record<UnitRatingValue, readonly DistributionRule[]>>

/** A percentage of fewer people than this is one person or nobody: it is not asked of them. Ours: docs/law.md. */
export const SMALLEST_JUDGED = 4

/** How a rule stands in a unit. */
export type RuleStanding = {
  readonly rule: DistributionRule
  /** How many people it is about have it now. */
  readonly count: number
  /** The largest or smallest number of people by which it is kept, in a unit of this size. */
  readonly bound: number
  /** By how many people it is broken, whatever the predikat of those still open will be; 0 where it is kept or still can be. */
  readonly off: number
}

/** Nobody yet. */
export const NOBODY: PredicateCounts = {
  'very-good': 0,
  good: 0,
  'needs-improvement': 0,
  poor: 0,
  'very-poor': 0,
}

/** How many have each predikat. */
export function countPredicates(predicates: readonly Predicate[]): PredicateCounts {
  const counts = { ...NOBODY }
  for (const predicate of predicates) counts[predicate] += 1
  return counts
}

/** How many people have one at all. */
export function evaluatedIn(counts: PredicateCounts): number {
  return PREDICATES.reduce((sum, predicate) => sum + counts[predicate], 0)
}

/**
 * Each rule for a unit of a rating, exactly: whole people are compared, no percentage is rounded. `open`: how many are not evaluated yet;
 * they count for the unit's size, and a rule is broken only when no predikat of theirs can keep it any more.
 *
 * @example a unit of 10 rated Istimewa with 7 Sangat baik keeps its rule (exactly 70 %); with 8 it is broken by one person
 */
export function distributionOf(rating: UnitRatingValue, counts: PredicateCounts, open = 0): RuleStanding[] {
  const size = evaluatedIn(counts) + open
  return DISTRIBUTION_RULES[rating].map((rule: DistributionRule): RuleStanding => {
    const count = rule.of.reduce((sum, predicate) => sum + counts[predicate], 0)
    const bound = boundOf(rule, size)
    const off = rule.bound === 'most' ? count - bound : bound - (count + open)
    return { rule, count, bound, off: size < SMALLEST_JUDGED ? 0 : Math.max(0, off) }
  })
}

/** How many people of a unit of a size a rule allows, or asks for. */
function boundOf({ bound, percent }: DistributionRule, size: number): number {
  switch (bound) {
    case 'most':
      return Math.floor((percent * size) / 100)
    case 'least':
      return Math.ceil((percent * size) / 100)
    case 'some':
      return Math.min(1, size)
    default:
      throw bound satisfies never
  }
}

/**
 * The rules that one more predikat would break, or break by more people than before. `open` counts the one who is to get it. What others
 * broke already is not laid to this one.
 */
export function brokenBy(
  rating: UnitRatingValue,
  counts: PredicateCounts,
  open: number,
  predicate: Predicate,
): RuleStanding[] {
  const before = distributionOf(rating, counts, open)
  const after = distributionOf(rating, { ...counts, [predicate]: counts[predicate] + 1 }, open - 1)
  return after.filter(({ off }, index) => off > (before[index]?.off ?? 0))
}
