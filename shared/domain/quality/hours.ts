import { bySlot, type Detector, hourOfSlot, type Inspected, type InspectedDay } from './detector.ts'

const thresholds = {
  /** Minutes before opening and after closing that count as open: people wait, and somebody is served last. */
  grace: 60,
  atLeast: 3,
} as const

/**
 * Given where the counter stands while it was closed. Codes on slips are meant to be used at home, and paper is typed when there is time:
 * they are left out.
 */
export const hours: Detector = {
  id: 'hours',
  does: 'sets aside',
  source: 'Opening hours as the agency registered them',
  thresholds,
  detect({ ratings, open }) {
    if (open === undefined) return []
    const there = ratings.filter(({ tier }) => tier === 'T2' || tier === 'T3' || tier === 'K')
    const found = there.filter((rating) => isOutside(rating, open))
    if (found.length < thresholds.atLeast) return []
    return [
      {
        detector: 'hours',
        subject: 'day',
        evidence: { answers: found.length, all: ratings.length },
        ratings: bySlot(found),
      },
    ]
  },
}

/** A whole hour outside: only the hour is known. */
function isOutside(rating: Inspected, open: NonNullable<InspectedDay['open']>): boolean {
  const hour = hourOfSlot(rating)
  if (hour === undefined) return false
  if (open === 'closed') return true
  const from = Number(hour) * 60
  return from + 60 <= open.opens - thresholds.grace || from >= open.closes + thresholds.grace
}
