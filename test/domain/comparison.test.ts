import { describe, expect, test } from 'vitest'
import { comparisonOf } from '../../shared/domain/comparison.ts'
import { skm2017 } from '../../shared/domain/instruments/skm-2017.ts'
import { addTallies, emptyTally, type Tally, tallyOf } from '../../shared/domain/tally.ts'
import { answersOf } from '../support/world.ts'

/** So many people, of whom each gave one value throughout; their mean is the one given, to 1/n. */
function people(n: number, mean: number): Tally {
  const ups = Math.round((mean - Math.floor(mean)) * n)
  return Array.from({ length: n }, (_, index) => tallyOf(answersOf(Math.floor(mean) + (index < ups ? 1 : 0)))).reduce(
    addTallies,
    emptyTally,
  )
}

const unit = (id: string, n: number, mean: number) => ({ id, name: `Unit ${id}`, tally: people(n, mean) })

describe('units beside each other', () => {
  test('that really differ stand in order, the weakest first', () => {
    const units = [unit('a', 400, 3.9), unit('b', 400, 2.4), unit('c', 400, 3.2)]
    expect(comparisonOf(skm2017, units)).toEqual({ ranked: true, order: ['b', 'c', 'a'], apart: [] })
  })

  test('F84 with six perfect ratings never come above nine hundred at 3.7, and keep no others from their order', () => {
    const others = [unit('b', 900, 3.7), unit('c', 600, 3.0), unit('d', 500, 2.5)]
    expect(comparisonOf(skm2017, [unit('z', 6, 4), ...others])).toEqual({
      ranked: true,
      order: ['d', 'c', 'b'],
      apart: ['z'],
    })
    expect(comparisonOf(skm2017, [unit('z', 6, 4), unit('b', 900, 3.7)])).toEqual({
      ranked: false,
      order: ['b', 'z'],
      apart: [],
    })
  })

  test('F84 are ordered by what can be believed: the mean of thirty-five counts less than that of two thousand', () => {
    const units = [unit('many', 2_000, 3.625), unit('few', 35, 3.6286), unit('low', 900, 2.2), unit('mid', 900, 2.9)]
    expect(comparisonOf(skm2017, units)).toEqual({ ranked: true, order: ['low', 'mid', 'few', 'many'], apart: [] })
  })

  test('that differ by chance stand by name, Unit 2 before Unit 10', () => {
    const units = [unit('10', 60, 3.32), unit('2', 60, 3.35), unit('1', 60, 3.3)]
    expect(comparisonOf(skm2017, units)).toEqual({ ranked: false, order: ['1', '2', '10'], apart: [] })
  })

  test('F60 without answers, or alone, are there all the same', () => {
    expect(comparisonOf(skm2017, [])).toEqual({ ranked: false, order: [], apart: [] })
    const empty = { id: 'leer', name: 'A', tally: emptyTally }
    expect(comparisonOf(skm2017, [unit('a', 40, 3), empty])).toEqual({ ranked: false, order: ['leer', 'a'], apart: [] })
  })
})
