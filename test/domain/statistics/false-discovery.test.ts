import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { discoveries } from '../../../shared/domain/statistics/false-discovery.ts'

const published = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
]
const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 })

describe('many tests at once', () => {
  test('of Benjamini and Hochberg’s fifteen, four are found at .05', () => {
    expect(discoveries(published, 0.05)).toEqual(published.map((_, index) => index < 4))
  })

  test('are judged by their chance, not by their place', () => {
    expect(discoveries(published.toReversed(), 0.05)).toEqual(published.map((_, index) => index >= 11))
  })

  test('find no more than each alone would, and no less than with all of them held to one level', () => {
    fc.assert(
      fc.property(chances, (list) => {
        const found = discoveries(list, 0.05)
        list.forEach((p, index) => {
          if (found[index]) expect(p).toBeLessThanOrEqual(0.05)
          if (p <= 0.05 / list.length) expect(found[index]).toBe(true)
        })
      }),
    )
  })

  test('F60 of none find none, and what is no chance is refused', () => {
    expect(discoveries([], 0.05)).toEqual([])
    expect(() => discoveries([0.01, Number.NaN], 0.05)).toThrow(RangeError)
    expect(() => discoveries([1.5], 0.05)).toThrow(RangeError)
  })
})
