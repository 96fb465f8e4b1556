import { describe, expect, test } from 'vitest'
import { addDays, dayOf, daysBetween, hourOf, startOfDay } from '../../shared/domain/calendar.ts'
import {
  lastMonths,
  levelOf,
  Period,
  partsOf,
  periodOf,
  previousPeriod,
  Slot,
  spanOf,
} from '../../shared/domain/period.ts'

describe('a day', () => {
  test('F58 is the unit’s own: 23:30 WIB is 01:30 WIT of the next day', () => {
    const at = Date.parse('2026-11-22T16:30:00Z')
    expect(hourOf(at, 'Asia/Jakarta')).toBe('2026-11-22T23')
    expect(hourOf(at, 'Asia/Jayapura')).toBe('2026-11-23T01')
    expect(dayOf(at, 'Asia/Makassar')).toBe('2026-11-23')
  })

  test.each(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const)(
    'in %s agrees with the time zone database at every hour of years',
    (zone) => {
      const format = new Intl.DateTimeFormat('sv-SE', {
        timeZone: zone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
      })
      for (let at = Date.parse('2019-12-30T00:30:00Z'); at < Date.parse('2029-01-03'); at += 7 * 3_600_000) {
        expect(dayOf(at, zone)).toBe(format.format(at))
      }
      expect(dayOf(startOfDay('2028-02-29', zone), zone)).toBe('2028-02-29')
      expect(dayOf(startOfDay('2028-02-29', zone) - 1, zone)).toBe('2028-02-28')
    },
  )

  test('follows the calendar over leap days and year ends', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2027-12-31', 1)).toBe('2028-01-01')
    expect(daysBetween('2027-12-30', '2028-01-02')).toEqual(['2027-12-30', '2027-12-31', '2028-01-01', '2028-01-02'])
    expect(daysBetween('2028-01-02', '2028-01-01')).toEqual([])
  })
})

describe('a period', () => {
  test.each([
    ['2021-03-14', 'day', '2021-03-14', '2021-03-14'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['2021-Q1', 'quarter', '2021-01-01', '2021-03-31'],
    ['2021-Q4', 'quarter', '2021-10-01', '2021-12-31'],
    ['2021-S1', 'semester', '2021-01-01', '2021-06-30'],
    ['2021-S2', 'semester', '2021-07-01', '2021-12-31'],
    ['2021', 'year', '2021-01-01', '2021-12-31'],
  ] as const)('%s is a %s from %s to %s', (period, level, first, last) => {
    expect(levelOf(period)).toBe(level)
    expect(spanOf(period)).toEqual({ first, last })
  })

  test.each([
    '2021-13',
    '2021-Q5',
    '2021-S3',
    '2021-02-30',
    '2021-Q0',
    '21',
    '',
    '2021-1',
    'Q1-2021',
    '2021-00',
    '1821',
  ])('%j is none', (text) => {
    expect(Period.safeParse(text).success).toBe(false)
  })

  test('is made of parts that cover it without gap or overlap', () => {
    for (const period of ['2024-Q1', '2024-Q4', '2024-S1', '2024-S2', '2024']) {
      const spans = partsOf(period).map(spanOf)
      expect(spans[0]?.first).toBe(spanOf(period).first)
      expect(spans.at(-1)?.last).toBe(spanOf(period).last)
      for (const [index, span] of spans.entries()) {
        const next = spans[index + 1]
        if (next) expect(next.first).toBe(addDays(span.last, 1))
      }
    }
  })

  test('holds each of its days: every day of a leap year is in one month, quarter, semester and year', () => {
    for (const day of daysBetween('2028-01-01', '2028-12-31')) {
      for (const level of ['month', 'quarter', 'semester', 'year'] as const) {
        const { first, last } = spanOf(periodOf(level, day))
        expect(first <= day && day <= last).toBe(true)
      }
    }
  })

  test('has one before it, over the year’s end too', () => {
    expect(['2026-01-01', '2026-01', '2026-Q1', '2026-S1', '2026'].map(previousPeriod)).toEqual([
      '2025-12-31',
      '2025-12',
      '2025-Q4',
      '2025-S2',
      '2025',
    ])
    expect(lastMonths('2026-02-10', 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  })
})

describe('a slot', () => {
  test.each(['2026-11-22T09', '2026-11-22T09:40', '2026-11-22', '2026-11'])('%s is one', (slot) =>
    expect(Slot.safeParse(slot).success).toBe(true),
  )
  test.each([
    '2026-11-22T24',
    '2026-11-22T09:60',
    '2026-11-22T09:45',
    '2026-11-22T09:4',
    '2026-11-31',
    '2026',
    '2026-Q1',
    '2026-11T09',
    '2026-11-22T9',
  ])('%s is none', (slot) => expect(Slot.safeParse(slot).success).toBe(false))
})
