import * as z from 'zod/mini'
import { PersonId } from '../ids.ts'
import { Name } from '../name.ts'
import { VALUE_IDS } from './berakhlak.ts'
import { CIRCLE } from './circle.ts'
import { DossierId, dossierHead } from './dossier.ts'
import { PartId } from './plan.ts'
import { Sentence, Words } from './words.ts'

/** What somebody says by it: that something was good, how it could be better, that something is not as it should be. */
export const FEEDBACK_KINDS = ['praise', 'suggestion', 'concern'] as const
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number]

/** Who reads it beside the giver: the receiver alone, or also whoever is their superior when it is read. */
export const FEEDBACK_AUDIENCES = ['receiver', 'superior'] as const
export type FeedbackAudience = (typeof FEEDBACK_AUDIENCES)[number]

/** What it is about: a result of the receiver's plan in force, with its words as they were, or a behaviour of one of the values. */
export const FeedbackSubject = z.union([
  z.strictObject({ plan: DossierId, rhk: PartId, words: Sentence }),
  z.strictObject({ value: z.enum(VALUE_IDS), behaviour: z.int().check(z.minimum(0), z.maximum(2)) }),
])
export type FeedbackSubject = z.infer<typeof FeedbackSubject>

/**
 * What a colleague says of somebody's work (umpan balik berkelanjutan), owned by who receives it. Its id was made with the form. Source:
 * Permenpan RB 6/2022.
 */
export const Feedback = z.strictObject({
  ...dossierHead,
  giver: z.strictObject({ person: PersonId, name: Name }),
  /** How the receiver stood to the giver when it was given. */
  as: z.enum(CIRCLE),
  kind: z.enum(FEEDBACK_KINDS),
  about: FeedbackSubject,
  words: Words,
  audience: z.enum(FEEDBACK_AUDIENCES),
  givenAt: z.iso.datetime(),
  /** What the receiver says to it: once. */
  answer: z.optional(z.strictObject({ at: z.iso.datetime(), words: Words })),
  /** When the giver took it back: from then on nobody is shown it but them. */
  withdrawnAt: z.optional(z.iso.datetime()),
})
export type Feedback = z.infer<typeof Feedback>

/** Minutes in which a giver may take it back, as long as it was not answered: long enough for a slip, too short to unsay. */
export const WITHDRAW_MINUTES = 60

/** Whether a giver may still take it back. `now`: milliseconds since 1970. */
export function mayWithdraw({ givenAt, answer, withdrawnAt }: Feedback, now: number): boolean {
  const isFresh = now - Date.parse(givenAt) <= WITHDRAW_MINUTES * 60_000
  return isFresh && answer === undefined && withdrawnAt === undefined
}

/** Who is shown a piece of feedback, by how they stand to its receiver now. */
export function isShownTo(
  { audience, withdrawnAt, giver }: Feedback,
  reader: { readonly person: PersonId; readonly relation: 'self' | 'superior' | 'next-superior' | 'other' },
): boolean {
  if (giver.person === reader.person) return true
  if (withdrawnAt !== undefined) return false
  if (reader.relation === 'self') return true
  return reader.relation === 'superior' && audience === 'superior'
}

/** How an answer to "what is it about" is written in a form: `2026.disdukcapil/r1`, or `harmonis/2`. */
export function subjectKey(about: FeedbackSubject): string {
  return 'rhk' in about ? `${about.plan}/${about.rhk}` : `${about.value}/${about.behaviour}`
}
