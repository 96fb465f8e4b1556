import { describe, expect, test } from 'vitest'
import { addBreakdowns, type Breakdown } from '../../../shared/domain/breakdown.ts'
import { readBreakdown, writeBreakdown } from '../../../shared/domain/breakdown-text.ts'
import { toNumber } from '../../../shared/domain/exact.ts'
import { feedbackGiven } from '../../../shared/domain/indicators/feedback-given.ts'
import { indicators } from '../../../shared/domain/indicators/index.ts'
import type { Indicator } from '../../../shared/domain/indicators/indicator.ts'
import { planRealisation } from '../../../shared/domain/indicators/plan-realisation.ts'
import { plansAgreed } from '../../../shared/domain/indicators/plans-agreed.ts'
import { reportsInTime } from '../../../shared/domain/indicators/reports-in-time.ts'
import { reviewsInTime } from '../../../shared/domain/indicators/reviews-in-time.ts'
import { trainingDone } from '../../../shared/domain/indicators/training-done.ts'
import {
  breakdownOfPeople,
  missingIn,
  outcomesIn,
  type PersonCounts,
  peopleIn,
} from '../../../shared/domain/performance/performance-tally.ts'
import { emptyTally } from '../../../shared/domain/tally.ts'

const times = (count: number, counts: PersonCounts) => Array.from({ length: count }, () => counts)
const Q1 = '2026-Q1'
const said = ({ of }: Indicator, { all }: Breakdown) => {
  const { n, value } = of(all)
  return [n, value && toNumber(value)]
}

describe('the indicators of performance', () => {
  test('plan-realisation is the mean over people: 100, 80 and 60 percent of three are 80', () => {
    const found = breakdownOfPeople(Q1, [{ realised: 100 }, { realised: 80 }, { realised: 60 }, {}])
    expect(said(planRealisation, found)).toEqual([3, 80])
    expect(said(planRealisation, breakdownOfPeople(Q1, [{ realised: 0 }]))).toEqual([1, 0])
  })

  test('plans-agreed: 9 of 12 people with an agreed plan are 75, and whose plan is not due yet is in neither', () => {
    const people = [...times(9, { plan: 'agreed' }), ...times(3, { plan: 'missing' }), ...times(2, {})]
    expect(said(plansAgreed, breakdownOfPeople(Q1, people))).toEqual([12, 75])
  })

  test('reports-in-time: 9 in time, 1 late and 2 missing are 75', () => {
    const people = [...times(9, { report: 'in-time' }), { report: 'late' } as const, ...times(2, { report: 'missing' })]
    expect(said(reportsInTime, breakdownOfPeople(Q1, people))).toEqual([12, 75])
    expect(missingIn(breakdownOfPeople(Q1, people).all, 'report')).toBe(2)
  })

  test('reviews-in-time: 8 in time, 1 late and 1 unanswered are 80, and a report that never came waits for no review', () => {
    const people = [
      ...times(8, { review: 'in-time' }),
      { review: 'late' } as const,
      { review: 'missing' } as const,
      ...times(2, { report: 'missing' }),
    ]
    expect(said(reviewsInTime, breakdownOfPeople(Q1, people))).toEqual([10, 80])
  })

  test('feedback-given: 6 of 12 people gave some: 50', () => {
    const people = [...times(6, { feedback: 'given' }), ...times(6, { feedback: 'missing' })]
    expect(said(feedbackGiven, breakdownOfPeople(Q1, people))).toEqual([12, 50])
  })

  test('training-done: 3 of 12 people have fewer hours than are due: 75', () => {
    const people = [...times(9, { training: 'done' }), ...times(3, { training: 'missing' })]
    expect(said(trainingDone, breakdownOfPeople(Q1, people))).toEqual([12, 75])
  })

  test('F60 say nothing, and never 0, where nothing is due', () => {
    for (const indicator of indicators.filter(({ inputs }) => inputs === 'asn-1')) {
      expect(indicator.of(emptyTally)).toEqual({ n: 0, value: undefined })
      expect(indicator.of(breakdownOfPeople(Q1, times(4, {})).all)).toEqual({ n: 0, value: undefined })
    }
    expect(indicators.filter(({ inputs }) => inputs === 'asn-1')).toHaveLength(6)
  })
})

describe('a tally of performance', () => {
  test('of a year speaks of as many people as its smallest period, however often they reported', () => {
    const quarters = ['2026-Q1', '2026-Q2', '2026-Q3'].map((period) =>
      breakdownOfPeople(period, times(3, { report: 'in-time' })),
    )
    const year = [...quarters, breakdownOfPeople('2026-Q4', times(5, { report: 'missing' }))].reduce(addBreakdowns)
    expect(year.all.n).toBe(14)
    expect(peopleIn(year.all)).toBe(3)
    expect(outcomesIn(year.all, 'report')).toEqual([5, 0, 9])
    expect(said(reportsInTime, year)).toEqual([3, (100 * 9) / 14])
  })

  test('of units together adds up their people of each period', () => {
    const [a, b] = [4, 8].map((count) => breakdownOfPeople(Q1, times(count, { plan: 'agreed', realised: 90 })))
    if (!a || !b) throw new Error('two units were counted')
    const both = addBreakdowns(a, b)
    expect(peopleIn(both.all)).toBe(12)
    expect(said(planRealisation, both)).toEqual([12, 90])
    expect(writeBreakdown(addBreakdowns(b, a))).toBe(writeBreakdown(both))
  })

  test('is read back as it was written', () => {
    const found = breakdownOfPeople(Q1, [
      { plan: 'agreed', report: 'late', review: 'in-time', feedback: 'given', training: 'missing', realised: 100 },
      { plan: 'missing' },
    ])
    expect(outcomesIn(readBreakdown(writeBreakdown(found)).all, 'plan')).toEqual([1, 1])
    expect(writeBreakdown(readBreakdown(writeBreakdown(found)))).toBe(writeBreakdown(found))
  })

  test('takes no realisation but whole percents up to 100', () => {
    for (const realised of [-1, 101, 50.5]) {
      expect(() => breakdownOfPeople(Q1, [{ realised }])).toThrow(RangeError)
    }
  })
})
