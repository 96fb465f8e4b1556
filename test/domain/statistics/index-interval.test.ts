import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toNumber } from '../../../shared/domain/exact.ts'
import { ikmOf } from '../../../shared/domain/indicators/ikm.ts'
import { instruments } from '../../../shared/domain/instruments/index.ts'
import { type Instrument, scaleOf } from '../../../shared/domain/instruments/instrument.ts'
import { skm2017 } from '../../../shared/domain/instruments/skm-2017.ts'
import { scoreOf } from '../../../shared/domain/score.ts'
import { indexInterval } from '../../../shared/domain/statistics/index-interval.ts'
import { addTallies, emptyTally, type Tally, tallyOf } from '../../../shared/domain/tally.ts'

const together = (people: readonly Readonly<Record<string, number>>[]) =>
  people.map((answers) => tallyOf(answers)).reduce(addTallies, emptyTally)
const throughout = (value: number) => Object.fromEntries(skm2017.questions.map(({ code }) => [code, value]))
const intervalOf = (instrument: Instrument, tally: Tally) => {
  const index = ikmOf(instrument, tally)
  const interval = index && indexInterval(instrument, tally, index)
  return interval && { ...interval, index: toNumber(index) }
}

describe('the interval of an index', () => {
  test('of 15 people with 4, 12 with 3 and 2 with 2 throughout is 80.20 … 92.21', () => {
    const people = [...Array(15).fill(4), ...Array(12).fill(3), 2, 2].map(throughout)
    const interval = intervalOf(skm2017, together(people))
    expect(interval?.index).toBeCloseTo(86.21, 2)
    expect(interval?.low).toBeCloseTo(80.2, 2)
    expect(interval?.high).toBeCloseTo(92.21, 2)
  })

  test('holds an index that half of the questions pull away from the respondents’ mean', () => {
    const full = Array.from({ length: 200 }, (_, index) => ({ U1: index % 2 === 0 ? 3 : 2 }))
    const interval = intervalOf(skm2017, together([...full, { U1: 4, U2: 4, U3: 4 }]))
    expect(interval?.index).toBeGreaterThan(80)
    expect(interval?.high).toBe(interval?.index)
    expect(interval?.low).toBeLessThan(62.5)
  })

  test.each(instruments.map((instrument) => [instrument.id, instrument] as const))(
    'of %s holds the index and stays on its scale, whatever was answered',
    (_, instrument) => {
      const answers = fc.dictionary(
        fc.constantFrom(...instrument.questions.map(({ code }) => code)),
        fc.integer({ min: 1, max: scaleOf(instrument) }),
        { minKeys: 1 },
      )
      fc.assert(
        fc.property(fc.array(answers, { minLength: 1, maxLength: 30 }), (people) => {
          const interval = intervalOf(instrument, together(people))
          if (!interval) throw new Error('no interval')
          expect(interval.low).toBeGreaterThanOrEqual(100 / scaleOf(instrument) - 1e-9)
          expect(interval.low).toBeLessThanOrEqual(interval.index)
          expect(interval.high).toBeGreaterThanOrEqual(interval.index)
          expect(interval.high).toBeLessThanOrEqual(100 + 1e-9)
        }),
      )
    },
  )

  test('F38 F60 is shown with a score and never without: not of nobody, not to the public of nine', () => {
    const place = { agency: 'a', unit: 'u', period: '2026', asOf: null }
    const of = (n: number, audience: 'public' | 'full') =>
      scoreOf(skm2017, together(Array(n).fill(throughout(4))), place, audience).interval
    expect([of(0, 'public'), of(0, 'full'), of(9, 'public')]).toEqual([null, null, null])
    expect(of(9, 'full')?.low).toBeGreaterThan(70)
    expect(of(10, 'public')?.low).toBeCloseTo(79.19, 2)
    expect(of(10, 'public')).toMatchObject({ high: 100, method: 'mean-t-wilson-1' })
  })
})
