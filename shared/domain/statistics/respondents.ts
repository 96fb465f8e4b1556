import { fraction, multiply, toNumber } from '../exact.ts'
import { type Instrument, scaleOf } from '../instruments/instrument.ts'
import type { Tally } from '../tally.ts'
import type { Sample } from './sample.ts'

/**
 * The respondents of a tally: each one's mean over the questions they answered, and the mean and variance of those means, on the scale
 * that the instrument reports on (1 … 4 for the SKM). The unit of analysis is the respondent: nine answers of one person are not
 * nine people. Undefined without any. Whole numbers up to the last step, so that nothing cancels however large the sums.
 *
 * @example 15 people who answered 4 throughout, 12 with 3, 2 with 2: n 29, mean 3.448276, s 0.631676
 */
export function respondentsOf(instrument: Instrument, tally: Tally): Sample | undefined {
  const groups = Object.entries(tally.moments)
    .map(([answered, [n, sum, squares]]) => ({
      answered: BigInt(answered),
      n,
      sum: BigInt(sum),
      squares: BigInt(squares),
    }))
    .filter(({ answered, n }) => answered > 0n && n > 0)
  // Brought to one denominator: the product of the different numbers of answered questions.
  const under = groups.reduce((product, { answered }) => product * answered, 1n)
  return sampleOf(instrument, {
    n: groups.reduce((count, { n }) => count + n, 0),
    sum: groups.reduce((total, { answered, sum }) => total + sum * (under / answered), 0n),
    squares: groups.reduce((total, { answered, squares }) => total + squares * (under / answered) ** 2n, 0n),
    under,
    questions: groups.reduce((most, { answered }) => (answered > most ? answered : most), 0n),
  })
}

/**
 * Those who answered one question: the mean and variance of their answers, on the scale that the instrument reports on. Undefined
 * where nobody answered it.
 *
 * @example 15 fours, 12 threes, 2 twos: n 29, mean 3.448276, s 0.631676
 */
export function answersOf(instrument: Instrument, tally: Tally, code: string): Sample | undefined {
  const counts = tally.counts[code] ?? []
  const total = (weigh: (value: number) => number) =>
    counts.reduce((sum, count, index) => sum + BigInt(count) * BigInt(weigh(index + 1)), 0n)
  return sampleOf(instrument, {
    n: counts.reduce((sum, count) => sum + count, 0),
    sum: total((value) => value),
    squares: total((value) => value * value),
    under: 1n,
    questions: 1n,
  })
}

type Sums = {
  readonly n: number
  readonly sum: bigint
  readonly squares: bigint
  readonly under: bigint
  readonly questions: bigint
}

/** Of values x/under: sums of x and of x². `questions`: the most that anybody answered. */
function sampleOf(instrument: Instrument, { n, sum, squares, under, questions }: Sums): Sample | undefined {
  if (n === 0) return undefined
  const count = BigInt(n)
  const conversion = fraction(instrument.reportedTo, scaleOf(instrument))
  const mean = multiply(fraction(sum, count * under), conversion)
  const spread = count * squares - sum * sum
  const variance = n === 1 ? undefined : fraction(spread, count * (count - 1n) * under * under)
  return {
    n,
    mean: toNumber(mean),
    variance: variance && toNumber(multiply(variance, multiply(conversion, conversion))),
    scale: { low: toNumber(conversion), high: instrument.reportedTo },
    step: toNumber(conversion) / (questions > 1n ? 2 : 1),
  }
}
