import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { uncertaintyOf } from '../../../shared/domain/statistics/mean-interval.ts'
import { rankingOf } from '../../../shared/domain/statistics/ranking.ts'
import { drawnWithEqualVariance, shrink, shrunkMean } from '../../../shared/domain/statistics/shrinkage.ts'

const of = (mean: number, standardError: number) => ({ mean, variance: standardError ** 2 })
const schools = [of(28, 15), of(8, 10), of(-3, 16), of(7, 11), of(-1, 9), of(1, 11), of(18, 10), of(12, 18)]
/** Batting averages after 45 at bats, 1970. */
const batters = [18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7].map((hits) => hits / 45)
const estimates = fc.array(
  fc.record({
    mean: fc.double({ min: 1, max: 4, noNaN: true }),
    variance: fc.double({ min: 1e-6, max: 2, noNaN: true }),
  }),
  { minLength: 1, maxLength: 20 },
)

describe('shrinkage', () => {
  test('of the eight schools: pooled 7.6856, standard error 4.0719, nothing but chance between them', () => {
    const result = shrink(schools)
    expect(result?.pooled).toBeCloseTo(7.6856, 4)
    expect(result?.standardError).toBeCloseTo(4.0719, 4)
    expect(result?.between).toBe(0)
    expect(result?.units.every(({ mean }) => Math.abs(mean - 7.6856) < 1e-4)).toBe(true)
  })

  test('of Efron and Morris’ batters: 1 − B is .21165, and .400 becomes .294', () => {
    const mean = batters.reduce((sum, each) => sum + each, 0) / batters.length
    const drawn = drawnWithEqualVariance(batters, (mean * (1 - mean)) / 45) ?? 0
    expect(1 - drawn).toBeCloseTo(0.21165, 5)
    expect(shrunkMean(0.4, mean, drawn)).toBeCloseTo(0.294, 3)
  })

  test('F84 leaves six perfect ratings below nine hundred at 3.7', () => {
    const scale = { low: 1, high: 4 }
    const samples = [
      { n: 6, mean: 4, variance: 0, scale, step: 1 },
      { n: 900, mean: 3.7, variance: 0.2, scale, step: 1 },
      { n: 300, mean: 3.5, variance: 0.3, scale, step: 1 },
      { n: 400, mean: 3.6, variance: 0.25, scale, step: 1 },
    ]
    const units = samples.map((sample) => ({ mean: sample.mean, variance: uncertaintyOf(sample) }))
    const [six, nineHundred] = shrink(units)?.units ?? []
    expect(six?.mean).toBeLessThan(nineHundred?.mean ?? 0)
    expect(rankingOf(units).allowed).toBe(false)
  })

  test('leaves every mean between itself and the pooled one, and draws the less certain farther', () => {
    fc.assert(
      fc.property(estimates, (list) => {
        const result = shrink(list)
        if (!result) throw new Error('nothing from something')
        list.forEach(({ mean }, index) => {
          const shrunk = result.units[index]?.mean ?? Number.NaN
          expect(shrunk).toBeGreaterThanOrEqual(Math.min(mean, result.pooled))
          expect(shrunk).toBeLessThanOrEqual(Math.max(mean, result.pooled))
        })
        const byVariance = list
          .map(({ variance }, index) => [variance, result.units[index]?.drawn ?? Number.NaN] as const)
          .toSorted(([a], [b]) => a - b)
        byVariance.forEach(([, drawn], index) => {
          expect(drawn).toBeGreaterThanOrEqual((byVariance[index - 1]?.[1] ?? 0) - 1e-12)
        })
        expect(shrink(list.toReversed())?.pooled).toBeCloseTo(result.pooled, 9)
      }),
    )
  })

  test('F60 of none is not there, of one is itself, and takes no certainty for granted', () => {
    expect(shrink([])).toBeUndefined()
    expect(shrink([of(3, 0.2)])).toMatchObject({ between: 0, pooled: 3, units: [{ mean: 3, drawn: 1 }] })
    for (const variance of [0, -1, Number.NaN, Infinity]) {
      expect(() => shrink([of(3, 0.2), { mean: 3, variance }])).toThrow(RangeError)
    }
    expect(drawnWithEqualVariance([3, 3.1, 3.2], 0.1)).toBeUndefined()
    expect(drawnWithEqualVariance([3, 3, 3, 3], 0.1)).toBe(1)
  })
})

describe('ranking', () => {
  test('of the eight schools is not allowed', () => {
    expect(rankingOf(schools)).toEqual({ allowed: false, reliabilities: Array(8).fill(0) })
  })

  test('of 3.2 and 3.6, each with variance 0.01, is allowed: reliability 0.875', () => {
    const result = rankingOf([of(3.2, 0.1), of(3.6, 0.1)])
    expect(result.reliabilities[0]).toBeCloseTo(0.875, 12)
    expect(result.allowed).toBe(true)
  })

  test('is decided by the least reliable unit', () => {
    expect(rankingOf([of(3.2, 0.05), of(3.6, 0.05), of(2.9, 0.05)]).allowed).toBe(true)
    expect(rankingOf([of(3.2, 0.05), of(3.6, 0.05), of(2.9, 0.05), of(3.3, 0.4)]).allowed).toBe(false)
  })

  test('F60 of one unit, or none, there is none', () => {
    expect(rankingOf([of(3.2, 0.1)]).allowed).toBe(false)
    expect(rankingOf([])).toEqual({ allowed: false, reliabilities: [] })
  })
})
