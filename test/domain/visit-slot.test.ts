import { describe, expect, test } from 'vitest'
import { Slot } from '../../shared/domain/period.ts'
import { visitSlot } from '../../shared/domain/visit-slot.ts'

const whole = { shards: [] }
const spread = { shards: [{ from: '2026-11-23', count: 4 }] }
const MINUTE = 60_000

describe('the slot of a visit', () => {
  test('F58 is the unit’s own hour, and ten minutes of it from the day on that its ratings spread', () => {
    const at = Date.parse('2026-11-22T16:47:59Z')
    expect(visitSlot(whole, at, 'Asia/Jayapura')).toEqual({ slot: '2026-11-23T01', shards: 1 })
    expect(visitSlot(spread, at, 'Asia/Jakarta')).toEqual({ slot: '2026-11-22T23', shards: 1 })
    expect(visitSlot(spread, at, 'Asia/Makassar')).toEqual({ slot: '2026-11-23T00:40', shards: 4 })
  })

  test('is one that can be stored, in each minute of a day, and never longer than ten minutes where ratings spread', () => {
    const start = Date.parse('2026-11-23T00:00:00+07:00')
    const slots = Array.from({ length: 1440 }, (_, index) => visitSlot(spread, start + index * MINUTE, 'Asia/Jakarta'))
    for (const { slot } of slots) expect(Slot.safeParse(slot).success).toBe(true)
    const sizes = Map.groupBy(slots, ({ slot }) => slot).values()
    expect([...sizes].map((minutes) => minutes.length)).toEqual(Array(144).fill(10))
  })
})
