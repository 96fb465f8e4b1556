import { describe, expect, test } from 'vitest'
import { chartedMonths, monthChart } from '../../../shared/domain/changes/month-chart.ts'
import { skm2017 } from '../../../shared/domain/instruments/skm-2017.ts'
import { addTallies, emptyTally, type Tally, tallyOf } from '../../../shared/domain/tally.ts'
import { answersOf } from '../../support/world.ts'

const people = (n: number): Tally =>
  Array.from({ length: n }, () => tallyOf(answersOf(4))).reduce(addTallies, emptyTally)
const monthsOf = (...values: readonly number[]) =>
  values.map((index, at) => ({ period: `2026-${String(at + 1).padStart(2, '0')}`, index }))

describe('a chart of months', () => {
  test('has the limits of the worked example', () => {
    const chart = monthChart(monthsOf(49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1))
    expect(chart?.limits.low).toBeCloseTo(45.8159, 4)
    expect(chart?.limits.high).toBeCloseTo(55.8041, 4)
    expect(chart).toMatchObject({ months: 10, signals: [] })
  })

  test('names the month that stands out, and why', () => {
    const calm = [80, 81, 80, 81, 80, 81, 80, 81, 80, 81]
    expect(monthChart(monthsOf(...calm, 76))?.signals).toEqual([{ month: '2026-11', value: 76, why: 'beyond' }])
  })

  test('is none of fewer than eight months', () => {
    expect(monthChart(monthsOf(80, 81, 80, 81, 80, 81, 20))).toBeUndefined()
    expect(monthChart(monthsOf(80, 81, 80, 81, 80, 81, 20, 80))).toBeDefined()
  })

  test('is made of months that are over and in which ten answered', () => {
    const months = [
      { period: '2026-08', all: emptyTally },
      { period: '2026-09', all: people(9) },
      { period: '2026-10', all: people(10) },
      { period: '2026-11', all: people(40) },
    ]
    expect(chartedMonths(skm2017, months, '2026-11-22')).toEqual([{ period: '2026-10', index: 100 }])
    expect(chartedMonths(skm2017, months, '2026-12-01').map(({ period }) => period)).toEqual(['2026-10', '2026-11'])
  })
})
