import { expect, test } from 'vitest'
import { AUDIT_NIGHTS, blockOfNight } from '../../shared/domain/audit-plan.ts'
import { addDays, daysBetween } from '../../shared/domain/calendar.ts'

test('the block of a night is the one that its documentation names', () => {
  expect(blockOfNight('2026-11-25')).toEqual({ first: '2026-10-02', last: '2026-10-05' })
})

test('120 nights audit each of the last 360 days, whichever night is the first', () => {
  for (const start of ['2026-11-25', '2027-12-31', '2028-02-29']) {
    const nights = Array.from({ length: AUDIT_NIGHTS }, (_, night) => addDays(start, night))
    const audited = new Set(nights.flatMap((day) => daysBetween(blockOfNight(day).first, blockOfNight(day).last)))
    const missed = daysBetween(addDays(start, -360), addDays(start, -1)).filter((day) => !audited.has(day))
    expect([start, missed]).toEqual([start, []])
  }
})
