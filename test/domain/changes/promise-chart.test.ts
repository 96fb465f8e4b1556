import { describe, expect, test } from 'vitest'
import { chartedPromises, promiseChart, promiseMonths } from '../../../shared/domain/changes/promise-chart.ts'
import { breakdownOfServiceTime } from '../../../shared/domain/service-time.ts'
import { addTallies, emptyTally } from '../../../shared/domain/tally.ts'

const monthsOf = (...kept: readonly (readonly [kept: number, promised: number])[]) =>
  kept.map(([count, promised], at) => ({ period: `2026-${String(at + 1).padStart(2, '0')}`, promised, kept: count }))
const signalsOf = (...kept: readonly (readonly [kept: number, promised: number])[]) =>
  promiseChart(monthsOf(...kept))?.months.flatMap(({ month, isSignal }) => (isSignal ? [month] : []))

describe('services done in time by month', () => {
  test('are those with a promise; those without one are in neither number', () => {
    const sample = (minutes: number, promise?: number) =>
      breakdownOfServiceTime({
        service: 'ktp',
        taken: '2026-10-05T01:00:00.000Z',
        called: '2026-10-05T02:00:00.000Z',
        done: new Date(Date.parse('2026-10-05T02:00:00.000Z') + minutes * 60_000).toISOString(),
        source: 'queue',
        ...(promise !== undefined && { promise }),
      }).all
    const all = [sample(10, 15), sample(20, 15), sample(99)].reduce(addTallies, emptyTally)
    expect(promiseMonths([{ period: '2026-10', all }])).toEqual([{ period: '2026-10', promised: 2, kept: 1 }])
  })

  test('have the limits of the worked example, and name the month that stands out', () => {
    const chart = promiseChart(monthsOf(...Array(7).fill([30, 40]), [16, 40]))
    expect(chart?.centre).toBeCloseTo(70.625, 10)
    expect(chart?.months[7]?.limits.low).toBeCloseTo(49.02, 2)
    expect(chart?.months[7]?.limits.high).toBeCloseTo(92.23, 2)
    expect(chart?.months.filter(({ isSignal }) => isSignal)).toMatchObject([{ month: '2026-08', share: 40 }])
  })

  test('have no chart of fewer than eight months', () => {
    expect(promiseChart(monthsOf(...Array(6).fill([30, 40]), [2, 40]))).toBeUndefined()
    expect(promiseChart(monthsOf(...Array(7).fill([30, 40]), [2, 40]))).toBeDefined()
  })

  test('are charted of months that are over and had ten', () => {
    const months = monthsOf([9, 9], [5, 10], [40, 40])
    expect(chartedPromises(months, '2026-03-31').map(({ period }) => period)).toEqual(['2026-02'])
    expect(chartedPromises(months, '2026-04-01').map(({ period }) => period)).toEqual(['2026-02', '2026-03'])
  })

  test('two late ones of ten are chance where one in fifty is late, though they lie beyond the normal curve’s limits', () => {
    const usual = Array(8).fill([49, 50])
    const half = (centre: number, n: number) => 3 * Math.sqrt((centre * (1 - centre)) / n)
    const centre = 400 / 410
    expect(8 / 10).toBeLessThan(centre - half(centre, 10))
    expect(signalsOf(...usual, [8, 10])).toEqual([])
    expect(signalsOf(...usual, [5, 10])).toEqual(['2026-09'])
  })

  test('stand out upwards too, and not at all where all or none were in time', () => {
    expect(signalsOf(...Array(8).fill([20, 40]), [36, 40])).toEqual(['2026-09'])
    for (const kept of [0, 40]) expect(signalsOf(...Array(9).fill([kept, 40]))).toEqual([])
  })
})
