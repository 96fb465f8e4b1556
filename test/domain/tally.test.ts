import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addBreakdowns,
  type Breakdown,
  breakdownOf,
  emptyBreakdown,
  sumBreakdowns,
} from '../../shared/domain/breakdown.ts'
import { breakdownCount } from '../../shared/domain/breakdown-count.ts'
import { canonical } from '../../shared/domain/digest.ts'
import type { Countable } from '../../shared/domain/rating.ts'
import { addTallies, answersTo, emptyTally, readTally, tallyOf, writeTally } from '../../shared/domain/tally.ts'

const answers = fc.record(
  Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`U${index + 1}`, fc.integer({ min: 1, max: 4 })])),
  { requiredKeys: ['U1', 'U2'] },
) as fc.Arbitrary<Record<string, number>>
const countable: fc.Arbitrary<Countable> = fc.record(
  {
    answers,
    tier: fc.constantFrom('T1', 'T3', 'P'),
    counter: fc.constantFrom('loket-1', 'loket-2', 'constructor', 'valueof'),
    service: fc.constantFrom('ktp', 'kk'),
    own: fc.dictionary(fc.constantFrom('antre', 'parkir'), fc.integer({ min: 1, max: 4 }), { maxKeys: 2 }),
    reasons: fc.uniqueArray(fc.constantFrom('U1', 'U3')),
    profile: fc.record({ sex: fc.constantFrom('L', 'P'), age: fc.constantFrom('17-24', '55+') }, { requiredKeys: [] }),
  },
  { requiredKeys: ['answers', 'tier'] },
) as fc.Arbitrary<Countable>

const fold = (ratings: readonly Countable[]): Breakdown => sumBreakdowns(ratings.map(breakdownOf))

describe('tallies', () => {
  test('F45 any order and any split of the same ratings give the same bytes', () => {
    fc.assert(
      fc.property(fc.array(countable, { maxLength: 40 }), fc.infiniteStream(fc.nat()), (ratings, stream) => {
        const shuffled = ratings.map((rating) => ({ rating, at: stream.next().value })).toSorted((a, b) => a.at - b.at)
        const cut = ratings.length === 0 ? 0 : stream.next().value % ratings.length
        const parts = [shuffled.slice(0, cut), shuffled.slice(cut)].map((part) =>
          fold(part.map(({ rating }) => rating)),
        )
        expect(canonical(sumBreakdowns(parts.toReversed()))).toBe(canonical(fold(ratings)))
      }),
    )
  })

  test('F45 counting one by one gives what adding up gives, at every step', () => {
    fc.assert(
      fc.property(fc.array(countable, { maxLength: 40 }), (ratings) => {
        const counted = breakdownCount()
        ratings.forEach((rating, index) => {
          const before = counted.total()
          const beforeText = canonical(before)
          counted.count(rating)
          expect(counted.total()).toEqual(fold(ratings.slice(0, index + 1)))
          expect(canonical(before)).toBe(beforeText)
        })
        expect(canonical(counted.total())).toBe(canonical(fold(ratings)))
      }),
    )
  })

  test('nothing added changes nothing', () => {
    fc.assert(
      fc.property(countable, (rating) => {
        const one = breakdownOf(rating)
        expect(addBreakdowns(one, emptyBreakdown)).toEqual(one)
        expect(addBreakdowns(emptyBreakdown, one)).toEqual(one)
      }),
    )
  })

  test('F52 hold exact sums: of answers, and of respondents’ totals and their squares', () => {
    fc.assert(
      fc.property(fc.array(answers, { minLength: 1, maxLength: 60 }), (all) => {
        const tally = all.map((each) => tallyOf(each)).reduce(addTallies, emptyTally)
        const values = all.flatMap((each) => (each.U1 === undefined ? [] : [each.U1]))
        expect(answersTo(tally, 'U1')).toEqual({
          given: values.length,
          sum: values.reduce((sum, each) => sum + each, 0),
        })
        const squares = all.map((each) => Object.values(each).reduce((sum, value) => sum + value, 0) ** 2)
        const stored = Object.values(tally.moments).reduce((sum, [, , each]) => sum + each, 0)
        expect(stored).toBe(squares.reduce((sum, each) => sum + each, 0))
      }),
    )
  })

  test('come back from their stored text as they were, and equal ones have equal text', () => {
    fc.assert(
      fc.property(fc.array(answers, { maxLength: 30 }), (all) => {
        const tally = all.map((each) => tallyOf(each)).reduce(addTallies, emptyTally)
        expect(writeTally(readTally(writeTally(tally)))).toBe(writeTally(tally))
        expect(readTally(writeTally(tally)).n).toBe(all.length)
      }),
    )
  })

  test('are stored as text that a person can read', () => {
    const two = addTallies(tallyOf({ U1: 3, U2: 4 }), tallyOf({ U1: 4, U2: 4 }))
    expect(writeTally(two)).toBe('2 U1:0.0.1.1 U2:0.0.0.2 2=2.15.113')
  })

  test.each(['', 'x', '1 U1', '1 U1:0.-1', '1 U1:1e3', '1.5', '1 2=1.1'])(
    'refuse text that none was written as: %j',
    (text) => {
      expect(() => readTally(text)).toThrow()
    },
  )
})
