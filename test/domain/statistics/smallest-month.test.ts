import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Period, partsOf, withHolders } from '../../../shared/domain/period.ts'
import { hiddenCells } from '../../../shared/domain/statistics/hidden-cells.ts'
import { smallestMonth } from '../../../shared/domain/statistics/smallest-month.ts'

const below = (period: Period): Period[] => [period, ...partsOf(period).flatMap(below)]
const PERIODS = below('2026')
const MONTHS = PERIODS.filter((period) => partsOf(period).length === 0)
const PARTS = ['own', 'a', 'b', 'c'] as const
const DIVISION = { whole: 'dinas', parts: PARTS }

test('a longer period is as large as its smallest month with anybody in it', () => {
  const sizes: Readonly<Record<Period, number>> = { '2026-03': 12, '2026-06': 3, '2026-09': 20 }
  const size = smallestMonth((_, month) => sizes[month] ?? 0, PERIODS)
  expect(
    ['2026-03', '2026-02', '2026-Q1', '2026-S1', '2026-Q3', '2026-Q4', '2026'].map((each) => size('a', each)),
  ).toEqual([12, 0, 12, 3, 20, 0, 3])
})

test('whatever the sizes: no few people are shown, nor left in any period when what is shown is taken from the whole', () => {
  const size = fc.constantFrom(0, 0, 3, 9, 10, 14, 25)
  const ofMonths = fc.array(size, { minLength: PARTS.length, maxLength: PARTS.length })
  fc.assert(
    fc.property(fc.array(ofMonths, { minLength: 12, maxLength: 12 }), (year) => {
      const inMonth = (group: string, month: Period): number => {
        const sizes = year[MONTHS.indexOf(month)] ?? []
        if (group === 'dinas') return sizes.reduce<number>((sum, each) => sum + each, 0)
        return sizes[PARTS.findIndex((part) => part === group)] ?? 0
      }
      const sizeOf = smallestMonth(inMonth, PERIODS)
      const isHidden = hiddenCells(PERIODS, [DIVISION], sizeOf)
      const isShown = (group: string, period: Period) => sizeOf(group, period) >= 10 && !isHidden(group, period)
      for (const period of PERIODS) {
        if (!isShown('dinas', period)) continue
        const left = PARTS.filter((part) => !isShown(part, period))
        for (const month of MONTHS.filter((each) => withHolders(each).includes(period))) {
          const people = left.reduce((sum, part) => sum + inMonth(part, month), 0)
          const parts = left.filter((part) => inMonth(part, month) > 0)
          // Of two that are each enough nothing is told of either: of one alone it would be.
          expect(people === 0 || people >= 10, `${period} ${month} ${parts}`).toBe(true)
        }
      }
    }),
    { numRuns: 300, seed: 20_261_126 },
  )
})
