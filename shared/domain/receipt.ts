import { createHmac } from 'node:crypto'

/** What a citizen gets for a rating: the same, to the byte, however often it is sent. */
export type Receipt = {
  readonly id: string
  readonly agency: string
  readonly unit: string
  /** null where the visit named none. */
  readonly counter: string | null
  /** The period it counts in: the unit's own day of the visit. */
  readonly day: string
  /** Of what is kept. */
  readonly digest: string
  /** Proof that the server has it. */
  readonly proof: string
}

/**
 * The proof that a rating is kept, base64url. Its key was given to the page that opened the visit, and to nobody else: the page can
 * tell a receipt of ours from whatever else answers, and no gateway on the way can make one.
 */
export function proofOf(receiptKey: string, { id, digest }: Pick<Receipt, 'id' | 'digest'>): string {
  return createHmac('sha256', Buffer.from(receiptKey, 'base64url')).update(`${id} ${digest}`).digest('base64url')
}
