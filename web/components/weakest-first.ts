import type { Score } from '../../shared/domain/score.ts'
import type { Part } from '../../shared/domain/unit-report.ts'

type Unsur = Score['unsur'][number]

/** Unsur by their mean, lowest first; those without answers last. Equal ones keep their official order. */
export function unsurWeakestFirst(unsur: readonly Unsur[]): Unsur[] {
  return unsur.toSorted((a, b) => (a.nrr ?? Number.POSITIVE_INFINITY) - (b.nrr ?? Number.POSITIVE_INFINITY) || 0)
}

/** Parts by their score, lowest first; those without one last. */
export function partsWeakestFirst(parts: readonly Part[]): Part[] {
  const rank = ({ score }: Part) => score.score ?? Number.POSITIVE_INFINITY
  return parts.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))
}
