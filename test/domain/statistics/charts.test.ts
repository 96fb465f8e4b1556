import { mean } from 'simple-statistics'
import { describe, expect, test } from 'vitest'
import { pChart } from '../../../shared/domain/statistics/p-chart.ts'
import { xmr } from '../../../shared/domain/statistics/xmr.ts'

const flow = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]
const cans = [
  12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6,
].map((count) => ({ n: 50, count }))

describe('a chart of single values', () => {
  test('of the handbook’s flow rates has limits 45.8159 and 55.8041, and no signal', () => {
    const chart = xmr(flow)
    expect(chart?.centre).toBeCloseTo(mean(flow), 10)
    expect(chart?.upper).toBeCloseTo(55.8041, 4)
    expect(chart?.lower).toBeCloseTo(45.8159, 4)
    expect(chart?.signals).toEqual([])
  })

  test('signals a point beyond a limit, and nothing else', () => {
    const values = [80, 81, 80, 81, 80, 81, 80, 81, 80, 60, 80, 81]
    expect(xmr(values)?.signals).toContainEqual({ at: 9, why: 'beyond' })
    expect(xmr(values)?.signals.filter(({ why }) => why === 'beyond')).toHaveLength(1)
  })

  test('signals the eighth in a row on one side, not the seventh', () => {
    const swing = (middle: number, length: number) =>
      Array.from({ length }, (_, index) => middle + (index % 2 === 0 ? 1.5 : -1.5))
    expect(xmr([...swing(80, 8), ...swing(84, 8)])?.signals).toEqual([
      { at: 7, why: 'run' },
      { at: 15, why: 'run' },
    ])
    expect(xmr([...swing(80, 7), ...swing(84, 7)])?.signals).toEqual([])
  })

  test('of values that are all the same has no signal, whatever rounding does', () => {
    expect(xmr(Array(12).fill(87.28))?.signals).toEqual([])
  })

  test('F60 of less than two values is not there', () => {
    expect(xmr([])).toBeUndefined()
    expect(xmr([80])).toBeUndefined()
  })
})

describe('a chart of shares', () => {
  test('of Montgomery’s thirty samples: centre .231333, limits .052425 and .410239, signals at the 15th and 23rd', () => {
    const chart = pChart(cans)
    expect(chart?.centre).toBeCloseTo(0.231333, 6)
    expect(chart?.points[0]?.upper).toBeCloseTo(0.410239, 6)
    // In print .052425, for p̄ and its limits were rounded on the way.
    expect(chart?.points[0]?.lower).toBeCloseTo(0.052425, 5)
    expect(chart?.points.flatMap((point, index) => (point?.signal ? [index + 1] : []))).toEqual([15, 23])
  })

  test('gives every sample the limits of its own size, within 0 and 1', () => {
    const chart = pChart([
      { n: 400, count: 40 },
      { n: 9, count: 1 },
      { n: 100, count: 8 },
    ])
    const [large, small, middle] = chart?.points ?? []
    expect(small?.lower).toBe(0)
    expect(large?.upper).toBeLessThan(middle?.upper ?? 0)
    expect(middle?.upper).toBeLessThan(small?.upper ?? 0)
    expect(small?.upper).toBeLessThanOrEqual(1)
  })

  test('has no signal where all, or none, had it', () => {
    for (const count of [0, 7]) {
      expect(
        pChart([
          { n: 7, count },
          { n: 7, count },
        ])?.points.some((point) => point?.signal),
      ).toBe(false)
    }
  })

  test('F60 of a sample of nobody has no point there, and of nobody at all is not there', () => {
    expect(pChart([...cans, { n: 0, count: 0 }])?.points.at(-1)).toBeUndefined()
    expect(pChart([{ n: 0, count: 0 }])).toBeUndefined()
    expect(pChart([])).toBeUndefined()
    expect(() => pChart([{ n: 5, count: 6 }])).toThrow(RangeError)
  })
})
