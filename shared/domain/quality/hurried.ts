import { bySlot, type Detector, sentByCitizens, straightLine } from './detector.ts'

const thresholds = {
  /** Two who are in a hurry are two who are in a hurry. */
  atLeast: 3,
} as const

/**
 * Answered faster than the questions can be read, and the same to all of them. Either alone says nothing: most people who answer one value
 * throughout mean it, and some read fast.
 */
export const hurried: Detector = {
  id: 'hurried',
  does: 'sets aside',
  source:
    'Less than a third of a second a word; straight-lining counts only together with speed (Zhang & Conrad, 2014)',
  thresholds,
  detect({ ratings }) {
    const found = sentByCitizens(ratings).filter(
      (rating) => rating.signals?.includes('hurried') && straightLine(rating) !== undefined,
    )
    if (found.length < thresholds.atLeast) return []
    return [
      {
        detector: 'hurried',
        subject: 'day',
        evidence: { answers: found.length, all: ratings.length },
        ratings: bySlot(found),
      },
    ]
  },
}
