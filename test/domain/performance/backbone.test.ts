import { describe, expect, test } from 'vitest'
import { fraction } from '../../../shared/domain/exact.ts'
import { changedLeaves } from '../../../shared/domain/performance/changed-leaves.ts'
import { fractionOf, readQuantity } from '../../../shared/domain/performance/quantity.ts'
import { headOf, relationOf } from '../../../shared/domain/performance/relation.ts'
import {
  performanceRulesOf,
  planDue,
  reportDue,
  reportPeriodOn,
  reportPeriods,
  reviewDue,
} from '../../../shared/domain/performance/rules.ts'
import { Person } from '../../../shared/domain/person.ts'

const [bottom, middle, top, beside] = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(16)) as [
  string,
  string,
  string,
  string,
]

function person(id: string, superior?: string, more: object = {}): Person {
  const placement = { from: '2026-01-01', unit: 'dinas', position: 'Staf', ...(superior && { superior }), ...more }
  return Person.parse({ agency: 'uji', id, name: id, placements: [placement], roles: [], version: 1, trail: 1 })
}

describe('a quantity', () => {
  test.each([
    ['12', '12'],
    ['12,5', '12.5'],
    ['1.250', '1250'],
    ['1.250.000,75', '1250000.75'],
    ['12.5', '12.5'],
    [' 0 ', '0'],
  ])('written as %j is %s', (typed, meant) => expect(readQuantity(typed)).toBe(meant))

  test.each(['', '-3', '1e3', 'dua', '1,2,3', '12,34567', '1.25.0'])('is none in %j', (typed) =>
    expect(readQuantity(typed)).toBeUndefined(),
  )

  test('is exact', () => expect(fractionOf('12.50')).toEqual(fraction(25, 2)))
})

describe('a relation follows from the placement of the day', () => {
  const own = person(bottom, middle)
  const superior = person(middle, top)

  test.each([
    [bottom, 'self'],
    [middle, 'superior'],
    [top, 'next-superior'],
    [beside, 'other'],
    [undefined, 'other'],
  ])('%s is %s', (actor, relation) => expect(relationOf(actor, own, superior, '2026-03-01')).toBe(relation))

  test('and there is none before it began, or by another’s superior', () => {
    expect(relationOf(middle, own, superior, '2025-12-31')).toBe('other')
    expect(relationOf(top, own, person(beside, top), '2026-03-01')).toBe('other')
  })
})

describe('the head of a unit', () => {
  test('is the member whose superior is no member, and who is superior of one', () => {
    const members = [person(bottom, middle), person(middle, top), person(beside, middle)]
    expect(headOf(members, '2026-03-01')?.id).toBe(middle)
  })

  test('is who is there alone, and nobody where none is above another', () => {
    expect(headOf([person(bottom, top)], '2026-03-01')?.id).toBe(bottom)
    expect(headOf([person(bottom, top), person(beside, top)], '2026-03-01')).toBeUndefined()
    expect(headOf([], '2026-03-01')).toBeUndefined()
  })
})

describe('what changed in a document', () => {
  test('is told value by value, parts of a list by their ids', () => {
    const before = {
      version: 1,
      rhks: [
        { id: 'r1', words: 'Lama' },
        { id: 'r2', words: 'Tetap' },
      ],
    }
    const after = {
      version: 2,
      rhks: [
        { id: 'r2', words: 'Tetap' },
        { id: 'r1', words: 'Baru' },
      ],
      more: true,
    }
    expect(changedLeaves(before, after)).toEqual([
      { field: 'rhks.r1.words', from: 'Lama', to: 'Baru' },
      { field: 'more', to: true },
    ])
  })
})

describe('the usual deadlines', () => {
  const rules = performanceRulesOf({})

  test('are four periods a year, or twelve', () => {
    expect(reportPeriods(rules, '2026')).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'])
    expect(reportPeriods({ ...rules, reporting: 'month' }, '2026')).toHaveLength(12)
    expect(reportPeriodOn(rules, '2026-05-31')).toBe('2026-Q2')
  })

  test('count from the period’s end, and a plan’s from when somebody began', () => {
    expect(reportDue(rules, '2026-Q1')).toBe('2026-04-10')
    expect(reviewDue(rules, '2026-Q1')).toBe('2026-04-20')
    expect(planDue(rules, '2026', '2024-05-01')).toBe('2026-01-31')
    expect(planDue(rules, '2026', '2026-07-01')).toBe('2026-07-31')
  })
})
