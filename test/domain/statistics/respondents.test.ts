import fc from 'fast-check'
import { mean, sampleVariance } from 'simple-statistics'
import { describe, expect, test } from 'vitest'
import { quick1 } from '../../../shared/domain/instruments/quick-1.ts'
import { skm2017 } from '../../../shared/domain/instruments/skm-2017.ts'
import { spak2021 } from '../../../shared/domain/instruments/spak-2021.ts'
import { answersOf, respondentsOf } from '../../../shared/domain/statistics/respondents.ts'
import { addTallies, emptyTally, tallyOf } from '../../../shared/domain/tally.ts'

const together = (people: readonly Readonly<Record<string, number>>[]) =>
  people.map((answers) => tallyOf(answers)).reduce(addTallies, emptyTally)
const everyUnsur = (value: number) => Object.fromEntries(skm2017.questions.map(({ code }) => [code, value]))
const values = [...Array(15).fill(4), ...Array(12).fill(3), ...Array(2).fill(2)]

describe('the respondents of a tally', () => {
  test('15 with 4 throughout, 12 with 3, 2 with 2 have mean 3.448276 and standard deviation 0.631676', () => {
    const sample = respondentsOf(skm2017, together(values.map(everyUnsur)))
    expect(sample).toMatchObject({ n: 29, scale: { low: 1, high: 4 }, step: 0.5 })
    expect(sample?.mean).toBeCloseTo(3.448276, 6)
    expect(Math.sqrt(sample?.variance ?? 0)).toBeCloseTo(0.631676, 6)
  })

  test('are the unit of analysis: nine equal answers of one person say no more than one', () => {
    const nine = respondentsOf(skm2017, together(values.map(everyUnsur)))
    const one = respondentsOf(skm2017, together(values.map((value) => ({ U1: value }))))
    expect(nine).toMatchObject({ ...one, step: 0.5 })
  })

  test('have the means and variance that an independent library finds from the answers, whatever was left out', () => {
    const person = fc.dictionary(fc.constantFrom('U1', 'U2', 'U3', 'U4', 'U5'), fc.integer({ min: 1, max: 4 }), {
      minKeys: 1,
    })
    fc.assert(
      fc.property(fc.array(person, { minLength: 2, maxLength: 40 }), (people) => {
        const means = people.map((answers) => mean(Object.values(answers)))
        const sample = respondentsOf(skm2017, together(people))
        expect(sample?.n).toBe(people.length)
        expect(sample?.mean).toBeCloseTo(mean(means), 12)
        expect(sample?.variance).toBeCloseTo(sampleVariance(means), 12)
        expect(respondentsOf(skm2017, together(people.toReversed()))).toEqual(sample)
      }),
    )
  })

  test('keep every digit of a variance among ten thousand million answers', () => {
    const n = 2_000_000_000
    const tally = { n, counts: {}, moments: { 1: [n, 4 * n - 1, 16 * n - 7] as const } }
    // All but one said 4, one said 3: the variance is 1/n.
    expect((respondentsOf(skm2017, tally)?.variance ?? 0) * n).toBeCloseTo(1, 6)
  })

  test('are reported on four where they answered on six', () => {
    const sample = respondentsOf(spak2021, together([{ K1: 6 }, { K1: 3 }]))
    expect(sample?.mean).toBeCloseTo(3, 12)
    expect(sample?.variance).toBeCloseTo(2, 12)
    expect(sample?.scale.low).toBeCloseTo(4 / 6, 12)
    expect(sample?.step).toBeCloseTo(4 / 6, 12)
  })

  test('F60 without any there is no mean, with one no variance', () => {
    expect(respondentsOf(skm2017, emptyTally)).toBeUndefined()
    expect(respondentsOf(skm2017, together([{ U1: 3 }]))).toMatchObject({ n: 1, mean: 3, variance: undefined })
    expect(answersOf(skm2017, emptyTally, 'U1')).toBeUndefined()
  })
})

describe('those who answered one question', () => {
  test('15 fours, 12 threes, 2 twos have mean 3.448276 and standard deviation 0.631676', () => {
    const sample = answersOf(quick1, together(values.map((value) => ({ Q1: value }))), 'Q1')
    expect(sample?.mean).toBeCloseTo(3.448276, 6)
    expect(Math.sqrt(sample?.variance ?? 0)).toBeCloseTo(0.631676, 6)
  })

  test('are fewer than the respondents where some left it out', () => {
    const tally = together([{ U1: 2, U2: 4 }, { U2: 3 }])
    expect(answersOf(skm2017, tally, 'U1')).toMatchObject({ n: 1, mean: 2, variance: undefined, step: 1 })
    expect(answersOf(skm2017, tally, 'U2')).toMatchObject({ n: 2, mean: 3.5, variance: 0.5 })
  })
})
