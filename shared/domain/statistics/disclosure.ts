import { sampleTarget } from './sample-size.ts'

/** Below this many respondents nothing is published but their number, for groups this small can be guessed at. */
export const PUBLISH_FROM = 10
/** From this many respondents on a grade may be given; below it a score is indicative. */
export const GRADE_FROM = 30

/**
 * What the public is shown of a group's answers:
 * - `none`: nobody answered, which is no score, and not 0
 * - `too-few`: how many answered, nothing else
 * - `indicative`: score and interval, without grade or rank
 * - `graded`: all of it
 */
export type Disclosure = 'none' | 'too-few' | 'indicative' | 'graded'

/**
 * What may be shown for `n` respondents: nothing below 10; a grade from 30 on, and only from the sample target of those `served` in the
 * period on, where their number is known. Throws RangeError for what is no number of people.
 *
 * @example 9: too-few; 10: indicative; 29: indicative; 30 of unknown: graded; 79 of 100 served: indicative; 80: graded
 */
export function disclosureOf(n: number, served?: number): Disclosure {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`${n} is not a number of respondents`)
  if (n === 0) return 'none'
  if (n < PUBLISH_FROM) return 'too-few'
  return n >= GRADE_FROM && !isBelowTarget(n, served) ? 'graded' : 'indicative'
}

/**
 * Whether fewer answered than the sample target of those `served` asks for; never where their number is unknown.
 *
 * @example 79 of 100 served: true; 80: false
 */
export function isBelowTarget(n: number, served: number | undefined): boolean {
  return served !== undefined && n < sampleTarget(served)
}
