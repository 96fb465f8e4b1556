import jstat from 'jstat'
import { describe, expect, test } from 'vitest'
import { poissonTail } from '../../../shared/domain/statistics/poisson-tail.ts'

describe('a burst of answers', () => {
  test('of 15 or more where 4 are usual has the chance 1.993e-5', () => {
    expect(poissonTail(15, 4) * 1e5).toBeCloseTo(1.993, 3)
  })

  test('F83 of 40 in ten minutes where 3 are usual is no chance at all', () => {
    expect(poissonTail(40, 3)).toBeLessThan(1e-25)
    expect(poissonTail(40, 3)).toBeGreaterThan(0)
  })

  test('agrees with an independent library', () => {
    for (const expected of [0.1, 1, 4, 12.5, 60]) {
      for (const count of [1, 2, 5, 12, 13, 40, 70]) {
        expect(poissonTail(count, expected)).toBeCloseTo(1 - jstat.poisson.cdf(count - 1, expected), 10)
      }
    }
  })

  test('keeps its digits where thousands are usual', () => {
    expect(poissonTail(10_000, 10_000)).toBeGreaterThan(0.5)
    expect(poissonTail(10_000, 10_000)).toBeLessThan(0.51)
    for (let count = 9500; count < 10_500; count += 50) {
      expect(poissonTail(count + 50, 10_000)).toBeLessThan(poissonTail(count, 10_000))
    }
  })

  test('F60 is certain of nothing happening, impossible where nothing is usual, and refused for what is no number', () => {
    expect(poissonTail(0, 0)).toBe(1)
    expect(poissonTail(0, 4)).toBe(1)
    expect(poissonTail(3, 0)).toBe(0)
    expect(() => poissonTail(-1, 4)).toThrow(RangeError)
    expect(() => poissonTail(3, Number.NaN)).toThrow(RangeError)
  })
})
