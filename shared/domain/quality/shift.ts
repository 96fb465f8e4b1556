import { minuteOfDay } from '../calendar.ts'
import { scaleOf } from '../instruments/instrument.ts'
import { binomialTail } from '../statistics/binomial-tail.ts'
import { timeOfId } from '../time-of-id.ts'
import { bySlot, type Detector, type Inspected, straightLine } from './detector.ts'

const thresholds = {
  /** Minutes before and after opening, closing and the change of shifts. */
  around: 20,
  atLeast: 8,
  /** The chance below which it is no chance. */
  chance: 0.001,
} as const

/**
 * Perfect answers through a printed QR that crowd around opening, closing and the change of shifts, when staff have time and citizens are
 * few: more of them than the minutes, or the other answers, let expect.
 */
export const shift: Detector = {
  id: 'shift',
  does: 'sets aside',
  source: 'Binomial tail against the share of minutes, or of the other answers',
  thresholds,
  detect({ ratings, open, instrument, zone }) {
    if (open === undefined || open === 'closed') return []
    const { around } = thresholds
    const edges = [open.opens, open.closes, ...open.shifts]
    const isNear = (minute: number) => edges.some((edge) => Math.abs(minute - edge) < around)
    const timed = ratings.flatMap((rating) => {
      const at = rating.tier === 'T3' ? timeOfId(rating.id) : undefined
      const minute = at === undefined ? undefined : minuteOfDay(at, zone)
      const isThen = minute !== undefined && minute > open.opens - around && minute < open.closes + around
      return isThen ? [{ rating, near: isNear(minute), perfect: straightLine(rating) === scaleOf(instrument) }] : []
    })
    const perfect = timed.filter((each) => each.perfect)
    const near = perfect.filter((each) => each.near)
    if (near.length < thresholds.atLeast) return []
    const others = timed.filter((each) => !each.perfect)
    const share = Math.max(shareOfMinutes(open.opens - around, open.closes + around, isNear), shareOf(others))
    if (binomialTail(near.length, perfect.length, share) >= thresholds.chance) return []
    const evidence = { near: near.length, perfect: perfect.length, expected: Math.round(share * 1000) / 1000 }
    return [{ detector: 'shift', subject: 'day', evidence, ratings: bySlot(near.map(({ rating }) => rating)) }]
  },
}

function shareOfMinutes(from: number, to: number, isNear: (minute: number) => boolean): number {
  const minutes = Array.from({ length: to - from }, (_, index) => from + index)
  return minutes.filter(isNear).length / minutes.length
}

/** Of the answers that were not perfect: people crowd at opening too. Few of them say little. */
function shareOf(others: readonly { readonly rating: Inspected; readonly near: boolean }[]): number {
  return others.length < thresholds.atLeast ? 0 : others.filter(({ near }) => near).length / others.length
}
