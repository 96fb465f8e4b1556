import type { Day } from '../../domain/calendar.ts'
import { isEvaluated } from '../../domain/performance/evaluated-periods.ts'
import { readEvaluationId, type UnitRating } from '../../domain/performance/evaluation.ts'
import { type Expectation, headsResults, type UnitRatingValue } from '../../domain/performance/predicate.ts'
import { performanceRulesOf } from '../../domain/performance/rules.ts'
import { type Stay, stayIn } from '../../domain/performance/stay.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Registry } from '../../domain/registry.ts'
import type { DossierRef } from '../ports/dossier-store.ts'
import type { PerformanceNeeds, Subject } from './step.ts'
import { findUnitRating, headIn, type UnitPeriod } from './unit-rating.ts'

/** What must be known before somebody can be evaluated. */
export type Grounds = {
  readonly at: UnitPeriod & { readonly edition: number }
  /** When they were in the unit; undefined where they never were in that period. */
  readonly stay: Stay | undefined
  /** How the unit itself was rated; undefined where it was not yet. */
  readonly rating: UnitRating | undefined
  /** Whether they headed the unit: their results are the unit's. */
  readonly isHead: boolean
  /** Why nobody can be evaluated so yet. */
  readonly hindrance: Hindrance | undefined
}
type Hindrance = 'period-open' | 'not-placed' | 'unit-unrated'

/** The grounds for an evaluation that an id names. Throws `dossier-unknown` for one that names none. */
export async function groundsOf(
  deps: PerformanceNeeds,
  ref: DossierRef,
  { person, registry, today }: Pick<Subject, 'person' | 'registry' | 'today'>,
): Promise<Grounds> {
  const named = readEvaluationId(ref.id)
  if (!named) throw new Refusal('dossier-unknown')
  const at = { agency: ref.agency, ...named }
  const [rating, head] = await Promise.all([findUnitRating(deps, at), headIn(deps, at, today)])
  const stay = stayIn(person, at.unit, at.period)
  const hindrance = hindranceOf({ period: at.period, stay, rating, today, registry })
  return { at, stay, rating, isHead: head?.id === person.id, hindrance }
}

function hindranceOf(known: {
  readonly period: string
  readonly stay: Stay | undefined
  readonly rating: UnitRating | undefined
  readonly today: Day
  readonly registry: Registry
}): Hindrance | undefined {
  const { stay, rating, today } = known
  if (!isEvaluated(performanceRulesOf(known.registry.agency), known.period) || stay === undefined) return 'not-placed'
  // Who leaves a unit within a period is evaluated for it once they have left.
  if (today < stay.last) return 'period-open'
  return rating === undefined ? 'unit-unrated' : undefined
}

/** The unit's rating, where there is nothing in the way. Throws `dossier-state`, which says what is. */
export function ratingIn({ hindrance, rating }: Pick<Grounds, 'hindrance' | 'rating'>): UnitRatingValue {
  if (hindrance !== undefined || rating === undefined) {
    throw new Refusal('dossier-state', { why: hindrance ?? 'unit-unrated' })
  }
  return rating.rating
}

/** Throws `dossier-state` (`head-results`) where a head's results would be another than the unit's. Source: SE Menteri PANRB 3/2023. */
export function requireHeads(isHead: boolean, rating: UnitRatingValue, results: Expectation): void {
  if (isHead && results !== headsResults(rating)) throw new Refusal('dossier-state', { why: 'head-results' })
}
