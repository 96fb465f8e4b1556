import { describe, expect, test } from 'vitest'
import { periodsToCount, reportPeriodsBetween } from '../../../shared/domain/performance/counting-window.ts'
import { paceOf } from '../../../shared/domain/performance/pace.ts'
import { progressOf, reviewedOn, trainingDue } from '../../../shared/domain/performance/person-counts.ts'
import { performanceRulesOf } from '../../../shared/domain/performance/rules.ts'
import { CONTENT } from '../../support/performed.ts'

const rules = performanceRulesOf({})
const monthly = { ...rules, reporting: 'month' as const }
const report = (period: string, documents: string, content?: string) => ({
  period,
  state: 'confirmed' as const,
  entries: [
    { rhk: 'r1', indicator: 'i1', realised: { value: documents }, evidence: [] },
    ...(content === undefined ? [] : [{ rhk: 'r1', indicator: 'i2', realised: { value: content }, evidence: [] }]),
  ],
})

describe('how much of a plan was done by now', () => {
  test('is of the time that is over: 280 of 1,200 documents after a quarter, and 92 of 90 percent, are 96 percent', () => {
    expect(paceOf(CONTENT, [report('2026-Q1', '280', '92')], { over: 1, of: 4 })).toBe(96)
    expect(paceOf(CONTENT, [report('2026-Q1', '280', '92')], { over: 4, of: 4 })).toBe(61)
  })

  test('adds up over the year, and more of one thing does not make up for less of another', () => {
    const reports = [report('2026-Q1', '900', '45'), report('2026-Q2', '900', '45')]
    expect(paceOf(CONTENT, reports, { over: 2, of: 4 })).toBe(75)
  })

  test('counts nothing reported as nothing done, and says nothing of a plan in words', () => {
    expect(paceOf(CONTENT, [report('2026-Q1', '300')], { over: 1, of: 4 })).toBe(50)
    const [rhk] = CONTENT.rhks
    const [indicator] = rhk?.indicators ?? []
    if (!rhk || !indicator) throw new Error('the plan has an indicator')
    const inWords = { rhks: [{ ...rhk, indicators: [{ ...indicator, target: { words: 'Tertib' } }] }] }
    expect(paceOf(inWords, [report('2026-Q1', '300')], { over: 1, of: 4 })).toBeUndefined()
  })

  test('is of the periods since somebody came to the unit', () => {
    const counting = { rules, period: '2026-Q3', today: '2026-10-30', zone: 'Asia/Jakarta' } as const
    expect(progressOf(counting, { from: '2021-05-01' })).toEqual({ over: 3, of: 4 })
    expect(progressOf(counting, { from: '2026-05-01' })).toEqual({ over: 2, of: 3 })
    expect(progressOf({ ...counting, rules: monthly, period: '2026-09' }, { from: '2026-05-01' })).toEqual({
      over: 5,
      of: 8,
    })
  })
})

describe('what is counted when', () => {
  test('periods are counted every night until 30 days after their reviews were due', () => {
    expect(periodsToCount(rules, '2026-05-19')).toEqual(['2026-Q1', '2026-Q2'])
    expect(periodsToCount(rules, '2026-05-20')).toEqual(['2026-Q1', '2026-Q2'])
    expect(periodsToCount(rules, '2026-05-21')).toEqual(['2026-Q2'])
    expect(periodsToCount(monthly, '2026-03-03')).toEqual(['2026-01', '2026-02', '2026-03'])
  })

  test('by hand they are those that the days lie in', () => {
    expect(reportPeriodsBetween(rules, '2025-12-31', '2026-04-01')).toEqual(['2025-Q4', '2026-Q1', '2026-Q2'])
  })

  test('hours of training are due as the year goes: of 20 hours 5, 10, 15 and 20', () => {
    expect(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'].map((period) => trainingDue(rules, period))).toEqual([
      5, 10, 15, 20,
    ])
    expect(trainingDue(monthly, '2026-01')).toBe(1)
  })

  test('a report was answered on the unit’s own day of the first answer', () => {
    const step = (at: string, to: string) => ({
      at,
      by: { name: 'Budi' },
      action: 'return',
      version: 2,
      changes: [{ field: 'review.at', to }],
    })
    const history = [step('2026-04-20T18:00:00Z', 'a'), step('2026-05-02T03:00:00Z', 'b')]
    expect(reviewedOn({ review: undefined, history }, 'Asia/Jakarta')).toBe('2026-04-21')
    expect(reviewedOn({ review: undefined, history: [] }, 'Asia/Jakarta')).toBeUndefined()
  })
})
