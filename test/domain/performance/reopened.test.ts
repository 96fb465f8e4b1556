import { describe, expect, test } from 'vitest'
import type { Step } from '../../../shared/domain/performance/dossier.ts'
import { isUsed, reopeningOf } from '../../../shared/domain/performance/reopened.ts'
import { reviewDueOf, reviewEscalates } from '../../../shared/domain/performance/review-times.ts'
import { performanceRulesOf } from '../../../shared/domain/performance/rules.ts'

const step = (action: string, at: string): Step => {
  return { at: `${at}T02:00:00.000Z`, by: { name: 'Budi' }, action, version: 1, changes: [] }
}
const SUBMIT = step('submit-report', '2026-10-05')
const CONFIRM = step('confirm-report', '2026-10-06')
const REOPEN = step('reopen-report', '2026-11-10')
const AGAIN = step('submit-report', '2026-11-12')

describe('a report that was opened again', () => {
  test('is told by its last step back to its owner, as long as it waits for them', () => {
    expect(reopeningOf({ state: 'returned', history: [SUBMIT, CONFIRM, REOPEN] })).toBe(REOPEN)
    expect(reopeningOf({ state: 'submitted', history: [SUBMIT, CONFIRM, REOPEN, AGAIN] })).toBeUndefined()
    expect(reopeningOf({ state: 'confirmed', history: [SUBMIT, CONFIRM, REOPEN] })).toBeUndefined()
    const returned = [SUBMIT, CONFIRM, REOPEN, AGAIN, step('return-report', '2026-11-13')]
    expect(reopeningOf({ state: 'returned', history: returned })).toBeUndefined()
  })

  test('is reviewed within as many days after it came again, and escalated a week later', () => {
    const rules = performanceRulesOf({})
    const at = (...history: Step[]) => ({ period: '2026-Q3', history })
    const due = (...history: Step[]) => reviewDueOf(rules, at(...history), 'Asia/Jakarta')
    expect(due(SUBMIT)).toBe('2026-10-20')
    expect(due(SUBMIT, CONFIRM, REOPEN)).toBe('2026-10-20')
    expect(due(SUBMIT, CONFIRM, REOPEN, AGAIN)).toBe('2026-11-22')
    // Changing what was sent again puts nothing off.
    expect(due(SUBMIT, CONFIRM, REOPEN, AGAIN, step('submit-report', '2026-11-20'))).toBe('2026-11-22')
    expect(due(SUBMIT, step('return-report', '2026-10-06'), step('submit-report', '2026-10-07'))).toBe('2026-10-20')
    expect(reviewEscalates(rules, at(SUBMIT, CONFIRM, REOPEN, AGAIN), 'Asia/Jakarta')).toBe('2026-11-30')
  })
})

test('a report is used by a closed evaluation of its period or its year, in its unit', () => {
  const report = { period: '2026-Q3', unit: 'loka-a' }
  const evaluation = { period: '2026-Q3', unit: 'loka-a', state: 'closed' } as const
  expect(isUsed(report, [evaluation])).toBe(true)
  expect(isUsed(report, [{ ...evaluation, period: '2026' }])).toBe(true)
  for (const other of [{ period: '2026-Q2' }, { unit: 'loka-b' }, { state: 'objected' as const }]) {
    expect(isUsed(report, [{ ...evaluation, ...other }])).toBe(false)
  }
})
