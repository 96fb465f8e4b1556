import type { Breakdown } from './breakdown.ts'
import { itemRest } from './cross.ts'
import { add, type Fraction, fraction, multiply, toNumber } from './exact.ts'
import { nrrOf } from './indicators/ikm.ts'
import type { Asked } from './instruments/instrument.ts'
import { GRADE_FROM } from './statistics/disclosure.ts'

/**
 * How much the whole hangs on an unsur, in a word, by its item–rest correlation: `high` from 0.5 on, `medium` from 0.3 on.
 * Source: J. Cohen, Statistical Power Analysis (1988), 3.2: a large and a medium correlation.
 */
type Importance = 'high' | 'medium' | 'low'
const HIGH = 0.5
const MEDIUM = 0.3

/** An unsur that is weak, as far as it should be mended before others. */
export type Priority = {
  readonly code: string
  readonly name: string
  /** 1 … 4, unrounded. */
  readonly nrr: number
  /** Undefined where fewer than 30 answered every question, and where all of them answered this one alike. */
  readonly importance: Importance | undefined
  /** Weak, and the whole hangs on it as much as on the middle unsur or more. */
  readonly isFirst: boolean
}

/**
 * The unsur whose NRR lies below the mean of all, those first on which the whole hangs as much as on the middle one (the median) or
 * more; each of the two parts by NRR, lowest first, equal ones in official order. By NRR alone where importance is not known. None where
 * all are equal.
 *
 * @example eight people each with (2,3,1,4), (2,3,3,4), (3,4,1,4), (3,4,3,4): NRR 2.5, 3.5, 2, 4 with a mean of 3; item–rest
 * 0.4472, 0.4472, 0 and none. U1 comes first (medium), then U3 (low), though it is lower.
 */
export function prioritiesOf(instrument: Asked, breakdown: Pick<Breakdown, 'all' | 'cross'>): Priority[] {
  const valued = nrrOf(instrument, breakdown.all).flatMap(({ code, name, value }) =>
    value === undefined ? [] : [{ code, name, value, importance: importanceIn(instrument, breakdown, code) }],
  )
  if (valued.length === 0) return []
  const mean = multiply(valued.map(({ value }) => value).reduce(add), fraction(1, valued.length))
  const middle = medianOf(valued.flatMap(({ importance }) => (importance === undefined ? [] : [importance])))
  return valued
    .filter(({ value }) => isBelow(value, mean))
    .map(({ code, name, value, importance }) => ({
      ...{ code, name, nrr: toNumber(value), importance: wordOf(importance) },
      isFirst: importance !== undefined && middle !== undefined && importance >= middle,
    }))
    .toSorted((a, b) => Number(b.isFirst) - Number(a.isFirst) || a.nrr - b.nrr)
}

/** Of those who answered every question: with some left out, a total means something else for each. */
function importanceIn({ questions }: Asked, { all, cross }: Pick<Breakdown, 'all' | 'cross'>, code: string) {
  const moments = all.moments[questions.length]
  const sums = cross[questions.length]?.[code]
  return moments && sums && moments[0] >= GRADE_FROM ? itemRest(sums, moments) : undefined
}

function isBelow(a: Fraction, b: Fraction): boolean {
  return a.over * b.under < b.over * a.under
}

function medianOf(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? undefined : (low + high) / 2
}

function wordOf(importance: number | undefined): Importance | undefined {
  if (importance === undefined) return undefined
  return importance >= HIGH ? 'high' : importance >= MEDIUM ? 'medium' : 'low'
}
