import { describe, expect, test } from 'vitest'
import { hundredthsText } from '../../../shared/domain/exact.ts'
import { creditHundredths, creditPoints } from '../../../shared/domain/performance/credit-points.ts'
import { monthsAt, stayIn } from '../../../shared/domain/performance/stay.ts'

const text = (...parts: Parameters<typeof creditPoints>[]) =>
  hundredthsText(creditHundredths(parts.map((part) => creditPoints(...part))))

describe('credit points', () => {
  test('of Ahli Pertama are 18.75 for a year of Sangat baik, and 2.08 for two months of Baik', () => {
    expect(text(['very-good', 'ahli-pertama', 12])).toBe('18.75')
    expect(text(['good', 'ahli-pertama', 2])).toBe('2.08')
  })

  test('are the predikat’s percentage of the level’s coefficient', () => {
    expect(text(['good', 'pemula', 12])).toBe('3.75')
    expect(text(['needs-improvement', 'terampil', 12])).toBe('3.75')
    expect(text(['poor', 'penyelia', 12])).toBe('12.50')
    expect(text(['very-poor', 'ahli-utama', 12])).toBe('12.50')
    expect(text(['very-good', 'ahli-madya', 12])).toBe('56.25')
    expect(text(['good', 'ahli-muda', 0])).toBe('0.00')
  })

  test('are rounded once, at the end: six times two months are a year', () => {
    const twoMonths = ['good', 'ahli-pertama', 2] as const
    expect(text([...twoMonths], [...twoMonths], [...twoMonths], [...twoMonths], [...twoMonths], [...twoMonths])).toBe(
      '12.50',
    )
  })

  test('are of no more months than a year has', () => {
    expect(() => creditPoints('good', 'mahir', 13)).toThrow(RangeError)
    expect(() => creditPoints('good', 'mahir', 1.5)).toThrow(RangeError)
  })
})

describe('the months of a placement', () => {
  test('are those on whose last day it was in force: who moves in March is counted once', () => {
    const before = { from: '2022-01-01', until: '2026-03-09' }
    const after = { from: '2026-03-10' }
    expect([monthsAt(before, '2026'), monthsAt(after, '2026')]).toEqual([2, 10])
    expect([monthsAt(before, '2026-Q1'), monthsAt(after, '2026-Q1')]).toEqual([2, 1])
    expect(monthsAt({ from: '2027-01-01' }, '2026')).toBe(0)
  })

  test('lie within the days that somebody was in the unit', () => {
    const placements = [
      { from: '2022-01-01', until: '2026-03-09', unit: 'a', position: 'Petugas' },
      { from: '2026-03-10', unit: 'b', position: 'Petugas' },
    ]
    expect(stayIn({ placements }, 'a', '2026-Q1')).toMatchObject({ first: '2026-01-01', last: '2026-03-09' })
    expect(stayIn({ placements }, 'b', '2026')).toMatchObject({ first: '2026-03-10', last: '2026-12-31' })
    expect(stayIn({ placements }, 'a', '2026-Q2')).toBeUndefined()
  })
})
