import type { Rotation } from '../rotation.ts'
import type { Door } from './door.ts'
import { ASKED_AGAIN } from './origin-keys.ts'

export type OriginRotationDeps = {
  readonly door: Door
  readonly newKey: () => string
  /** For so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>
}

/** Milliseconds between two looks at whether all of CloudFront's places have been told. */
const LOOK = 10_000

/**
 * Changes the key by which CloudFront is known, without a moment in which a request is refused: the guard takes the old and the new one while
 * CloudFront tells its places, one after the other.
 */
export function originRotation({ door, newKey, wait }: OriginRotationDeps): Rotation {
  return {
    next: newKey,

    async send(key) {
      // By then every guard asks again what it does not know.
      await wait(2 * ASKED_AGAIN)
      await door.send(key)
    },

    async sentEverywhere(key, left) {
      while (!(await door.stateFor(key)).everywhere) {
        if (left() < 2 * LOOK) throw new Error('CloudFront has not yet told all its places')
        await wait(LOOK)
      }
    },

    async check(_current, key) {
      const { sends } = await door.stateFor(key)
      if (!sends) throw new Error('the distribution does not send the new key: somebody changed it meanwhile')
    },
  }
}
