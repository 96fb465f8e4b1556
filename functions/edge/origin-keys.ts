import { createHash, timingSafeEqual } from 'node:crypto'
import type { Log } from '../../shared/usecases/ports/log.ts'
import { describeError } from '../log.ts'

/** Milliseconds for which keys once read are taken as they were. */
const KEPT = 60_000

/**
 * Milliseconds before they are read again because a key is unknown. Without it whoever finds the API's own address could make us ask, and pay,
 * as often as they like. A rotation waits longer than this between making a key and having it sent.
 */
export const ASKED_AGAIN = 5_000

export type OriginKeys = {
  /** Whether a key is one that CloudFront sends, or is about to. Throws where the keys cannot be read: a guess would be remembered. */
  knows(key: string): Promise<boolean>
}

/** The keys that CloudFront may show, read when they are needed. */
export function originKeys(deps: {
  readonly read: () => Promise<readonly string[]>
  readonly now: () => number
  readonly log: Log
}): OriginKeys {
  let known: readonly string[] | undefined
  let askedAt = Number.NEGATIVE_INFINITY

  const olderThan = (age: number) => deps.now() - askedAt >= age
  const ask = async () => {
    askedAt = deps.now()
    known = await deps.read()
    return known
  }
  /** What is known is better than nothing while the secret cannot be read: keys change four times a year. */
  const current = async () => {
    if (known === undefined) return ask()
    if (!olderThan(KEPT)) return known
    const before = known
    return ask().catch((error: unknown) => {
      deps.log('warn', 'origin-keys-unread', describeError(error))
      return before
    })
  }

  return {
    async knows(key) {
      if (holds(await current(), key)) return true
      return olderThan(ASKED_AGAIN) ? holds(await ask(), key) : false
    },
  }
}

/** In a time that tells nothing of how much was right: digests are compared, whole, with every key. */
function holds(keys: readonly string[], key: string): boolean {
  return keys.filter((each) => timingSafeEqual(digestOf(each), digestOf(key))).length > 0
}

function digestOf(key: string): Buffer {
  return createHash('sha256').update(key).digest()
}
