import { describe, expect, test } from 'vitest'
import type { PlanIndicator, Target } from '../../../shared/domain/performance/plan.ts'
import { Report, reportId } from '../../../shared/domain/performance/report.ts'
import { isUnlikely, outOfOrder } from '../../../shared/domain/performance/report-order.ts'
import { digestTaken, submissionProblems } from '../../../shared/domain/performance/report-submission.ts'
import { daysLate, periodToReport, reportOpens } from '../../../shared/domain/performance/report-times.ts'
import { performanceRulesOf } from '../../../shared/domain/performance/rules.ts'

const indicator = (id: string, target: Target, aspect: PlanIndicator['aspect'] = 'quantity'): PlanIndicator => ({
  ...{ id, aspect, words: `Indikator ${id}`, target },
})
const DOCUMENTS = indicator('i1', { value: '1200', measure: 'dokumen', direction: 'higher' })
const SHARE = indicator('i2', { value: '90', measure: '%', direction: 'higher' }, 'quality')
const DAYS = indicator('i3', { value: '7', measure: 'hari', direction: 'lower' }, 'time')
const COST = indicator('i4', { value: '100', measure: 'juta', direction: 'lower' }, 'cost')
const plan = { rhks: [{ id: 'r1', kind: 'main' as const, words: 'Hasil', indicators: [DOCUMENTS, SHARE] }] }
const entry = (id: string, value: string) => ({ rhk: 'r1', indicator: id, realised: { value }, evidence: [] })
const ID = '019c0000-0000-7000-8000-000000000001'

const report = (over: Partial<Report> = {}): Report =>
  Report.parse({
    ...{ agency: 'uji', owner: 'person/0123456789abcdef', id: reportId('2026-Q1', 'loka-a'), version: 1, history: [] },
    ...{ period: '2026-Q1', unit: 'loka-a', plan: '2026.loka-a', planVersion: 3, state: 'submitted' },
    entries: [entry('i1', '300'), entry('i2', '88')],
    ...{ submission: ID, submittedAt: '2026-04-10T16:59:59Z', firstAt: '2026-04-10T16:59:59Z', due: '2026-04-10' },
    ...over,
  })
const step = (action: string) => ({
  ...{ at: '2026-04-12T02:00:00Z', by: { name: 'Budi' }, action, version: 2, changes: [] },
})

describe('a report in order', () => {
  test('is in time, whole, never sent back and without a number that looks like a slip', () => {
    expect(outOfOrder(report(), plan, 'Asia/Jakarta')).toEqual([])
  })
  test('is late from the first moment of the next day of the agency, not of the server', () => {
    const late = report({ firstAt: '2026-04-10T17:00:00Z' })
    expect(outOfOrder(late, plan, 'Asia/Jakarta')).toEqual(['late'])
    expect(daysLate(late, 'Asia/Jakarta')).toBe(1)
    expect(outOfOrder(report({ firstAt: '2026-04-10T15:30:00Z' }), plan, 'Asia/Jayapura')).toEqual(['late'])
  })
  test('is late by when it was submitted first, however often it is changed', () => {
    expect(daysLate(report({ submittedAt: '2026-05-01T02:00:00Z' }), 'Asia/Jakarta')).toBe(0)
  })
  test('tells of every indicator of the plan in force and of no other', () => {
    expect(outOfOrder(report({ entries: [entry('i1', '300')] }), plan, 'Asia/Jakarta')).toEqual(['incomplete'])
    const other = report({ entries: [entry('i1', '300'), entry('i9', '1')] })
    expect(outOfOrder(other, plan, 'Asia/Jakarta')).toEqual(['incomplete'])
  })
  test('was not sent back before', () => {
    expect(outOfOrder(report({ history: [step('return-report')] }), plan, 'Asia/Jakarta')).toEqual(['sent-back'])
    expect(outOfOrder(report({ history: [step('submit-report')] }), plan, 'Asia/Jakarta')).toEqual([])
  })
  test.each([
    [DOCUMENTS, '5', false],
    [DOCUMENTS, '0', true],
    [DOCUMENTS, '2400', false],
    [DOCUMENTS, '2401', true],
    [SHARE, '45', false],
    [SHARE, '44.9', true],
    [SHARE, '880', true],
    [DAYS, '0', false],
    [DAYS, '10.5', false],
    [DAYS, '11', true],
    [COST, '100', false],
    [COST, '101', true],
  ])('is looked at by itself: %j with %s: %s', (about, value, expected) => {
    expect(isUnlikely({ realised: { value } }, about)).toBe(expected)
  })
})

describe('what is submitted', () => {
  test('fits the plan: no other indicator, none twice, no words for a number, and not nothing', () => {
    const problems = (entries: Parameters<typeof submissionProblems>[0]['entries'], activities?: string) =>
      submissionProblems({ entries, activities }, plan).map(({ field, problem }) => `${field} ${problem}`)
    expect(problems([entry('i1', '1')])).toEqual([])
    expect(problems([], 'Sosialisasi')).toEqual([])
    expect(problems([])).toEqual(['entries missing'])
    expect(problems([entry('i9', '1')])).toEqual(['r1-i9 unknown'])
    expect(problems([entry('i1', '1'), entry('i1', '2')])).toEqual(['r1-i1 invalid'])
    const words = { rhk: 'r1', indicator: 'i1', realised: { words: 'banyak' }, evidence: [] }
    expect(problems([words])).toEqual(['r1-i1 invalid'])
  })

  test('is known again by its id, even after another followed it', () => {
    const digest = 'a'.repeat(43)
    const next = '019c0000-0000-7000-8000-000000000002'
    const changes = [
      { field: 'submission', from: ID, to: next },
      { field: 'digest', from: digest, to: 'b'.repeat(43) },
    ]
    const later = report({
      submission: next,
      digest: 'b'.repeat(43),
      history: [{ ...step('submit-report'), changes }],
    })
    expect(digestTaken(later, next)).toBe('b'.repeat(43))
    expect(digestTaken(later, ID)).toBe(digest)
    expect(digestTaken(later, '019c0000-0000-7000-8000-000000000003')).toBeUndefined()
  })
})

describe('a period is reported', () => {
  const rules = performanceRulesOf({})
  test('from ten days before its end, by the quarter or by the month', () => {
    expect(reportOpens('2026-Q1')).toBe('2026-03-22')
    expect(periodToReport(rules, '2026-03-21')).toBe('2025-Q4')
    expect(periodToReport(rules, '2026-03-22')).toBe('2026-Q1')
    expect(periodToReport(rules, '2026-06-20')).toBe('2026-Q1')
    expect(periodToReport({ ...rules, reporting: 'month' }, '2028-02-20')).toBe('2028-02')
  })
})
