import { add, type Fraction, fraction, multiply, toHundredths } from '../exact.ts'
import { type Asked, type Band, type Graded, type Instrument, scaleOf } from '../instruments/instrument.ts'
import { skm2017 } from '../instruments/skm-2017.ts'
import { answersTo, type Tally } from '../tally.ts'
import type { Indicator } from './indicator.ts'

/** Names the formula a score was made with; another formula is another name. */
export const IKM_METHOD = 'ikm-exact-1'

export type Nrr = {
  readonly code: string
  readonly name: string
  readonly n: number
  readonly value: Fraction | undefined
}

/**
 * Nilai rata-rata (NRR) per unsur: the sum of the answers to it over their number, on the scale that the instrument reports on;
 * undefined where nobody answered. Source: Permenpan RB 14/2017, annex.
 *
 * @example sums 105 101 100 116 102 105 106 105 115 of 29 respondents: U1 is 105/29 = 3.6207
 */
export function nrrOf(instrument: Asked, tally: Tally): Nrr[] {
  const conversion = fraction(instrument.reportedTo, scaleOf(instrument))
  return instrument.questions.map(({ code, name }) => {
    const { given, sum } = answersTo(tally, code)
    return { code, name, n: given, value: given === 0 ? undefined : multiply(fraction(sum, given), conversion) }
  })
}

/**
 * Indeks Kepuasan Masyarakat, 25 … 100 on a scale of four, and the index of every other instrument likewise: the mean of the
 * questions' NRR, each of weight exactly 1/U, over the top of the scale reported on, times 100. A question that nobody could answer
 * is left out of U. Undefined without any answer.
 *
 * @example sums 105 101 100 116 102 105 106 105 115 of 29 respondents give 91.4751 (published: 91.48, A)
 */
export function ikmOf(instrument: Asked, tally: Tally): Fraction | undefined {
  const answered = nrrOf(instrument, tally).flatMap(({ value }) => (value === undefined ? [] : [value]))
  if (answered.length === 0) return undefined
  return multiply(answered.reduce(add), fraction(100, instrument.reportedTo * answered.length))
}

/**
 * The band an index falls into, undefined where an instrument grades nothing: rounded half up to hundredths first, then compared as integers with the bands' lower bounds.
 *
 * @example 88.305 is A, 88.304 is B, 76.605 is B, 64.995 is C, 25 is D
 */
export function bandOf(instrument: Graded, index: Fraction): Band | undefined {
  if (instrument.bands.length === 0) return undefined
  const hundredths = toHundredths(index)
  const band = instrument.bands.find(({ from }) => hundredths >= from)
  if (!band) throw new RangeError(`${hundredths} hundredths lie below every band of ${instrument.id}`)
  return band
}

/**
 * The indicator that a survey's index is. It enters a unit score as it stands: the regulations publish it as points out of 100, though
 * the worst answers to all questions of a scale of four still give 25.
 */
export function surveyIndicator(instrument: Instrument): Omit<Indicator, 'id'> {
  return {
    short: instrument.index.short,
    name: instrument.index.name,
    source: instrument.source,
    unit: 'poin',
    direction: 'higher',
    inputs: instrument.id,
    method: IKM_METHOD,
    of: (tally) => ({ n: tally.n, value: ikmOf(instrument, tally) }),
    toIndex: (value) => value,
  }
}

/** Indeks Kepuasan Masyarakat of the nine unsur; the target is the floor of the grade B, which a service standard must not miss. */
export const ikm: Indicator = { ...surveyIndicator(skm2017), id: 'ikm', target: fraction(7_661, 100) }
