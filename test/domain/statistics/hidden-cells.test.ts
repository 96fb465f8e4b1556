import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Period, partsOf } from '../../../shared/domain/period.ts'
import { hiddenCells } from '../../../shared/domain/statistics/hidden-cells.ts'
import { type Division, derivable } from '../../support/derivable.ts'

const down = (period: Period): Period[] => [period, ...partsOf(period).flatMap(down)]
const YEAR = down('2026')
const MONTHS = YEAR.filter((period) => partsOf(period).length === 0)

/** Sizes by month of groups that are not divided, added up to all others. */
function sizes(divisions: readonly Division[], months: Readonly<Record<string, readonly number[]>>) {
  const sizeOf = (group: string, period: Period): number => {
    const parts = partsOf(period)
    if (parts.length > 0) return parts.reduce((sum, part) => sum + sizeOf(group, part), 0)
    const own = months[group]
    if (own) return own[MONTHS.indexOf(period)] ?? 0
    const division = divisions.find(({ whole }) => whole === group)
    return (division?.parts ?? []).reduce((sum, part) => sum + sizeOf(part, period), 0)
  }
  return sizeOf
}

const TREE: readonly Division[] = [
  { whole: 'dinas', parts: ['own', 'a', 'b'] },
  { whole: 'a', parts: ['a-own', 'a1', 'a2'] },
]

describe('groups by units and by time', () => {
  test('F38 a small month of a unit hides a month of its own and a month of the unit beside', () => {
    const sizeOf = sizes(TREE, { own: [50], 'a-own': [40, 40], a1: [30, 30], a2: [], b: [20, 7, 20] })
    const isHidden = hiddenCells(YEAR, TREE, sizeOf)
    const hidden = (group: string) => ['2026-Q1', '2026-01', '2026-02', '2026-03'].filter((at) => isHidden(group, at))
    expect(hidden('b')).toEqual(['2026-01', '2026-02'])
    // In February dinas has 77: 70 of a would leave the 7 of b, and those 70 are also 40 and 30.
    for (const group of ['a', 'a-own', 'a1']) expect(hidden(group)).toEqual(['2026-02'])
    expect(hidden('dinas')).toEqual([])
  })

  test('F38 a unit hidden in a quarter is hidden in its months, with all below it', () => {
    const sizeOf = sizes(TREE, { own: [], 'a-own': [4, 4, 4], a1: [15, 15, 15], a2: [], b: [3, 3, 3, 40] })
    const isHidden = hiddenCells(YEAR, TREE, sizeOf)
    for (const at of ['2026-Q1', '2026-01']) for (const group of ['a', 'a1']) expect(isHidden(group, at)).toBe(true)
    expect(isHidden('dinas', '2026-Q1')).toBe(false)
  })

  test('F38 a first quarter of few answers hides its semester and year, and not the quarter after it', () => {
    const sizeOf = sizes(TREE, { own: [], 'a-own': [60], a1: [], a2: [], b: [3, 3, 3, 40] })
    const isHidden = hiddenCells(YEAR, TREE, sizeOf)
    const shown = ['2026', '2026-S1', '2026-Q2', '2026-04'].filter((period) => !isHidden('b', period))
    expect(shown).toEqual(['2026-Q2', '2026-04'])
  })

  test('F38 the few who came late to a closed quarter hide the running semester, not the running quarter', () => {
    const known: Readonly<Record<string, number>> = { '2026': 93, '2026-S2': 93, '2026-Q3': 60, '2026-Q4': 30 }
    const isHidden = hiddenCells(
      YEAR.filter((period) => !MONTHS.includes(period)),
      [{ whole: 'a', parts: [] }],
      (_group, period) => known[period] ?? 0,
    )
    expect(Object.keys(known).filter((period) => isHidden('a', period))).toEqual(['2026', '2026-S2'])
  })

  test('F38 a semester hidden for its small quarter is not had by adding up the units in it', () => {
    // Of a and its own 10 + 10 in the semester are known one by one; the 2 of the first quarter would be what is left.
    const sizeOf = sizes(TREE, { own: [], 'a-own': [0, 2, 0, 0, 5, 3], a1: [], a2: [0, 0, 0, 10], b: [] })
    const isHidden = hiddenCells(YEAR, TREE, sizeOf)
    const cellOf = (group: string, period: Period) => {
      const n = sizeOf(group, period)
      return { n, isShown: n >= 10 && !isHidden(group, period) }
    }
    expect(derivable(YEAR, TREE, cellOf)).toEqual([])
  })

  test('F38 whatever the units and months, none of 1 … 9 is had by adding up and taking away along one division', () => {
    const size = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 60 }))
    const months = fc.array(size, { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(fc.record({ own: months, 'a-own': months, a1: months, a2: months, b: months }), (each) => {
        const sizeOf = sizes(TREE, each)
        const isHidden = hiddenCells(YEAR, TREE, sizeOf)
        const cellOf = (group: string, period: Period) => {
          const n = sizeOf(group, period)
          return { n, isShown: n >= 10 && !isHidden(group, period) }
        }
        expect(derivable(YEAR, TREE, cellOf)).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  test('F38 counts that were made at different times hide more, and never fail: what is shown of a whole leaves nobody or ten', () => {
    const size = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 60 }))
    const months = fc.array(size, { minLength: 12, maxLength: 12 })
    const groups = ['dinas', 'a', 'a1', 'a2', 'b'] as const
    const stale = fc.record({ group: fc.constantFrom(...groups), period: fc.constantFrom(...YEAR), by: size })
    fc.assert(
      fc.property(
        fc.record({ own: months, 'a-own': months, a1: months, a2: months, b: months }),
        fc.array(stale, { minLength: 1, maxLength: 3 }),
        (each, behind) => {
          const counted = sizes(TREE, each)
          const read = (group: string, period: Period) =>
            behind
              .filter((cell) => cell.group === group && cell.period === period)
              .reduce((n, { by }) => Math.max(0, n - by), counted(group, period))
          // What is a unit's own is what its units leave of it, as pages have it.
          const sizeOf = (group: string, period: Period) => {
            const division = TREE.find(({ parts }) => parts[0] === group)
            if (!division) return read(group, period)
            const below = division.parts.slice(1).reduce((sum, part) => sum + read(part, period), 0)
            return Math.max(0, read(division.whole, period) - below)
          }
          const isHidden = hiddenCells(YEAR, TREE, sizeOf)
          const isShown = (group: string, period: Period) => sizeOf(group, period) >= 10 && !isHidden(group, period)
          for (const { whole, parts } of TREE) {
            for (const period of YEAR.filter((at) => isShown(whole, at))) {
              const shown = parts.filter((part) => isShown(part, period))
              const left = Math.abs(sizeOf(whole, period) - shown.reduce((sum, part) => sum + sizeOf(part, period), 0))
              expect(left === 0 || left >= 10).toBe(true)
            }
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
