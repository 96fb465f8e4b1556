import * as z from 'zod/mini'
import { digestOf } from './digest.ts'
import { RatingId, Slug } from './ids.ts'
import { type Instrument, scaleOf } from './instruments/instrument.ts'
import { normalised } from './normalised.ts'
import { Slot } from './period.ts'
import { Profile } from './profile.ts'
import { Signal } from './signal.ts'
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
  const tidy = normalised(text)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .trim()
  return tidy === '' ? undefined : tidy
}

/** Answers by question code, 1 … scale. */
const Answers = z.record(z.string(), z.int().check(z.minimum(1), z.maximum(10)))
export type Answers = z.infer<typeof Answers>

/** Reasons named with an answer: codes of the instrument's reasons, each once, in order. */
const Reasons = z.array(z.string()).check(z.maxLength(20))

/** Answers to an agency's own questions, by their ids. */
const OwnAnswer = z.int().check(z.minimum(1), z.maximum(4))
const OwnAnswers = z.record(Slug, OwnAnswer)

/** What is asked at a visit, as far as it decides what may be sent. */
export type Asked = {
  readonly instrument: Instrument
  /** Codes of questions that the service left out. */
  readonly notAsked: readonly string[]
  /** Ids of the agency's own questions. */
  readonly own: readonly Slug[]
}

/**
 * What a citizen sends: every question that was asked answered once, the rest optional, nothing else. An answer to a question that
 * the service leaves out may be there, for a page without scripts cannot know which service is chosen: it is not kept.
 */
export function submissionOf(asked: Asked): ReturnType<typeof describeSubmission> {
  const name = JSON.stringify([asked.instrument.id, asked.notAsked, asked.own])
  const known = submissions.get(name)
  if (known) return known
  const made = describeSubmission(asked)
  if (submissions.size >= SUBMISSIONS_KEPT) submissions.clear()
  submissions.set(name, made)
  return made
}

/** Made once for each thing asked: making one takes longer than checking a rating with it. */
const submissions = new Map<string, ReturnType<typeof describeSubmission>>()
const SUBMISSIONS_KEPT = 500

function describeSubmission({ instrument, notAsked, own }: Asked) {
  const value = z.int().check(z.minimum(1), z.maximum(scaleOf(instrument)))
  const answers = instrument.questions.map(
    ({ code }) => [code, notAsked.includes(code) ? z.optional(value) : value] as const,
  )
  return z.strictObject({
    answers: z.pipe(z.strictObject(Object.fromEntries(answers)), z.transform(without(notAsked))),
    reasons: z.optional(instrument.reasons ? reasonsAmong(instrument.reasons.map(({ code }) => code)) : z.never()),
    /** The first tap of somebody who may still say more: the whole rating of the same visit takes its place. */
    provisional: z.optional(instrument.reasons ? z.literal(true) : z.never()),
    own: z.optional(
      z.pipe(
        z.strictObject(Object.fromEntries(own.map((id) => [id, z.optional(OwnAnswer)]))),
        z.transform((answers) => unlessEmpty(without([])(answers))),
      ),
    ),
    service: z.optional(Slug),
    profile: z.optional(z.pipe(Profile, z.transform(unlessEmpty<Profile>))),
    comment: z.optional(Comment),
    /** What the device worked out: evidence, not part of the rating. */
    work: z.optional(z.string().check(z.maxLength(64))),
  })
}
export type Submission = z.infer<ReturnType<typeof submissionOf>>

function reasonsAmong(codes: readonly string[]) {
  const list = z.array(z.enum(codes)).check(z.maxLength(codes.length))
  return z.pipe(
    list,
    z.transform((named) => (named.length === 0 ? undefined : [...new Set(named)].toSorted())),
  )
}

function without(codes: readonly string[]) {
  return (answers: Record<string, number | undefined>): Answers =>
    Object.fromEntries(
      Object.entries(answers).flatMap(([code, value]) =>
        value === undefined || codes.includes(code) ? [] : [[code, value] as const],
      ),
    )
}

/** What was left open is not kept. */
function unlessEmpty<T extends object>(value: T): T | undefined {
  return Object.keys(value).length === 0 ? undefined : value
}

/** One accepted rating. Nothing in it names or links to a person. */
export const Rating = z.strictObject({
  id: RatingId,
  agency: Slug,
  unit: Slug,
  slot: Slot,
  instrument: z.string(),
  answers: Answers,
  reasons: z.optional(Reasons),
  own: z.optional(OwnAnswers),
  provisional: z.optional(z.literal(true)),
  counter: z.optional(Slug),
  service: z.optional(Slug),
  tier: Tier,
  channel: Channel,
  profile: z.optional(Profile),
  /** As it was sent; stored so only in ratings from before comments were sealed. */
  comment: z.optional(z.string()),
  /** The comment as it is stored. Absent again when its time is over. */
  sealed: z.optional(z.string()),
  /** When the server took it, for the record only: the slot decides where it counts. */
  acceptedAt: z.iso.datetime(),
  /** What made it look unlike an ordinary citizen's rating when it came in. Others decide what follows from it. */
  signals: z.optional(z.array(Signal)),
  /** Of all that the sender chose: the same id with another digest is refused. */
  digest: z.string(),
  /** A trial's alone: when the store may forget it, in seconds since 1970. */
  expires: z.optional(z.int()),
})
export type Rating = z.infer<typeof Rating>

/** The digest of what a sender chose, by which a retry is told from another answer under the same id. */
export function digestOfRating(
  rating: Omit<Rating, 'digest' | 'acceptedAt' | 'channel' | 'signals' | 'sealed' | 'expires'>,
): string {
  const { id, agency, unit, slot, instrument, answers, reasons, own, provisional } = rating
  const { counter, service, tier, profile, comment } = rating
  const chosen = { answers, reasons, own, provisional, counter, service, tier, profile, comment }
  return digestOf({ id, agency, unit, slot, instrument, ...chosen })
}

/** What counting needs of a rating. */
export type Countable = Pick<
  Rating,
  'answers' | 'reasons' | 'own' | 'counter' | 'service' | 'tier' | 'channel' | 'profile'
>
