import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cell } from '../../shared/domain/import-cell.ts'
import { slotOfDate, slotOfMonth } from '../../shared/domain/import-slot.ts'

const ZONE = 'Asia/Jakarta'
const MONTHS = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ')
const aDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('a date in a file', () => {
  test('means the same day in every way people write it', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        const [year = '', month = '', date = ''] = day.split('-')
        const name = MONTHS[Number(month) - 1]
        const ways: Cell[] = [
          day,
          `${date}/${month}/${year}`,
          `${Number(date)}/${Number(month)}/${year}`,
          `${date}-${month}-${year} 09:15`,
          `${date}/${month}/${year} 9.15.22`,
          `${year}/${month}/${date}`,
          `${Number(date)} ${name} ${year}`,
          `Senin, ${Number(date)} ${name} ${year}`,
          `${date}-${name?.slice(0, 3).toUpperCase()}-${year}`,
          new Date(`${day}T00:00:00Z`),
          new Date(`${day}T23:59:00Z`),
        ]
        for (const way of ways) expect(slotOfDate(way, ZONE), String(way)).toBe(day)
      }),
    )
  })

  test('F58 an instant with its zone falls into the day of the unit', () => {
    expect(slotOfDate('2026-03-14T16:30:00Z', 'Asia/Jakarta')).toBe('2026-03-14')
    expect(slotOfDate('2026-03-14T16:30:00Z', 'Asia/Jayapura')).toBe('2026-03-15')
    expect(slotOfDate('2026-03-14T23:30:00+07:00', 'Asia/Jayapura')).toBe('2026-03-15')
  })

  test('that names only a month is that month', () => {
    expect(slotOfDate('2021-03', ZONE)).toBe('2021-03')
    expect(slotOfDate('Maret 2021', ZONE)).toBe('2021-03')
  })

  test.each([
    '31/02/2021',
    '03/14/2021',
    '2021-02-29',
    '14/03/21',
    'Mar-21',
    'kemarin',
    '44269',
    44269,
    true.toString(),
    '0',
    '2021',
  ])('F17 is none where the calendar has no such day: %s', (cell) => expect(slotOfDate(cell, ZONE)).toBeUndefined())

  test('is none in what only begins like one, however long', () => {
    const texts = [' ', '1 ', 'a', '1/', '12 a-', ', '].flatMap((part) => [
      part.repeat(48).slice(0, 47),
      `${part.repeat(48).slice(0, 46)}x`,
      `1${part.repeat(20_000)}`,
    ])
    for (const text of texts) expect(slotOfDate(text, ZONE), text.slice(0, 60)).toBeUndefined()
  })
})

describe('a month in a file', () => {
  test.each([
    '2021-03',
    '03/2021',
    '3/2021',
    'Maret 2021',
    'maret-2021',
    'Mar 2021',
    '2021 Maret',
    '2021/3',
    'Mar-21',
    'MARCH 2021',
  ])('%s is March 2021', (text) => expect(slotOfMonth(text, ZONE)).toBe('2021-03'))

  test('is all that a whole date in a month column says, as spreadsheets turn months into first days', () => {
    expect(slotOfMonth(new Date('2021-03-01T00:00:00Z'), ZONE)).toBe('2021-03')
    expect(slotOfMonth('14/03/2021', ZONE)).toBe('2021-03')
  })

  test('every Indonesian month name is known', () => {
    expect(MONTHS.map((name) => slotOfMonth(`${name} 2024`, ZONE))).toEqual(
      MONTHS.map((_, index) => `2024-${String(index + 1).padStart(2, '0')}`),
    )
  })

  test.each(['Maret', '13/2021', '2021-00', 'Foo 2021', 3])('is none without a year or in no calendar: %s', (cell) =>
    expect(slotOfMonth(cell, ZONE)).toBeUndefined(),
  )
})
