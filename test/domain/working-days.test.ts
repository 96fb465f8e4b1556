import { expect, test } from 'vitest'
import { isFirstOfWeek, isWorkingDay, workingDayFrom, workingDaysBefore } from '../../shared/domain/working-days.ts'

/** Thursday and Friday of Idulfitri 2026, with Monday and Tuesday of joint leave after it. */
const HOLIDAYS = ['2026-03-19', '2026-03-20', '2026-03-23', '2026-03-24'].map((day) => ({ day }))

test('nobody works on weekends and holidays', () => {
  expect(['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30'].map((day) => isWorkingDay(day, []))).toEqual([
    ...[true, false, false, true],
  ])
  expect(isWorkingDay('2026-03-20', HOLIDAYS)).toBe(false)
})

test('working days are counted back over weekends and holidays', () => {
  expect(workingDaysBefore('2026-11-30', 3, [])).toBe('2026-11-25')
  expect(workingDaysBefore('2026-11-29', 0, [])).toBe('2026-11-27')
  expect(workingDaysBefore('2026-03-25', 1, HOLIDAYS)).toBe('2026-03-18')
  expect(workingDayFrom('2026-03-19', HOLIDAYS)).toBe('2026-03-25')
})

test('the first working day of a week is the first that is none of its holidays, and of some weeks none', () => {
  const first = (days: readonly string[]) => days.filter((day) => isFirstOfWeek(day, HOLIDAYS))
  expect(first(['2026-03-16', '2026-03-17', '2026-03-23', '2026-03-24', '2026-03-25', '2026-03-26'])).toEqual([
    ...['2026-03-16', '2026-03-25'],
  ])
  expect(first(['2026-11-28', '2026-11-29'])).toEqual([])
})
