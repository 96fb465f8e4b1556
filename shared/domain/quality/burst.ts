import { discoveries } from '../statistics/false-discovery.ts'
import { poissonTail } from '../statistics/poisson-tail.ts'
import { bySlot, type Detector, hourOfSlot, type Inspected, sentByCitizens, straightLine } from './detector.ts'

const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'))

const thresholds = {
  /** Fewer answers in an hour move nothing, however unusual. */
  atLeast: 15,
  /** Usual answers an hour of a unit of which nothing is known yet. */
  floor: 4,
  /** Counters have crowded mornings too, more crowded than Poisson allows: so many times the usual is more than that. */
  times: 3,
  /** The share of discoveries that may be chance. */
  rate: 0.01,
  /** From this share on one answer to everything marks the burst, and the other answers of the hour are left alone. */
  pattern: 0.5,
} as const

/**
 * More answers in an hour than the unit's same weekday and hour of the last eight weeks let expect: Poisson's tail over the day's 24 hours,
 * held to one false discovery in a hundred. A new unit is held to its own other hours of the day.
 */
export const burst: Detector = {
  id: 'burst',
  does: 'sets aside',
  source: 'Poisson tail for unit, hour and weekday; Benjamini–Hochberg (1995), q = .01',
  thresholds,
  detect({ ratings, sameHour }) {
    const byHour = Map.groupBy(sentByCitizens(ratings), hourOfSlot)
    const hours = HOURS.map((hour) => {
      const found = byHour.get(hour) ?? []
      const others = HOURS.filter((each) => each !== hour).map((each) => byHour.get(each)?.length ?? 0)
      const usual = Math.max(mean(sameHour[hour] ?? []), median(others.filter((n) => n > 0)), thresholds.floor)
      return { hour, found, usual }
    })
    const unusual = discoveries(
      hours.map(({ found, usual }) => poissonTail(found.length, usual)),
      thresholds.rate,
    )
    return hours
      .filter(({ found, usual }, index) => {
        const isMuch = found.length >= thresholds.atLeast && found.length >= thresholds.times * usual
        return isMuch && unusual[index]
      })
      .map(({ hour, found, usual }) => {
        const aside = alike(found)
        const evidence = { answers: found.length, usual: Math.round(usual * 100) / 100, aside: aside.length }
        return { detector: 'burst', subject: hour, evidence, ratings: bySlot(aside) }
      })
  },
}

/** The hours of a day that are worth comparing: what was usual in all others need not be read. */
export function crowdedHours(ratings: readonly Inspected[]): string[] {
  const byHour = Map.groupBy(sentByCitizens(ratings), hourOfSlot)
  return HOURS.filter((hour) => (byHour.get(hour)?.length ?? 0) >= thresholds.atLeast)
}

/** Of a burst those that answered everything alike, where they are most of it; else all. */
function alike(found: readonly Inspected[]): readonly Inspected[] {
  const lines = Map.groupBy(found, straightLine)
  lines.delete(undefined)
  const [largest] = [...lines.values()].toSorted((a, b) => b.length - a.length)
  return largest && largest.length >= thresholds.pattern * found.length ? largest : found
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, each) => sum + each, 0) / values.length
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}
