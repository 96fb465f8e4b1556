import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fraction, toHundredths, toNumber } from '../../../shared/domain/exact.ts'
import type { PlanIndicator } from '../../../shared/domain/performance/plan.ts'
import { gatheringOf, percentOf, realisationOf } from '../../../shared/domain/performance/realisation.ts'
import type { Report } from '../../../shared/domain/performance/report.ts'

const indicator = (over: Partial<PlanIndicator>): PlanIndicator => ({
  id: 'i1',
  aspect: 'quantity',
  words: 'Jumlah dokumen yang diterbitkan',
  target: { value: '1200', measure: 'dokumen', direction: 'higher' },
  ...over,
})
const planOf = (each: PlanIndicator) => ({
  rhks: [{ id: 'r1', kind: 'main' as const, words: 'Dokumen terbit', indicators: [each] }],
})
const reported = (period: string, value: string, state: Report['state'] = 'confirmed') => ({
  period,
  state,
  entries: [{ rhk: 'r1', indicator: 'i1', realised: { value }, evidence: [] }],
})

describe('how much of a target was reached', () => {
  test.each([
    ['70', '80', 'higher', 8750],
    ['6.5', '7', 'lower', 10714],
    ['9', '8', 'lower', 8750],
    ['20', '8', 'lower', 0],
    ['0', '0', 'lower', 10000],
    ['1', '0', 'lower', 0],
    ['0', '0', 'higher', 10000],
  ] as const)('%s of %s, where %s is better', (value, target, direction, hundredths) => {
    const exact = fraction(Number(value) * 10, 10)
    expect(toHundredths(percentOf(exact, { value: target, direction }))).toBe(hundredths)
  })

  test('is never below 0, and at the target itself 100 either way', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 100_000 }), (value, target) => {
        for (const direction of ['higher', 'lower'] as const) {
          const goal = { value: String(target), direction }
          expect(toNumber(percentOf(fraction(value), goal))).toBeGreaterThanOrEqual(0)
          expect(percentOf(fraction(target), goal)).toEqual(fraction(100))
        }
      }),
    )
  })
})

describe('what a plan came to', () => {
  test('is the sum of what is counted, and the mean of shares and durations', () => {
    const documents = indicator({})
    const [counted] = realisationOf(planOf(documents), [
      reported('2026-Q1', '300'),
      reported('2026-Q2', '280'),
      reported('2026-Q3', '350'),
    ])
    expect(counted).toMatchObject({ gathered: 'sum', value: fraction(930), percent: fraction(155, 2) })
    const share = indicator({ aspect: 'quality', target: { value: '90', measure: '%', direction: 'higher' } })
    const [mean] = realisationOf(planOf(share), [reported('2026-Q1', '85'), reported('2026-Q2', '92')])
    expect(mean).toMatchObject({ gathered: 'mean', value: fraction(177, 2) })
    expect(mean?.percent && toHundredths(mean.percent)).toBe(9833)
    expect(gatheringOf(indicator({ target: { value: '90', measure: 'persen', direction: 'higher' } }))).toBe('mean')
    expect(gatheringOf(indicator({ aspect: 'time' }))).toBe('mean')
    expect(gatheringOf(indicator({ aspect: 'cost' }))).toBe('sum')
  })

  test('is exact: a tenth three times is three tenths', () => {
    const [sum] = realisationOf(
      planOf(indicator({})),
      ['2026-Q1', '2026-Q2', '2026-Q3'].map((period) => reported(period, '0.1')),
    )
    expect(sum?.value).toEqual(fraction(3, 10))
  })

  test('leaves out what was returned, and says nothing where nothing was reported', () => {
    const [none] = realisationOf(planOf(indicator({})), [reported('2026-Q1', '300', 'returned')])
    expect(none).toMatchObject({ periods: [], value: undefined, percent: undefined })
    const [other] = realisationOf(planOf(indicator({ id: 'i2' })), [reported('2026-Q1', '300')])
    expect(other).toMatchObject({ periods: [], value: undefined })
  })

  test('of the qualitative approach is its words by period, and no number', () => {
    const plan = planOf(indicator({ target: { words: 'Semua pemohon dilayani ramah' } }))
    const entries = [{ rhk: 'r1', indicator: 'i1', realised: { words: 'Tercapai' }, evidence: [] }]
    const [words] = realisationOf(plan, [{ period: '2026-Q1', state: 'confirmed', entries }])
    expect(words).toMatchObject({ gathered: 'words', value: undefined, percent: undefined })
    expect(words?.words).toEqual([{ period: '2026-Q1', words: 'Tercapai' }])
  })
})
