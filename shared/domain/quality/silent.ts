import { poissonTail } from '../statistics/poisson-tail.ts'
import type { Detector } from './detector.ts'

const thresholds = {
  /** Days with answers in the unit that must be known. */
  days: 4,
  /** The chance below which it is no chance: with seven a day, none is one in a thousand. */
  chance: 0.001,
} as const

/** A counter that is usually rated and was not on a day on which the unit was: its poster may be gone, or it was closed. */
export const silent: Detector = {
  id: 'silent',
  does: 'informs',
  source: 'Poisson chance of no answer, by the mean of the last days on which the unit had any',
  thresholds,
  detect({ ratings, atCounters }) {
    if (ratings.length === 0 || atCounters.length < thresholds.days) return []
    const rated = new Set(ratings.map(({ counter }) => counter))
    const counters = [...new Set(atCounters.flatMap((day) => Object.keys(day)))].filter((id) => id !== '')
    return counters.flatMap((counter) => {
      if (rated.has(counter)) return []
      const usual =
        atCounters.reduce((sum, day) => sum + (Object.hasOwn(day, counter) ? (day[counter] ?? 0) : 0), 0) /
        atCounters.length
      if (1 - poissonTail(1, usual) >= thresholds.chance) return []
      const evidence = { usual: Math.round(usual * 100) / 100, days: atCounters.length }
      return [{ detector: 'silent' as const, subject: counter, evidence, ratings: {} }]
    })
  },
}
