import { createHmac } from 'node:crypto'
import type { PersonId } from '../ids.ts'
import type { DossierId } from './dossier.ts'

/**
 * Where a giver’s answer about a receiver lies among a round’s: the same for the same pair, so that nobody answers twice, and without the
 * round’s secret nothing leads from it to the giver. HMAC-SHA-256, 64 hexadecimal digits.
 */
export function answerId(
  secret: string,
  round: DossierId,
  { giver, receiver }: { readonly giver: PersonId; readonly receiver: PersonId },
): DossierId {
  const digest = createHmac('sha256', secret).update(`${round} ${giver} ${receiver}`).digest('hex')
  return `${answersAbout(round, receiver)}${digest}`
}

/** What the ids of all answers of a round begin with, and of those about one person. */
export const answersOf = (round: DossierId) => `${round}.`
export const answersAbout = (round: DossierId, receiver: PersonId) => `${round}.${receiver}.`
