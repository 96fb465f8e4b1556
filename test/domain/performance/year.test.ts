import { expect, test } from 'vitest'
import type { Report } from '../../../shared/domain/performance/report.ts'
import { performanceRulesOf } from '../../../shared/domain/performance/rules.ts'
import { firstToReport, reportsOfYear } from '../../../shared/domain/performance/year.ts'

const rules = performanceRulesOf({})
const there = { year: '2026', unit: 'loka-a', from: '2022-01-01', until: undefined } as const
const at = { ...there, hasPlan: true, zone: 'Asia/Jakarta' } as const

const report = (period: string, state: Report['state'], firstAt: string): Report => ({
  ...{ agency: 'uji', owner: 'person/0000000000000002', id: `${period}.loka-a`, version: 1, history: [] },
  ...{ period, unit: 'loka-a', plan: '2026.loka-a', planVersion: 3, state, entries: [], due: '2026-04-10' },
  ...{ submission: '01a00000-0000-7000-8000-000000000000', submittedAt: firstAt, firstAt },
})

test('reports stand by the day: not begun, running, due ten days after the quarter, late the day after', () => {
  const standings = (today: string) => reportsOfYear(rules, { ...at, today }, []).map(({ standing }) => standing)
  expect(standings('2026-03-21')).toEqual(['running', 'later', 'later', 'later'])
  expect(standings('2026-03-22')).toEqual(['open', 'later', 'later', 'later'])
  expect(standings('2026-04-10')).toEqual(['due', 'running', 'later', 'later'])
  expect(standings('2026-04-11')).toEqual(['late', 'running', 'later', 'later'])
})

test('a report waits for the plan to be agreed, and is not called late before that', () => {
  const standings = (hasPlan: boolean) =>
    reportsOfYear(rules, { ...at, hasPlan, today: '2026-11-25' }, []).map(({ standing }) => standing)
  expect(standings(false)).toEqual(['unplanned', 'unplanned', 'unplanned', 'running'])
  expect(standings(true)).toEqual(['late', 'late', 'late', 'running'])
  expect(firstToReport(reportsOfYear(rules, { ...at, hasPlan: false, today: '2026-11-25' }, []))).toBeUndefined()
  const [sent] = reportsOfYear(rules, { ...at, hasPlan: false, today: '2026-11-25' }, [
    report('2026-Q1', 'confirmed', '2026-04-02T02:00:00.000Z'),
  ])
  expect(sent?.standing).toBe('confirmed')
})

test('only periods in which somebody worked there are reported', () => {
  const periods = (from: string, until?: string) =>
    reportsOfYear(rules, { ...at, from, until, today: '2026-06-01' }, []).map(({ period }) => period)
  expect(periods('2026-06-30')).toEqual(['2026-Q2', '2026-Q3', '2026-Q4'])
  expect(periods('2025-01-01', '2026-04-01')).toEqual(['2026-Q1', '2026-Q2'])
  expect(reportsOfYear({ ...rules, reporting: 'month' }, { ...at, today: '2026-06-01' }, [])).toHaveLength(12)
})

test('a report says how it stands, and that it came late by the agency’s own day', () => {
  const sent = (firstAt: string) =>
    reportsOfYear(rules, { ...at, today: '2026-06-25' }, [report('2026-Q1', 'submitted', firstAt)])[0]
  expect(sent('2026-04-10T16:59:00.000Z')).toMatchObject({ standing: 'submitted', wasLate: false })
  expect(sent('2026-04-10T17:00:00.000Z')).toMatchObject({ standing: 'submitted', wasLate: true })
})

test('what comes first is what was returned, missed or is running; what is confirmed asks for nothing', () => {
  const first = (...reports: readonly Report[]) =>
    firstToReport(reportsOfYear(rules, { ...at, today: '2026-06-25' }, reports))?.period
  expect(first()).toBe('2026-Q1')
  expect(first(report('2026-Q1', 'confirmed', '2026-04-02T02:00:00.000Z'))).toBe('2026-Q2')
  expect(first(report('2026-Q1', 'returned', '2026-04-02T02:00:00.000Z'))).toBe('2026-Q1')
})
