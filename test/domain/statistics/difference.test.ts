import fc from 'fast-check'
import { mean, sampleVariance } from 'simple-statistics'
import { describe, expect, test } from 'vitest'
import { differenceOf } from '../../../shared/domain/statistics/difference.ts'
import type { Sample } from '../../../shared/domain/statistics/sample.ts'

const sampleOf = (values: readonly number[], scale = { low: 1, high: 4 }): Sample => ({
  n: values.length,
  mean: mean([...values]),
  variance: values.length > 1 ? sampleVariance([...values]) : undefined,
  scale,
  step: 1,
})
const answers = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 60 })
  .map((values) => sampleOf(values))

describe('the difference of two groups', () => {
  test('in Student’s sleep data: 1.58, −0.2055 … 3.3655, p 0.07939', () => {
    const hours = { low: -24, high: 24 }
    const first = sampleOf([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2], hours)
    const second = sampleOf([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4], hours)
    const result = differenceOf(first, second)
    expect(result?.by).toBeCloseTo(1.58, 12)
    expect(result?.p).toBeCloseTo(0.07939, 5)
    expect(result?.interval.low).toBeCloseTo(-0.2054832, 6)
    expect(result?.interval.high).toBeCloseTo(3.3654832, 6)
  })

  test('is found where three hundred fell from 3.5 to 3.2, not where ten did', () => {
    const of = (n: number, value: number): Sample => ({
      n,
      mean: value,
      variance: 0.3,
      scale: { low: 1, high: 4 },
      step: 1,
    })
    expect(differenceOf(of(300, 3.5), of(300, 3.2))?.p).toBeLessThan(1e-6)
    expect(differenceOf(of(10, 3.5), of(10, 3.2))?.p).toBeGreaterThan(0.2)
  })

  test('of two groups who each answered alike is no certainty', () => {
    const result = differenceOf(sampleOf([4, 4, 4]), sampleOf([3, 3, 3]))
    expect(result?.p).toBeGreaterThan(0.01)
    expect(differenceOf(sampleOf([4, 4, 4]), sampleOf([4, 4, 4]))?.p).toBe(1)
  })

  test('has 0 in its interval exactly where p is above 0.05, and turns with its groups', () => {
    fc.assert(
      fc.property(answers, answers, (first, second) => {
        const result = differenceOf(first, second)
        if (!result) throw new Error('nothing from two groups')
        const { low, high } = result.interval
        expect(Number.isFinite(low) && Number.isFinite(high)).toBe(true)
        expect(result.p).toBeGreaterThanOrEqual(0)
        expect(result.p).toBeLessThanOrEqual(1)
        if (Math.abs(result.p - 0.05) > 1e-9) expect(low <= 0 && high >= 0).toBe(result.p > 0.05)
        expect(differenceOf(second, first)?.p).toBeCloseTo(result.p, 12)
        expect(differenceOf(second, first)?.by).toBeCloseTo(-result.by, 12)
      }),
    )
  })

  test('F60 with fewer than two people in either group is not there', () => {
    expect(differenceOf(sampleOf([4]), sampleOf([3, 4]))).toBeUndefined()
    expect(differenceOf(sampleOf([3, 4]), sampleOf([4]))).toBeUndefined()
  })
})
