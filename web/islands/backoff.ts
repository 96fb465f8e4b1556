import { type Entry, isWaiting } from './entry.ts'

const BASE = 2_000
const CAP = 300_000
/** No server may send a phone away for longer. */
const FLOOR_CAP = 3_600_000

/**
 * Milliseconds to wait after some tries: anything up to a limit that doubles, so that phones which lost the network together do not
 * come back together.
 * @param floor what the server asked for, in ms
 * @param random from 0 to below 1
 */
export function waitAfter(tries: number, floor: number, random: number): number {
  return Math.max(floor, random * Math.min(CAP, BASE * 2 ** (tries - 1)))
}

/** What a Retry-After header asks for, in ms, whether in seconds or as a date; 0 where it says nothing sensible. */
export function floorOf(retryAfter: string | null, now: number): number {
  if (!retryAfter) return 0
  const asked = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now
  return Math.min(Math.max(asked || 0, 0), FLOOR_CAP)
}

/** Whether what the last try lacked may just have come back: a network, or somebody who has signed in. */
export function isOver({ delay }: Entry): boolean {
  return delay === 'offline' || delay === 'signed-out'
}

/**
 * Whether an entry's time has come. A time that no wait could have led to is another clock's, and does not count.
 * @param isBack the network or the page has just come back: what only lacked a network need not wait for its time
 */
export function isDue(entry: Entry, now: number, isBack: boolean): boolean {
  const isTime = entry.next <= now || entry.next > now + FLOOR_CAP
  return isWaiting(entry) && (isTime || (isBack && isOver(entry)))
}
