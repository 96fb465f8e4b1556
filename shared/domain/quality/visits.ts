import { type Detector, sentByCitizens } from './detector.ts'

/** More answers than people who were served, where their number is known. Which answers are too many cannot be told: it only informs. */
export const visits: Detector = {
  id: 'visits',
  does: 'informs',
  source: 'One answer a visit',
  thresholds: {},
  detect({ ratings, visits: served }) {
    const answers = sentByCitizens(ratings).length
    if (served === undefined || answers <= served) return []
    return [{ detector: 'visits', subject: 'day', evidence: { answers, visits: served }, ratings: {} }]
  },
}
