import * as z from 'zod/mini'
import { digestOf } from './digest.ts'
import { PersonId, Slug } from './ids.ts'

/** Somebody's being signed in, on one browser. Its secret is in that browser's cookie and nowhere else. */
export const Session = z.strictObject({
  /** Digest of the secret. */
  digest: z.string(),
  agency: Slug,
  person: PersonId,
  /** Milliseconds since 1970, UTC. */
  beganAt: z.int(),
  /** When it was last used, as far as was written down: not more often than every few minutes. */
  seenAt: z.int(),
  endedAt: z.optional(z.int()),
  version: z.int().check(z.minimum(1)),
})
export type Session = z.infer<typeof Session>

/** A session ends by itself after so long without use, and after so long whatever is done: ms. */
export const IDLE_LIMIT = 60 * 60_000
export const ABSOLUTE_LIMIT = 10 * 60 * 60_000

export function digestOfSession(secret: string): string {
  return digestOf(['session', secret])
}

/** What forms of a session's pages carry, so that no other page can send them: it follows from the secret, and does not tell it. */
export function formTokenOf(secret: string): string {
  return digestOf(['form', secret])
}

/** Whether a session lets in at an instant. */
export function isLive({ beganAt, seenAt, endedAt }: Session, now: number): boolean {
  return endedAt === undefined && now < beganAt + ABSOLUTE_LIMIT && now < seenAt + IDLE_LIMIT
}
