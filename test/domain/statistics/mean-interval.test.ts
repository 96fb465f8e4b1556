import fc from 'fast-check'
import { mean, sampleVariance } from 'simple-statistics'
import { describe, expect, test } from 'vitest'
import { leftUnasked, varianceOfMean } from '../../../shared/domain/statistics/finite-population.ts'
import { widthOf } from '../../../shared/domain/statistics/interval.ts'
import { meanInterval, uncertaintyOf } from '../../../shared/domain/statistics/mean-interval.ts'
import type { Sample } from '../../../shared/domain/statistics/sample.ts'

const scale = { low: 1, high: 4 }
const sampleOf = (values: readonly number[]): Sample => ({
  n: values.length,
  mean: mean([...values]),
  variance: values.length > 1 ? sampleVariance([...values]) : undefined,
  scale,
  step: 1,
})
const allFour = (n: number) => sampleOf(Array(n).fill(4))
const anySample: fc.Arbitrary<Sample> = fc
  .array(fc.integer({ min: 9, max: 36 }), { minLength: 1, maxLength: 60 })
  .map((totals) => sampleOf(totals.map((total) => total / 9)))

describe('the interval of a mean', () => {
  test('of 15 people with 4, 12 with 3 and 2 with 2 is 3.207999 … 3.688553', () => {
    const { low, high } = meanInterval(sampleOf([...Array(15).fill(4), ...Array(12).fill(3), 2, 2]))
    expect(low).toBeCloseTo(3.207999, 6)
    expect(high).toBeCloseTo(3.688553, 6)
  })

  test.each([
    [5, 67.41],
    [10, 79.19],
    [20, 87.92],
    [21, 88.4],
    [30, 91.49],
    [100, 97.23],
  ])('of %i people who all gave 4 begins at an index of %d', (n, index) => {
    const { low, high } = meanInterval(allFour(n))
    expect(low * 25).toBeCloseTo(index, 2)
    expect(high).toBe(4)
  })

  test('of nearly all the same is as careful as of all: one 3 among thirty 4', () => {
    const nearly = meanInterval(sampleOf([...Array(30).fill(4), 3]))
    expect(nearly.low).toBeLessThan(meanInterval(allFour(31)).low)
  })

  test('is Wilson’s up to the spread of one respondent a step apart, and the usual one above it', () => {
    const at = (variance: number, step: number) => meanInterval({ n: 12, mean: 3.5, variance, scale, step })
    const careful = widthOf(at(0, 1))
    expect(widthOf(at(1 / 12, 1))).toBe(careful)
    expect(widthOf(at(1 / 12 + 1e-6, 1))).toBeLessThan(careful / 2)
    expect(widthOf(at(0.25 / 12, 0.5))).toBe(careful)
    expect(widthOf(at(0.25 / 12 + 1e-6, 0.5))).toBeLessThan(careful / 2)
  })

  test('of one respondent is Wilson’s alone', () => {
    const { low, high } = meanInterval(sampleOf([4]))
    expect(low).toBeCloseTo(1 + 3 / (1 + 1.96 ** 2), 3)
    expect(high).toBe(4)
  })

  test('holds the mean and stays on the scale, with and without a known population', () => {
    fc.assert(
      fc.property(anySample, fc.option(fc.integer({ min: 0, max: 200 }), { nil: undefined }), (sample, size) => {
        const { low, high } = meanInterval(sample, size === undefined ? undefined : { size })
        expect(low).toBeGreaterThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(sample.mean)
        expect(high).toBeGreaterThanOrEqual(sample.mean)
        expect(high).toBeLessThanOrEqual(4)
      }),
    )
  })

  test('is the wider the fewer were asked, with the same mean and variance', () => {
    fc.assert(
      fc.property(
        anySample.filter(({ n }) => n > 1),
        fc.integer({ min: 1, max: 500 }),
        (sample, more) => {
          const narrower = meanInterval({ ...sample, n: sample.n + more })
          expect(widthOf(narrower)).toBeLessThanOrEqual(widthOf(meanInterval(sample)) + 1e-12)
        },
      ),
    )
  })

  test('is narrower where a known population was sampled, and a point where all of it was', () => {
    const sample = sampleOf([4, 3, 4, 2, 3, 3, 4, 4, 3, 2])
    const usual = widthOf(meanInterval(sample))
    expect(widthOf(meanInterval(sample, { size: 20 })) / usual).toBeCloseTo(Math.sqrt(0.5), 12)
    expect(meanInterval(sample, { size: 10 })).toEqual({ low: sample.mean, high: sample.mean })
    expect(meanInterval(allFour(10), { size: 10 })).toEqual({ low: 4, high: 4 })
    expect(meanInterval(sampleOf([3]), { size: 1 })).toEqual({ low: 3, high: 3 })
  })

  test('F60 takes no word of a population smaller than those who answered', () => {
    const sample = sampleOf([4, 3, 4, 2, 3, 3, 4, 4, 3, 2])
    expect(meanInterval(sample, { size: 9 })).toEqual(meanInterval(sample))
    expect(meanInterval(sample, { size: 0 })).toEqual(meanInterval(sample))
    expect(leftUnasked(51, 50)).toBe(1)
  })
})

describe('the uncertainty of a mean', () => {
  test('of 9 among 484 is two standard errors of 3.94463', () => {
    const values = [33.5, 32, 52, 43, 40, 41, 45, 42.5, 39]
    expect(mean(values)).toBeCloseTo(40.8889, 4)
    expect(sampleVariance(values)).toBeCloseTo(35.6736, 4)
    expect(2 * Math.sqrt(varianceOfMean(sampleVariance(values), 9, 484))).toBeCloseTo(3.94463, 5)
    expect(leftUnasked(9, 484)).toBeCloseTo(0.981405, 6)
    expect(leftUnasked(50, 50)).toBe(0)
  })

  test('is never nothing unless everybody was asked', () => {
    expect(uncertaintyOf(allFour(6))).toBeCloseTo(0.08924, 5)
    expect(uncertaintyOf(allFour(6), { size: 6 })).toBe(0)
    expect(uncertaintyOf(sampleOf([3]))).toBeGreaterThan(0.1)
    const sample = sampleOf([4, 3, 4, 2, 3, 3, 4, 4, 3, 2])
    expect(uncertaintyOf(sample)).toBeCloseTo((sample.variance ?? 0) / 10, 12)
  })
})
