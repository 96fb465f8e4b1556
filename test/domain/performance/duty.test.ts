import { describe, expect, test } from 'vitest'
import { onDuty, Shift } from '../../../shared/domain/performance/duty.ts'

const [first, second] = ['a', 'b'].map((letter) => letter.repeat(16)) as [string, string]
const day = '2026-11-20'
const shifts = [
  { counter: 'loket-1', person: first, from: '08:00', until: '12:00' },
  { counter: 'loket-1', person: second, from: '12:30', until: '16:00' },
  { counter: 'loket-2', person: second, from: '08:00', until: '12:00' },
]

describe('who was at a counter', () => {
  test.each([
    ['loket-1', '2026-11-20T08', [first]],
    ['loket-1', '2026-11-20T11', [first]],
    // Of the hour in which one handed over to another nobody is told.
    ['loket-1', '2026-11-20T12', []],
    ['loket-1', '2026-11-20T13', [second]],
    ['loket-1', '2026-11-20T09:40', [first]],
    ['loket-2', '2026-11-20T08', [second]],
    ['loket-3', '2026-11-20T08', []],
    ['loket-1', '2026-11-21T08', []],
    ['loket-1', '2026-11', []],
  ])('%s in %s', (counter, slot, people) => expect(onDuty({ day, shifts }, counter, slot)).toEqual(people))

  test('a shift ends after it begins', () => {
    expect(Shift.safeParse({ ...shifts[0], until: '08:00' }).success).toBe(false)
    expect(Shift.safeParse({ ...shifts[0], from: '8:00' }).success).toBe(false)
  })
})
