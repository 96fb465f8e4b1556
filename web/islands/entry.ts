/** The shape that this page writes. Whoever changes it so that an older page would misread it counts up. */
const VERSION = 1

type EntryState = 'draft' | 'waiting' | 'parked' | 'sent'

/**
 * Why the last try was in vain: nothing answered, or something that has no time or is not the server, or who sends is not signed in (any more)
 * as the page that they sent from was.
 */
export type Delay = 'offline' | 'busy' | 'signed-out'

/** What the server said no to, in its words. */
export type EntryProblem = {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail: string
}

/** A server's receipt; it may say more. */
export type KeptReceipt = { readonly id: string; readonly digest: string; readonly proof: string }

/** One rating on this device: from its first answer until the server has it, and a while after. */
export type Entry = {
  readonly v: number
  readonly key: string
  /** The rating's own id, which its receipt must name. */
  readonly id: string
  readonly path: string
  /** JSON text. Absent in a draft, which may still change; then the same to the byte however often it is sent. */
  readonly body?: string
  /** base64url: what only the server could have given, and proves its receipts. */
  readonly receiptKey?: string
  /** The place, in words for its owner. */
  readonly label: string
  /** Since when, in ms. */
  readonly at: number
  /** How often it was sent, or tried. */
  readonly tries: number
  /** When it is to be sent again or, once sent, forgotten: ms. */
  readonly next: number
  readonly state: EntryState
  readonly delay?: Delay
  readonly problem?: EntryProblem
  readonly receipt?: KeptReceipt
  /** What the page needs to fill its form so again. */
  readonly draft?: unknown
  /** A kiosk's bearer token. */
  readonly auth?: string
}

/** What has to be said of an entry; the rest has defaults. */
export type NewEntry = Partial<Entry> & Pick<Entry, 'key'>

/** An entry with all that an older page did not write yet. What a newer one wrote stays as it is. */
export function complete(stored: NewEntry): Entry {
  return {
    v: VERSION,
    id: stored.key,
    path: '/api/v1/ratings',
    label: '',
    at: 0,
    tries: 0,
    next: 0,
    state: stored.body === undefined ? 'draft' : 'waiting',
    ...stored,
  }
}

/** Whether an entry is frozen and the server may not have it. A newer page's states that are unknown here count, so that none is stranded. */
export function isWaiting({ state, body }: Entry): boolean {
  return body !== undefined && state !== 'draft' && state !== 'parked' && state !== 'sent'
}

/** Whether an entry's receipt was shown long enough. Only a newer page knows what its own entries are still for. */
export function isForgotten({ v, state, next }: Entry, now: number): boolean {
  return v <= VERSION && state === 'sent' && next <= now
}
