import * as z from 'zod/mini'
import { PersonId, Slug } from '../ids.ts'
import { Name } from '../name.ts'
import { Period } from '../period.ts'
import { type DossierId, dossierHead } from './dossier.ts'
import { EXPECTATIONS, PREDICATES, UNIT_RATINGS } from './predicate.ts'
import { Words } from './words.ts'

/** Where an evaluation stands: being written, told to the person, objected to, closed. */
export const EVALUATION_STATES = ['draft', 'issued', 'objected', 'closed'] as const

const By = z.strictObject({ person: PersonId, name: Name })

/** How somebody did in a period or a year, in a unit. A closed one is never changed: a later edition follows it. */
export const Evaluation = z.strictObject({
  ...dossierHead,
  period: Period,
  unit: Slug,
  /** 1, 2, …: each later one replaces the one before and says why. */
  edition: z.int().check(z.minimum(1), z.maximum(99)),
  state: z.enum(EVALUATION_STATES),
  /** How the unit itself was rated when this was written. */
  unitRating: z.enum(UNIT_RATINGS),
  results: z.enum(EXPECTATIONS),
  behaviour: z.enum(EXPECTATIONS),
  /** By the matrix, from these two. */
  predicate: z.enum(PREDICATES),
  /** What the superior says of it, and what is to follow. */
  notes: Words,
  advice: z.optional(Words),
  /** Whoever wrote it. */
  by: By,
  /** Why it departs from the guidance on the unit's distribution, where it does. */
  departure: z.optional(Words),
  /** What the person says of it. */
  answer: z.optional(z.strictObject({ at: z.iso.datetime(), accepts: z.boolean(), words: z.optional(Words) })),
  /** Why the person objects, and how the next superior decided. */
  objection: z.optional(
    z.strictObject({
      at: z.iso.datetime(),
      words: Words,
      decided: z.optional(z.strictObject({ at: z.iso.datetime(), by: By, upheld: z.boolean(), words: Words })),
    }),
  ),
  closedAt: z.optional(z.iso.datetime()),
})
export type Evaluation = z.infer<typeof Evaluation>

/** An evaluation's id among a person's: one for each period, unit and edition. */
export function evaluationId(period: Period, unit: Slug, edition = 1): DossierId {
  return `${period}.${unit}.${edition}`
}

/** How a unit itself did in a period: known before its people are evaluated. Its id is the period. */
export const UnitRating = z.strictObject({
  ...dossierHead,
  period: Period,
  rating: z.enum(UNIT_RATINGS),
  reason: Words,
  by: By,
})
export type UnitRating = z.infer<typeof UnitRating>
