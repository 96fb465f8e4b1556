import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Stratum, standardise } from '../../../shared/domain/statistics/standardised.ts'

const scale = { low: 1, high: 4 }
const stratum = (served: number, n: number, mean: number, s: number): Stratum => ({
  served,
  sample: { n, mean, variance: n > 1 ? s * s : undefined, scale, step: 1 },
})
const worked = [stratum(600, 40, 3.6, 0.4), stratum(300, 30, 3.2, 0.55), stratum(100, 30, 2.8, 0.7)]

describe('a standardised mean', () => {
  test('of three counters is 3.40, which is 85.0 ± 2.337; by answers alone it would be 81.0', () => {
    const result = standardise(worked)
    expect(result?.mean).toBeCloseTo(3.4, 12)
    expect((result?.mean ?? 0) * 25).toBeCloseTo(85, 10)
    expect(((result?.interval.high ?? 0) - (result?.mean ?? 0)) * 25).toBeCloseTo(2.337, 3)
    expect(((result?.mean ?? 0) - (result?.interval.low ?? 0)) * 25).toBeCloseTo(2.337, 3)
    expect(result?.covered).toBe(1)
    const crude = worked.reduce((sum, { sample }) => sum + (sample?.n ?? 0) * (sample?.mean ?? 0), 0) / 100
    expect(crude * 25).toBeCloseTo(81, 10)
  })

  test('F85 does not move when a counter stops asking: only its certainty does', () => {
    const fewer = [stratum(600, 40, 3.6, 0.4), stratum(300, 30, 3.2, 0.55), stratum(100, 3, 2.8, 0.7)]
    expect(standardise(fewer)?.mean).toBeCloseTo(3.4, 12)
    expect(standardise(fewer)?.variance).toBeGreaterThan(standardise(worked)?.variance ?? Infinity)
  })

  test('says for how many it speaks where a counter has no answers at all', () => {
    const without = [...worked.slice(0, 2), { served: 100, sample: undefined }]
    expect(standardise(without)?.covered).toBeCloseTo(0.9, 12)
    expect(standardise(without)?.mean).toBeCloseTo((2 * 3.6 + 3.2) / 3, 12)
  })

  test('is not certain where few people answered alike', () => {
    expect(standardise([stratum(500, 6, 4, 0), stratum(500, 1, 4, 0)])?.interval.low).toBeLessThan(3.6)
  })

  test('is the same in whatever order, within the scale, and holds itself', () => {
    const strata = fc.array(
      fc.record({
        served: fc.integer({ min: 0, max: 5000 }),
        sample: fc.option(
          fc.record({
            n: fc.integer({ min: 2, max: 500 }),
            mean: fc.double({ min: 1, max: 4, noNaN: true }),
            variance: fc.double({ min: 0, max: 2, noNaN: true }),
            scale: fc.constant(scale),
            step: fc.constant(1),
          }),
          { nil: undefined },
        ),
      }),
    )
    fc.assert(
      fc.property(strata, (list) => {
        const result = standardise(list)
        const turned = standardise(list.toReversed())
        expect(turned === undefined).toBe(result === undefined)
        if (!result || !turned) return
        expect(turned.mean).toBeCloseTo(result.mean, 10)
        expect(result.covered).toBeGreaterThan(0)
        expect(result.covered).toBeLessThanOrEqual(1)
        expect(result.interval.low).toBeGreaterThanOrEqual(1)
        expect(result.interval.high).toBeLessThanOrEqual(4)
        expect(result.interval.low).toBeLessThanOrEqual(result.mean + 1e-12)
        expect(result.interval.high).toBeGreaterThanOrEqual(result.mean - 1e-12)
      }),
    )
  })

  test('F60 without anybody served or anybody answering is not there', () => {
    expect(standardise([])).toBeUndefined()
    expect(standardise([{ served: 100, sample: undefined }])).toBeUndefined()
    expect(standardise([stratum(0, 20, 3, 0.5)])).toBeUndefined()
    expect(() => standardise([stratum(-1, 20, 3, 0.5)])).toThrow(RangeError)
  })
})
