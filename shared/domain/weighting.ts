import * as z from 'zod/mini'
import { digestOf } from './digest.ts'
import { Slug } from './ids.ts'
import { Period, spanOf } from './period.ts'

/**
 * What counts too little to enter a unit score: below 10 nothing may be shown to the public, and a total would tell what it is
 * made of. So nobody may set the minimum lower, and everybody sees the same score.
 */
const LEAST = 10
const USUAL = 30

/** How an agency weighs indicators into one index, from a period on. */
export const Weighting = z.strictObject({
  /** The first period it is for; in force until another begins. */
  from: Period,
  /** By indicator; what matters is how they stand to each other. */
  weights: z
    .record(Slug, z.int().check(z.minimum(1), z.maximum(1000)))
    .check(z.refine((weights) => Object.keys(weights).length > 0)),
  /** Where an indicator is missing: share its weight among the others, or show no score at all. */
  missing: z.enum(['renormalise', 'withhold']),
  /** An indicator that speaks of fewer than this is missing. */
  minimum: z._default(z.int().check(z.minimum(LEAST), z.maximum(10_000)), USUAL),
})
export type Weighting = z.infer<typeof Weighting>

/** An agency's weightings, the later the further down. */
export const Weightings = z.array(Weighting).check(z.maxLength(40))

/** The weighting in force on a period's first day: a period that another begins in keeps the one it began with. */
export function weightingOn(weightings: readonly Weighting[], period: Period): Weighting | undefined {
  const { first } = spanOf(period)
  return byStart(weightings).findLast(({ from }) => spanOf(from).first <= first)
}

/** In the order in which they come into force. */
export function byStart(weightings: readonly Weighting[]): Weighting[] {
  return weightings.toSorted((a, b) => (spanOf(a.from).first < spanOf(b.from).first ? -1 : 1))
}

/** Names a weighting by when it begins and what it says: another one cannot pass for it. */
export function versionOf(weighting: Weighting): string {
  return `${weighting.from}-${digestOf(weighting).slice(0, 8)}`
}
