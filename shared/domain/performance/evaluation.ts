import * as z from 'zod/mini'
import { Day } from '../calendar.ts'
import { digestOf } from '../digest.ts'
import { PersonId, Slug } from '../ids.ts'
import { Name } from '../name.ts'
import { Period } from '../period.ts'
import { DossierId, dossierHead } from './dossier.ts'
import { EXPECTATIONS, PREDICATES, UNIT_RATINGS } from './predicate.ts'
import { Words } from './words.ts'

/** Where an evaluation stands: being written, told to the person, objected to, closed. */
export const EVALUATION_STATES = ['draft', 'issued', 'objected', 'closed'] as const

const EDITIONS_AT_MOST = 99

const By = z.strictObject({ person: PersonId, name: Name })

/** How somebody did in a period or a year, in a unit. A closed one is never changed: a later edition follows it. */
export const Evaluation = z.strictObject({
  ...dossierHead,
  period: Period,
  unit: Slug,
  /** 1, 2, …: each later one replaces the one before and says why. */
  edition: z.int().check(z.minimum(1), z.maximum(EDITIONS_AT_MOST)),
  /** Why a later edition was made. */
  because: z.optional(Words),
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
  /** When the person was told, and the last day on which they may object: by the rule of then. */
  issuedAt: z.optional(z.iso.datetime()),
  objectUntil: z.optional(Day),
  /** What the person says of it. */
  answer: z.optional(z.strictObject({ at: z.iso.datetime(), accepts: z.boolean(), words: z.optional(Words) })),
  /** Why the person objects, and how the next superior decided. */
  objection: z.optional(
    z.strictObject({
      at: z.iso.datetime(),
      words: Words,
      decided: z.optional(
        z.strictObject({
          at: z.iso.datetime(),
          by: By,
          upheld: z.boolean(),
          words: Words,
          /** What was objected to, where the decision replaced it. */
          was: z.optional(z.strictObject({ results: z.enum(EXPECTATIONS), behaviour: z.enum(EXPECTATIONS) })),
        }),
      ),
    }),
  ),
  closedAt: z.optional(z.iso.datetime()),
  /** The number of the trail's line that this version was written with; a draft has none. */
  trail: z.optional(z.int()),
})
export type Evaluation = z.infer<typeof Evaluation>

/** An evaluation's id among a person's: one for each period, unit and edition. */
export function evaluationId(period: Period, unit: Slug, edition = 1): DossierId {
  return `${period}.${unit}.${edition}`
}

/**
 * Days within which somebody may object to an evaluation, from the day on which they were told. The superior's superior decides, and may
 * put other ratings in its place; that is final. Source: PP 30/2019, art. 59: 14 days from receipt; we take them for calendar days.
 */
export const OBJECTION_DAYS = 14

/** What an id says: which period, unit and edition; undefined for one that names no evaluation. */
export function readEvaluationId(
  id: string,
): { readonly period: Period; readonly unit: Slug; readonly edition: number } | undefined {
  const [period = '', unit = '', number = '', ...more] = id.split('.')
  const edition = /^[1-9]\d?$/.test(number) ? Number(number) : 0
  const isGood = Period.safeParse(period).success && Slug.safeParse(unit).success && edition > 0 && more.length === 0
  return isGood && DossierId.safeParse(id).success ? { period, unit, edition } : undefined
}

/** Of each person's editions of each period and unit the last one that somebody was told of; drafts count for nothing. */
export function newestTold<Each extends Pick<Evaluation, 'owner' | 'period' | 'unit' | 'edition' | 'state'>>(
  evaluations: readonly Each[],
): Each[] {
  const newest = new Map<string, Each>()
  for (const each of evaluations.filter(({ state }) => state !== 'draft')) {
    const name = `${each.owner} ${each.period} ${each.unit}`
    const known = newest.get(name)
    if (known === undefined || known.edition < each.edition) newest.set(name, each)
  }
  return [...newest.values()]
}

/** What the trail keeps of a version, so that one which was written over can be told: everything but the line's own number. */
export function sealOf(dossier: { readonly version: number; readonly trail?: number | undefined }): string {
  const { trail: _line, ...said } = dossier
  return digestOf(said)
}

/** How a unit itself did in a period: known before its people are evaluated. Its id is the period. */
export const UnitRating = z.strictObject({
  ...dossierHead,
  period: Period,
  rating: z.enum(UNIT_RATINGS),
  reason: Words,
  by: By,
  /** The number of the trail's line that this version was written with. */
  trail: z.optional(z.int()),
})
export type UnitRating = z.infer<typeof UnitRating>
