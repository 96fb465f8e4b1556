import { describe, expect, test } from 'vitest'
import { compareMixes, type Pair } from '../../../shared/domain/statistics/simpson.ts'

const cell = (n: number, hits: number) => ({ n, mean: hits / n })
/** Applicants and admissions of men and women in Berkeley's six largest departments, autumn 1973. */
const berkeley: readonly Pair[] = [
  { first: cell(825, 512), second: cell(108, 89) },
  { first: cell(560, 353), second: cell(25, 17) },
  { first: cell(325, 120), second: cell(593, 202) },
  { first: cell(417, 138), second: cell(375, 131) },
  { first: cell(191, 53), second: cell(393, 94) },
  { first: cell(373, 22), second: cell(341, 24) },
]

describe('a comparison of two mixes', () => {
  test('F85 of Berkeley 1973 is misleading: crude 44.5 % and 30.4 %, standardised 38.73 % and 43.00 %', () => {
    const result = compareMixes(berkeley)
    expect(result?.crudeMeans[0]).toBeCloseTo(0.445, 3)
    expect(result?.crudeMeans[1]).toBeCloseTo(0.304, 3)
    expect(result?.standardisedMeans[0]).toBeCloseTo(0.3873, 4)
    expect(result?.standardisedMeans[1]).toBeCloseTo(0.43, 4)
    expect(result?.misleading).toBe(true)
  })

  test('warns alike whichever group is named first', () => {
    const turned = compareMixes(berkeley.map(({ first, second }) => ({ first: second, second: first })))
    expect(turned?.misleading).toBe(true)
    expect(turned?.crude).toBeCloseTo(-(compareMixes(berkeley)?.crude ?? 0), 12)
  })

  test('does not warn where both have the same mix, or no difference', () => {
    const same = [
      { first: cell(10, 8), second: cell(10, 6) },
      { first: cell(30, 15), second: cell(30, 12) },
    ]
    expect(compareMixes(same)).toMatchObject({ misleading: false })
    const equal = [
      { first: cell(10, 5), second: cell(20, 10) },
      { first: cell(30, 15), second: cell(10, 5) },
    ]
    expect(compareMixes(equal)).toMatchObject({ misleading: false })
  })

  test('F60 leaves out strata that only one of them has, and is not there where they share none', () => {
    const none = { n: 0, mean: 0 }
    expect(compareMixes([...berkeley, { first: cell(9, 9), second: none }])).toEqual(compareMixes(berkeley))
    expect(compareMixes([{ first: cell(9, 9), second: none }])).toBeUndefined()
    expect(compareMixes([])).toBeUndefined()
  })
})
