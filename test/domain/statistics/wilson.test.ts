import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { widthOf } from '../../../shared/domain/statistics/interval.ts'
import { wilson } from '../../../shared/domain/statistics/wilson.ts'

describe('Wilson’s interval of a share', () => {
  test.each([
    [81, 263, 0.2553, 0.3662],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is %d … %d', (hits, n, low, high) => {
    const interval = wilson(hits / n, n)
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })

  test('ends exactly at 0 and at 1 where nobody and where all said so', () => {
    expect(wilson(0, 20).low).toBe(0)
    expect(wilson(1, 20).high).toBe(1)
  })

  test('holds the share, lies within 0 and 1, and is the narrower the more were asked', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 1e6 }), (share, n) => {
        const interval = wilson(share, n)
        expect(interval.low).toBeGreaterThanOrEqual(0)
        expect(interval.low).toBeLessThanOrEqual(share)
        expect(interval.high).toBeGreaterThanOrEqual(share)
        expect(interval.high).toBeLessThanOrEqual(1)
        expect(widthOf(wilson(share, n * 2))).toBeLessThan(widthOf(interval))
      }),
    )
  })

  test('F60 of nobody is refused, not NaN', () => {
    expect(() => wilson(0, 0)).toThrow(RangeError)
    expect(() => wilson(Number.NaN, 10)).toThrow(RangeError)
    expect(() => wilson(1.2, 10)).toThrow(RangeError)
  })
})
