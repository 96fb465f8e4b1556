import { add, type Fraction, fraction, multiply, toHundredths } from '../exact.ts'
import type { PostLevel } from '../post-level.ts'
import type { Evaluation } from './evaluation.ts'
import type { Predicate } from './predicate.ts'
import { monthsAt, type Stay } from './stay.ts'

/**
 * What a year of Baik is worth at each level of functional posts: the yearly coefficient, in
 * hundredths of a credit point. Source: Peraturan BKN 3/2023: read of Ahli Pertama and Ahli Muda, retold of the others (docs/law.md).
 */
const COEFFICIENTS = {
  pemula: 375,
  terampil: 500,
  mahir: 1250,
  penyelia: 2500,
  'ahli-pertama': 1250,
  'ahli-muda': 2500,
  'ahli-madya': 3750,
  'ahli-utama': 5000,
} as const satisfies Readonly<Record<PostLevel, number>>

/** Percent of the coefficient by predikat. Source: Permenpan RB 1/2023, art. 37 (1). */
const CREDIT_PERCENT = {
  'very-good': 150,
  good: 100,
  'needs-improvement': 75,
  poor: 50,
  'very-poor': 25,
} as const satisfies Readonly<Record<Predicate, number>>

/**
 * Credit points (angka kredit) of a predikat over so many months at a level, exactly: percentage × coefficient × months / 12. Throws
 * RangeError for months outside 0–12.
 *
 * @example Ahli Pertama, Sangat baik, 12 months: 18.75; Baik, 2 months: 25/12, which is 2.08 once it is rounded
 */
export function creditPoints(predicate: Predicate, level: PostLevel, months: number): Fraction {
  if (!Number.isInteger(months) || months < 0 || months > 12)
    throw new RangeError(`${months} months are no part of a year`)
  return multiply(fraction(CREDIT_PERCENT[predicate] * COEFFICIENTS[level], 10_000), fraction(months, 12))
}

/** What a predikat is worth at the level of the post. */
export type Credit = { readonly points: Fraction; readonly level: PostLevel; readonly months: number }

/** Of an evaluation that its owner was told; undefined where they were not there, or the post has no level. */
export function creditOf(
  { state, predicate, period }: Pick<Evaluation, 'state' | 'predicate' | 'period'>,
  stay: Stay | undefined,
): Credit | undefined {
  const level = stay?.placement.level
  if (state === 'draft' || stay === undefined || level === undefined) return undefined
  const months = monthsAt({ from: stay.first, until: stay.last }, period)
  return { points: creditPoints(predicate, level, months), level, months }
}

/** Several, such as those of a year in two posts, as hundredths: rounded once, at the end. */
export function creditHundredths(parts: readonly Fraction[]): number {
  return toHundredths(parts.reduce(add, fraction(0)))
}
