import { setTimeout as sleep } from 'node:timers/promises'

/** Waits for a turn, so that there are so many in a second at the most, evenly. */
export function paced(
  perSecond: number,
  now: () => number = Date.now,
  pause: (milliseconds: number) => Promise<void> = sleep,
): () => Promise<void> {
  let next = 0
  return async () => {
    const turn = Math.max(now(), next)
    next = turn + 1000 / perSecond
    await pause(turn - now())
  }
}
