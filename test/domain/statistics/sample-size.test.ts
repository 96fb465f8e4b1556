import { describe, expect, test } from 'vitest'
import { sampleTarget } from '../../../shared/domain/statistics/sample-size.ts'

describe('the number of people to ask', () => {
  test.each([
    [10, 10],
    [100, 80],
    [200, 132],
    [500, 217],
    [1000, 278],
    [5000, 357],
    [9000, 368],
    [75_000, 382],
  ])('of %i served is %i, as the table says', (served, target) => {
    expect(sampleTarget(served)).toBe(target)
  })

  test('never passes the number served, and settles at 384', () => {
    for (let served = 0; served < 3000; served++) expect(sampleTarget(served)).toBeLessThanOrEqual(served)
    expect(sampleTarget(1)).toBe(1)
    expect(sampleTarget(Number.MAX_SAFE_INTEGER)).toBe(384)
  })

  test('F60 is refused, not NaN, for what is no number of people', () => {
    for (const wrong of [-1, 2.5, Number.NaN, Infinity]) expect(() => sampleTarget(wrong)).toThrow(RangeError)
  })
})
