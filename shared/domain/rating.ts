import * as z from 'zod/mini'
import { digestOf } from './digest.ts'
import { RatingId, Slug } from './ids.ts'
import { type Instrument, scaleOf } from './instruments/instrument.ts'
import { Slot } from './period.ts'
import { Profile } from './profile.ts'
import { Channel, Tier } from './tier.ts'

/** The longest comment, in Unicode code points. */
export const COMMENT_LIMIT = 1000

/** A comment: normalised (NFC), trimmed, without control characters other than line breaks; empty becomes absent. */
export const Comment = z.pipe(
  z.pipe(z.string(), z.transform(tidyComment)),
  z.optional(
    z.string().check(
      z.refine((text) => [...text].length <= COMMENT_LIMIT),
      z.refine((text) => text.isWellFormed()),
    ),
  ),
)

function tidyComment(text: string): string | undefined {
  const tidy = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .trim()
  return tidy === '' ? undefined : tidy
}

/** Answers by question code, 1 … scale. */
export const Answers = z.record(z.string(), z.int().check(z.minimum(1), z.maximum(10)))
export type Answers = z.infer<typeof Answers>

/** What a citizen sends for an instrument: every question answered once, the rest optional, nothing else. */
export function submissionOf(instrument: Instrument): ReturnType<typeof describeSubmission> {
  const known = submissions.get(instrument)
  if (known) return known
  const made = describeSubmission(instrument)
  submissions.set(instrument, made)
  return made
}

/** Made once for each instrument: making one takes longer than checking a rating with it. */
const submissions = new WeakMap<Instrument, ReturnType<typeof describeSubmission>>()

function describeSubmission(instrument: Instrument) {
  const value = z.int().check(z.minimum(1), z.maximum(scaleOf(instrument)))
  return z.strictObject({
    answers: z.strictObject(Object.fromEntries(instrument.questions.map((question) => [question.code, value]))),
    service: z.optional(Slug),
    profile: z.optional(Profile),
    comment: z.optional(Comment),
  })
}
export type Submission = z.infer<ReturnType<typeof submissionOf>>

/** One accepted rating. Nothing in it names or links to a person. */
export const Rating = z.strictObject({
  id: RatingId,
  agency: Slug,
  unit: Slug,
  slot: Slot,
  instrument: z.string(),
  answers: Answers,
  counter: z.optional(Slug),
  service: z.optional(Slug),
  tier: Tier,
  channel: Channel,
  profile: z.optional(Profile),
  comment: z.optional(z.string()),
  /** When the server took it, for the record only: the slot decides where it counts. */
  acceptedAt: z.iso.datetime(),
  /** Of all that the sender chose: the same id with another digest is refused. */
  digest: z.string(),
})
export type Rating = z.infer<typeof Rating>

/** The digest of what a sender chose, by which a retry is told from another answer under the same id. */
export function digestOfRating(rating: Omit<Rating, 'digest' | 'acceptedAt' | 'channel'>): string {
  const { id, agency, unit, slot, instrument, answers, counter, service, tier, profile, comment } = rating
  return digestOf({ id, agency, unit, slot, instrument, answers, counter, service, tier, profile, comment })
}

/** What counting needs of a rating. */
export type Countable = Pick<Rating, 'answers' | 'counter' | 'service' | 'tier' | 'profile'>
