import { createHmac } from 'node:crypto'
import { networkOf } from '../domain/network.ts'
import type { Deps } from './deps.ts'
import type { Crowd } from './ports/crowd.ts'
import type { UnitRef } from './ports/unit-ref.ts'

/**
 * More than these from one network is unusual, no more than that: an office's wireless network, a village's tower and half a city
 * behind one mobile address look like this on a busy day.
 */
const USUAL = { hour: 60, day: 300 } as const

/** At so many times the usual number, the next bit of work is asked for. */
const HARDER_AT = [1, 2, 4] as const

/** Codes that nobody has, tried from one network at one unit in an hour: more than the most patient of typists. */
const MISSES = 20

/** How many networks a process keeps in mind; beyond, it forgets those first seen. */
const KEPT = 50_000

type Count = { hour: number; inHour: number; inDay: number }

/**
 * Counts what comes from one network, in this process's memory alone: nothing is stored, logged or told to another process. A
 * network is kept as a keyed digest; the key is drawn anew every UTC day and never leaves this function, so that what was counted
 * can be brought back to no address, and is gone at midnight.
 */
export function countingCrowd({ now, newSecret }: Pick<Deps, 'now' | 'newSecret'>): Crowd {
  let day = -1
  let key = ''
  const counts = new Map<string, Count>()

  const count = (what: string, source: string | undefined, by: 0 | 1): Count => {
    const hour = Math.floor(now() / 3_600_000)
    const today = Math.floor(hour / 24)
    if (today !== day) {
      day = today
      key = newSecret()
      counts.clear()
    }
    if (source === undefined) return { hour, inHour: 0, inDay: 0 }
    const name = createHmac('sha256', key)
      .update(`${what} ${networkOf(source)}`)
      .digest('base64url')
    const known = counts.get(name) ?? { hour, inHour: 0, inDay: 0 }
    if (known.hour !== hour) Object.assign(known, { hour, inHour: 0 })
    known.inHour += by
    known.inDay += by
    if (by === 1) remember(name, known)
    return known
  }

  const remember = (name: string, known: Count) => {
    if (counts.size >= KEPT && !counts.has(name)) {
      const [first] = counts.keys()
      if (first !== undefined) counts.delete(first)
    }
    counts.set(name, known)
  }

  const missesAt = ({ agency, unit }: UnitRef) => `miss ${agency}/${unit}`

  return {
    visit: (source) => {
      const seen = count('visit', source, 1)
      return HARDER_AT.filter((times) => isMore(seen, times)).length
    },
    rating: (source) => isMore(count('rating', source, 1), 1),
    maySearch: (source, unit) => count(missesAt(unit), source, 0).inHour < MISSES,
    missed: (source, unit) => void count(missesAt(unit), source, 1),
  }
}

function isMore({ inHour, inDay }: Count, times: number): boolean {
  return inHour > USUAL.hour * times || inDay > USUAL.day * times
}
