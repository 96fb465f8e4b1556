import jstat from 'jstat'
import { describe, expect, test } from 'vitest'
import { incompleteBeta } from '../../../shared/domain/statistics/incomplete-beta.ts'
import { logGamma } from '../../../shared/domain/statistics/log-gamma.ts'
import { tQuantile, tTail } from '../../../shared/domain/statistics/t-distribution.ts'

describe('Student’s t', () => {
  test('with 28 degrees of freedom stays below 2.0484071 with the chance 0.975', () => {
    expect(tQuantile(0.975, 28)).toBeCloseTo(2.0484071, 7)
    expect(tTail(2.0484071, 28)).toBeCloseTo(0.05, 8)
  })

  test.each([
    [1, 12.7062047361747],
    [2, 4.30265272974946],
    [10, 2.2281388519649385],
    [100, 1.983971518523552],
    [1e6, 1.959966],
    [1e12, 1.959966],
  ])('with %d degrees agrees with the tables: %d', (degrees, value) => {
    expect(tQuantile(0.975, degrees)).toBeCloseTo(value, 6)
  })

  test('agrees with an independent library over all degrees and chances that occur', () => {
    for (const degrees of [1, 2, 3, 4, 5, 7.4, 9, 12, 19, 28.5, 60, 99, 411, 2500, 20_000]) {
      for (const p of [0.55, 0.8, 0.95, 0.975, 0.99, 0.9995]) {
        const theirs = jstat.studentt.inv(p, degrees)
        expect(tQuantile(p, degrees) / theirs).toBeCloseTo(1, 6)
        expect(tTail(theirs, degrees)).toBeCloseTo(2 * (1 - jstat.studentt.cdf(theirs, degrees)), 6)
      }
    }
  })

  test('has half of its chance on either side of 0', () => {
    expect(tTail(0, 5)).toBe(1)
    expect(tQuantile(0.5, 5)).toBe(0)
    expect(tTail(-2.3, 5)).toBe(tTail(2.3, 5))
  })

  test('F60 is refused, not NaN, where there is no degree of freedom', () => {
    expect(() => tQuantile(0.975, 0)).toThrow(RangeError)
    expect(() => tQuantile(0.975, Number.NaN)).toThrow(RangeError)
    expect(() => tQuantile(1, 5)).toThrow(RangeError)
    expect(() => tTail(2, 0.5)).toThrow(RangeError)
  })
})

describe('what it stands on', () => {
  test('ln Γ(5) is ln 24, and agrees with an independent library', () => {
    expect(logGamma(5)).toBeCloseTo(3.178053830347946, 13)
    for (const x of [0.5, 0.75, 1, 2, 3.5, 14, 170.6, 5000]) {
      expect(Math.abs(logGamma(x) - jstat.gammaln(x))).toBeLessThan(1e-10 * Math.max(1, jstat.gammaln(x)))
    }
    expect(() => logGamma(0)).toThrow(RangeError)
  })

  test('I_0.5(2, 3) is 11/16, and agrees with an independent library', () => {
    expect(incompleteBeta(0.5, 2, 3)).toBeCloseTo(0.6875, 14)
    for (const x of [0.001, 0.2, 0.5, 0.9, 0.999]) {
      for (const [a, b] of [
        [0.5, 0.5],
        [14, 0.5],
        [3, 90],
        [200, 0.5],
      ] as const) {
        expect(incompleteBeta(x, a, b)).toBeCloseTo(jstat.ibeta(x, a, b), 7)
      }
    }
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1])
    // The arcsine law, where the library itself keeps seven digits only.
    expect(incompleteBeta(0.5, 0.5, 0.5)).toBeCloseTo(0.5, 14)
    expect(() => incompleteBeta(1.1, 2, 3)).toThrow(RangeError)
  })
})
