import { describe, expect, test } from 'vitest'
import { skm2017 } from '../../shared/domain/instruments/skm-2017.ts'
import { type MixPart, mixOf } from '../../shared/domain/mix.ts'
import { addTallies, emptyTally, type Tally, tallyOf } from '../../shared/domain/tally.ts'
import { answersOf } from '../support/world.ts'

/** So many who gave each of the values throughout. */
const people = (counts: Readonly<Record<number, number>>): Tally =>
  Object.entries(counts)
    .flatMap(([value, n]) => Array.from({ length: n }, () => tallyOf(answersOf(Number(value)))))
    .reduce(addTallies, emptyTally)

const part = (id: string, served: number, now: Tally, before: Tally = emptyTally): MixPart => ({
  id,
  served,
  now,
  before,
})

describe('the score that a mix of answers cannot move', () => {
  test('is the crude one where people answer in proportion to those served', () => {
    const mix = mixOf(skm2017, [part('baik', 100, people({ 4: 10 })), part('lemah', 900, people({ 2: 90 }))])
    expect(mix).toMatchObject({ n: 100, covered: 1, warnings: [], change: undefined })
    expect(mix?.crude).toBeCloseTo(55, 10)
    expect(mix?.standardised).toBeCloseTo(55, 10)
  })

  test('F85 stays where answers are collected at the strong counter, and the crude one is warned of', () => {
    const mix = mixOf(skm2017, [part('baik', 100, people({ 4: 90 })), part('lemah', 900, people({ 2: 10 }))])
    expect(mix?.crude).toBeCloseTo(95, 10)
    expect(mix?.standardised).toBeCloseTo(55, 10)
    expect(mix?.warnings).toEqual(['level'])
  })

  test('F85 tells of a counter where nobody is asked any longer', () => {
    const parts = [part('baik', 500, people({ 4: 20, 3: 20 })), part('lemah', 500, emptyTally)]
    const mix = mixOf(skm2017, parts)
    expect(mix?.covered).toBe(0.5)
    expect(mix?.warnings).toEqual(['coverage'])
  })

  test('F85 warns where the score rose only because the weak service is asked less: each fell (Simpson)', () => {
    const mix = mixOf(skm2017, [
      part('baik', 500, people({ 4: 60, 3: 40 }), people({ 4: 14, 3: 6 })),
      part('lemah', 500, people({ 2: 10, 1: 10 }), people({ 2: 80, 1: 20 })),
    ])
    expect(mix?.change?.crude).toBeGreaterThan(0)
    expect(mix?.change?.standardised).toBeLessThan(0)
    expect(mix?.warnings).toContain('direction')
  })

  test('F85 warns likewise where the weak service is asked no more', () => {
    const mix = mixOf(skm2017, [
      part('baik', 500, people({ 4: 60, 3: 40 }), people({ 4: 14, 3: 6 })),
      part('lemah', 500, emptyTally, people({ 2: 80, 1: 20 })),
    ])
    expect(mix?.change?.crude).toBeGreaterThan(0)
    expect(mix?.change?.standardised).toBeLessThan(0)
    expect(mix?.warnings).toContain('direction')
    expect(mix?.warnings).toContain('coverage')
  })

  test.each([
    ['nothing', []],
    ['nobody who answered', [part('a', 100, emptyTally)]],
    ['nobody who was counted', [part('a', 0, people({ 4: 10 }))]],
    ['nobody counted where most answer', [part('a', 100, people({ 4: 10 })), part('b', 0, people({ 2: 40 }))]],
    ['fewer counted than answered', [part('a', 9, people({ 4: 10 }))]],
  ])('F60 is not there of %s, and never 0 or not a number', (_name, parts) => {
    expect(mixOf(skm2017, parts)).toBeUndefined()
  })

  test('F60 is whole where all who were served answered, and one alone', () => {
    for (const n of [1, 10]) {
      const mix = mixOf(skm2017, [part('a', n, people({ 4: n }), people({ 3: n }))])
      expect(mix).toMatchObject({ crude: 100, standardised: 100, covered: 1, interval: { low: 100, high: 100 } })
      expect(mix?.change).toEqual({ crude: 25, standardised: 25 })
    }
  })
})
