import { nearlyIdentical } from '../statistics/jaccard.ts'
import { bySlot, type Detector, type Inspected, sentByCitizens } from './detector.ts'

const thresholds = {
  /** Of runs of five characters that two texts share (statistics/jaccard.ts), in texts of more than 20 characters. */
  similarity: 0.85,
  /** Two people may well say the same. */
  atLeast: 3,
  /** So many different texts of a day are compared with each other; more would take too long. Equal ones always are. */
  compared: 400,
} as const

/** Nearly the same comment under several ratings of a day: copied, whether to praise or to harm. */
export const copies: Detector = {
  id: 'copies',
  does: 'sets aside',
  source: 'Jaccard similarity of 5-grams (Broder, 1997)',
  thresholds,
  detect({ ratings }) {
    const written = sentByCitizens(ratings).filter(({ comment }) => comment !== undefined)
    return clustersOf(written)
      .filter((cluster) => cluster.length >= thresholds.atLeast)
      .map((cluster) => ({
        detector: 'copies',
        subject: cluster.map(({ id }) => id).toSorted()[0] ?? '',
        evidence: { answers: cluster.length, comments: written.length },
        ratings: bySlot(cluster),
      }))
  },
}

/** Ratings whose comments are alike, or alike to one that is: each group in no order. */
function clustersOf(written: readonly Inspected[]): Inspected[][] {
  const groups = [...Map.groupBy(written, ({ comment = '' }) => plain(comment))]
    .map(([text, same]) => ({ text, same }))
    .toSorted((a, b) => b.same.length - a.same.length || (a.text < b.text ? -1 : 1))
    .slice(0, thresholds.compared)
  const clusters: { texts: string[]; ratings: Inspected[] }[] = []
  for (const { text, same } of groups) {
    const near = clusters.filter(({ texts }) =>
      texts.some((other) => mayBeAlike(text, other) && nearlyIdentical(text, other)),
    )
    const isLong = near.length > 0 || nearlyIdentical(text, text)
    if (!isLong) continue
    const merged = { texts: [text], ratings: [...same] }
    for (const cluster of near) {
      merged.texts.push(...cluster.texts)
      merged.ratings.push(...cluster.ratings)
      clusters.splice(clusters.indexOf(cluster), 1)
    }
    clusters.push(merged)
  }
  return clusters.map(({ ratings }) => ratings)
}

/** Texts of very different length share too little, whatever they share: saves most comparisons. */
function mayBeAlike(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 0.7 * Math.max(a.length, b.length)
}

function plain(comment: string): string {
  return comment.toLowerCase().replace(/\s+/g, ' ').trim()
}
