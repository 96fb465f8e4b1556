import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '../../shared/domain/calendar.ts'
import { type Reminder, reminderOn } from '../../shared/domain/reminder.ts'
import type { Waiting } from '../../shared/domain/waiting.ts'

const agency = { calendar: { holidays: [{ day: '2026-10-12', name: 'Cuti bersama' }] } }
const unit = { id: 'loka-a', name: 'Loka A' }
const person = { id: '0123456789abcdef', name: 'Sari Melati' }
const period = '2026-Q3'

/** Due on Saturday 10 October 2026; what is reviewed, on Tuesday the 20th. */
const REPORT = {
  ...{ kind: 'report-due', unit, period, report: `${period}.loka-a`, state: 'none', late: 0, due: '2026-10-10' },
} as const satisfies Waiting
const REVIEWS = { kind: 'reports-to-review', period, reports: 3, due: '2026-10-20' } as const satisfies Waiting
const MISSING = { kind: 'reports-missing', period, people: 2, since: '2026-10-10' } as const satisfies Waiting
const ESCALATED = {
  ...{ kind: 'review-escalated', period, report: REPORT.report, person, superior: 'Budi', due: '2026-10-20' },
} as const satisfies Waiting
const PLANS = { kind: 'plans-to-answer', proposals: 2 } as const satisfies Waiting

const on = (day: string, ...waiting: readonly Waiting[]) => reminderOn(waiting, day, agency)
/** The days of October and half of November on which a letter is due for something that waits all that time. */
const daysOf = (...waiting: readonly Waiting[]) =>
  daysBetween('2026-10-01', '2026-11-13').filter((day) => on(day, ...waiting) !== undefined)

describe('a letter is due', () => {
  test('three working days before the last one, on it, on the next, and then once a week', () => {
    expect(daysOf(REPORT)).toEqual([
      // Saturday is told on Friday, and that it was missed after the holiday on Monday.
      ...['2026-10-06', '2026-10-09', '2026-10-13'],
      ...['2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09'],
    ])
    expect(daysOf(REVIEWS).slice(0, 4)).toEqual(['2026-10-15', '2026-10-20', '2026-10-21', '2026-10-26'])
  })

  test('to whoever is above from the day on which the home tells them, and then once a week', () => {
    expect(daysOf(MISSING)).toEqual([
      // Seven days after the 10th; the 18th is a Sunday.
      ...['2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09'],
    ])
    expect(daysOf(ESCALATED)).toEqual(['2026-10-28', '2026-11-02', '2026-11-09'])
    expect(reminderOn([ESCALATED], '2026-10-22', { ...agency, performance: rulesWith(1) })).toBeDefined()
  })

  test('once a week for what has no last day', () => {
    expect(daysOf(PLANS)).toEqual([
      ...['2026-10-05', '2026-10-13', '2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09'],
    ])
  })

  test('on no weekend and no holiday, whatever is late', () => {
    for (const day of ['2026-10-10', '2026-10-11', '2026-10-12', '2026-10-17', '2026-10-18'])
      expect(on(day, REPORT, REVIEWS, MISSING, PLANS), day).toBeUndefined()
  })

  test('to nobody for whom nothing waits, and for nothing else that a home shows', () => {
    expect(daysOf()).toEqual([])
    expect(daysOf({ kind: 'closing', periods: [period], due: '2026-10-09' })).toEqual([])
    expect(daysOf({ kind: 'assessments', people: 2, due: '2026-10-09' })).toEqual([])
  })

  test('for evaluations until they can be objected to no more, and for plans by their own day', () => {
    const due = '2026-10-16'
    expect(daysOf({ kind: 'evaluation-issued', evaluation: period, period, due })).toEqual(
      expect.arrayContaining(['2026-10-13', '2026-10-16']),
    )
    expect(on('2026-10-16', { kind: 'plan-due', year: '2026', state: 'open', due })).toBeDefined()
    expect(on(addDays(due, -1), { kind: 'plan-due', year: '2026', state: 'open', due })).toBeUndefined()
  })
})

describe('a letter', () => {
  const letter = (...waiting: readonly Waiting[]): Reminder => {
    const due = on('2026-11-02', ...waiting)
    if (!due) throw new Error('a letter is due')
    return due
  }

  test('tells of everything once something is due, what is late first', () => {
    const { lines } = letter(PLANS, { ...REVIEWS, due: '2026-11-20' }, REPORT)
    expect(lines.map(({ kind, isLate }) => [kind, isLate])).toEqual([
      ['report-due', true],
      ['reports-to-review', false],
      ['plans-to-answer', false],
    ])
  })

  test('says how many, and names nobody: neither a person nor a unit', () => {
    const objection = { kind: 'objection', evaluation: period, period, person, asManager: true } as const
    const reminder = letter(ESCALATED, ESCALATED, objection, REPORT)
    expect(reminder.lines).toMatchObject([
      { kind: 'report-due', many: 1 },
      { kind: 'review-escalated', many: 2 },
      { kind: 'objection', many: 1 },
    ])
    expect(JSON.stringify(reminder)).not.toMatch(/Sari|Budi|Loka|loka|0123456789abcdef/)
  })

  test('keeps what was sent back apart from what was never sent', () => {
    const { lines } = letter(REPORT, { ...REPORT, state: 'returned' })
    expect(lines.map(({ isReturned, many }) => [isReturned, many])).toEqual([
      [false, 1],
      [true, 1],
    ])
  })
})

function rulesWith(escalateDays: number) {
  const days = { planDays: 31, reportDays: 10, reviewDays: 10, escalateDays, trainingHours: 20 }
  return { reporting: 'quarter', ...days } as const
}
