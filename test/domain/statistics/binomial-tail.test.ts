import { expect, test } from 'vitest'
import { binomialTail } from '../../../shared/domain/statistics/binomial-tail.ts'

test.each([
  // 56/1024: 45 + 10 + 1 ways of eight, nine and ten heads in ten throws.
  [8, 10, 0.5, 56 / 1024],
  [10, 10, 0.1, 1e-10],
  [0, 5, 0.3, 1],
  [6, 5, 0.3, 0],
  [3, 5, 0, 0],
  [3, 5, 1, 1],
  [1, 3, 0.25, 1 - 0.75 ** 3],
])('%i or more of %i at %f: %f', (count, n, share, chance) => {
  expect(binomialTail(count, n, share)).toBeCloseTo(chance, 12)
})

test.each([
  [-1, 3, 0.5],
  [1.5, 3, 0.5],
  [1, -3, 0.5],
  [1, 3, 1.5],
  [1, 3, Number.NaN],
])('is refused for %f of %f at %f', (count, n, share) => {
  expect(() => binomialTail(count, n, share)).toThrow(RangeError)
})
