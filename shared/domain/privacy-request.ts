import * as z from 'zod/mini'
import { PersonId, Slug } from './ids.ts'

/** What somebody may ask for of what is kept of them: a copy (UU 27/2022, art. 7), or erasure (art. 8). */
export const RequestKind = z.enum(['export', 'erasure'])
export type RequestKind = z.infer<typeof RequestKind>

/** That somebody asked, and what became of it. */
export const PrivacyRequest = z.strictObject({
  agency: Slug,
  id: z.string().check(z.regex(/^[0-9a-f-]{36}$/)),
  person: PersonId,
  kind: RequestKind,
  /** When they asked, ISO: the deadline counts from it. */
  askedAt: z.iso.datetime(),
  recordedAt: z.iso.datetime(),
  /** How it ended; absent: it waits. */
  answered: z.optional(z.strictObject({ at: z.iso.datetime(), how: z.enum(['done', 'refused']), reason: z.string() })),
  version: z.int().check(z.minimum(1)),
  trail: z.int().check(z.minimum(1)),
})
export type PrivacyRequest = z.infer<typeof PrivacyRequest>

/** Milliseconds within which a request must be answered: 3 × 24 hours. Of a copy that is UU 27/2022, art. 32 (2); of erasure it is ours. */
const ANSWER_WITHIN = 72 * 3_600_000

/** By when a request must be answered, ISO. */
export function deadlineOf({ askedAt }: Pick<PrivacyRequest, 'askedAt'>): string {
  return new Date(Date.parse(askedAt) + ANSWER_WITHIN).toISOString()
}
