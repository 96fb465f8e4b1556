import { add, type Fraction, fraction, multiply } from './exact.ts'
import type { Indicator, Measured } from './indicators/indicator.ts'
import { versionOf, type Weighting } from './weighting.ts'

/** Names how parts become one index; another way is another name. */
const METHOD = 'unit-score-1'

/** What an indicator adds to a unit's score. */
type UnitScorePart = {
  readonly indicator: Indicator
  readonly weight: number
  readonly n: number
  /** In the indicator's unit. */
  readonly value: Fraction | undefined
  /** 0 … 100; undefined where it is missing. */
  readonly index: Fraction | undefined
  /** Index times weight over the weights of all that are there; these sum to the score exactly. */
  readonly contribution: Fraction | undefined
  /** Why it is not in the score. */
  readonly missing: 'no-data' | 'too-few' | undefined
}

export type UnitScore = {
  /** 0 … 100; undefined where there is nothing, or where it is withheld. */
  readonly index: Fraction | undefined
  readonly parts: readonly UnitScorePart[]
  /** `partial`: some are missing and their weight went to the others. */
  readonly state: 'complete' | 'partial' | 'withheld' | 'no-data'
  /** The way of composing and the weighting, each with its version. */
  readonly method: string
}

/** An indicator with what it says of the unit and period. */
export type Reading = { readonly indicator: Indicator; readonly measured: Measured }

/**
 * A unit's indicators as one index, 0 … 100: the weighted mean of their indices. An indicator without data, or that speaks of fewer
 * than the weighting's minimum, is missing: by the weighting's choice its weight is shared among the others in proportion, or there is
 * no score. Exact until it is printed, and the same in whatever order the readings come.
 *
 * @example weights 60 and 40, indices 80 and 90: contributions 48 and 36, score 84; without the second and `renormalise`: 80
 */
export function unitScoreOf(weighting: Weighting, readings: readonly Reading[]): UnitScore {
  const weighed = Object.entries(weighting.weights).flatMap(([id, weight]) => {
    const reading = readings.find(({ indicator }) => indicator.id === id)
    return reading ? [{ ...reading, weight, missing: missingFrom(reading, weighting.minimum) }] : []
  })
  const counted = weighed.filter(({ missing }) => missing === undefined)
  const isPartial = counted.length < Object.keys(weighting.weights).length
  const isWithheld = isPartial && weighting.missing === 'withhold' && counted.length > 0
  const total = counted.reduce((sum, { weight }) => sum + weight, 0)
  const parts = weighed
    .map(({ indicator, measured: { n, value }, weight, missing }): UnitScorePart => {
      const index = missing === undefined && value !== undefined ? indicator.toIndex(value) : undefined
      const contribution = index === undefined || isWithheld ? undefined : multiply(index, fraction(weight, total))
      return { indicator, weight, n, value, index, contribution, missing }
    })
    .toSorted((a, b) => b.weight - a.weight || (a.indicator.id < b.indicator.id ? -1 : 1))
  const contributions = parts.flatMap(({ contribution }) => contribution ?? [])
  return {
    index: contributions.length === 0 ? undefined : contributions.reduce(add),
    parts,
    state: counted.length === 0 ? 'no-data' : isWithheld ? 'withheld' : isPartial ? 'partial' : 'complete',
    method: `${METHOD}/${versionOf(weighting)}`,
  }
}

function missingFrom({ measured: { n, value } }: Reading, minimum: number): UnitScorePart['missing'] {
  if (value === undefined || n === 0) return 'no-data'
  return n < minimum ? 'too-few' : undefined
}
