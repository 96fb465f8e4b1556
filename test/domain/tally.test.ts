import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addBreakdowns,
  asideIn,
  asideOf,
  type Breakdown,
  breakdownOf,
  emptyBreakdown,
  profileCounts,
  sumBreakdowns,
} from '../../shared/domain/breakdown.ts'
import { breakdownCount } from '../../shared/domain/breakdown-count.ts'
import { readBreakdown, writeBreakdown } from '../../shared/domain/breakdown-text.ts'
import { itemRest } from '../../shared/domain/cross.ts'
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
    channel: fc.constantFrom('web', 'kiosk', 'import'),
    counter: fc.constantFrom('loket-1', 'loket-2', 'constructor', 'valueof'),
    service: fc.constantFrom('ktp', 'kk'),
    own: fc.dictionary(fc.constantFrom('antre', 'parkir'), fc.integer({ min: 1, max: 4 }), { maxKeys: 2 }),
    reasons: fc.uniqueArray(fc.constantFrom('U1', 'U3')),
    profile: fc.record({ sex: fc.constantFrom('L', 'P'), age: fc.constantFrom('17-24', '55+') }, { requiredKeys: [] }),
  },
  { requiredKeys: ['answers', 'tier', 'channel'] },
) as fc.Arbitrary<Countable>

const isAside = ({ answers }: Countable) => answers.U2 === 1

/** As a recount counts them: some are set aside. */
const fold = (ratings: readonly Countable[]): Breakdown =>
  sumBreakdowns(ratings.map((rating) => (isAside(rating) ? asideOf('burst') : breakdownOf(rating))))

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
          if (isAside(rating)) counted.setAside('burst')
          else counted.count(rating)
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

describe('breakdowns', () => {
  test('F45 come back from their stored text as they were, whatever order they were added in', () => {
    fc.assert(
      fc.property(fc.array(countable, { maxLength: 30 }), (ratings) => {
        const text = writeBreakdown(fold(ratings))
        expect(writeBreakdown(fold(ratings.toReversed()))).toBe(text)
        expect(canonical(readBreakdown(text))).toBe(canonical(fold(ratings)))
      }),
    )
  })

  test('count whoever was set aside in nothing but that', () => {
    const one = breakdownOf({ answers: { U1: 4, U2: 3 }, tier: 'T3', channel: 'web', profile: { sex: 'P' } })
    const both = addBreakdowns(addBreakdowns(asideOf('burst'), one), addBreakdowns(asideOf('burst'), asideOf('copies')))
    expect(both).toEqual({ ...one, aside: { burst: 2, copies: 1 } })
    expect(asideIn(both)).toBe(3)
    expect(asideIn(addBreakdowns(asideOf('burst'), emptyBreakdown))).toBe(1)
  })

  test('have for each profile group a count and what its score and variance follow from', () => {
    const ratings: Countable[] = [
      { answers: { U1: 4, U2: 3 }, tier: 'T3', channel: 'web', profile: { sex: 'P' } },
      { answers: { U1: 2, U2: 2 }, tier: 'T3', channel: 'web', profile: { sex: 'P', age: '55+' } },
      { answers: { U1: 1, U2: 4 }, tier: 'T3', channel: 'web' },
    ]
    const breakdown = sumBreakdowns(ratings.map(breakdownOf))
    expect(breakdown.profile.sex).toEqual({ P: { 2: [2, 11, 65] } })
    expect(profileCounts(breakdown)).toEqual({ sex: { P: 2 }, age: { '55+': 1 }, education: {}, occupation: {} })
  })

  test('have what each question’s correlation with the rest follows from, as computed one by one', () => {
    fc.assert(
      fc.property(fc.array(answers, { minLength: 2, maxLength: 60 }), (all) => {
        const breakdown = sumBreakdowns(all.map((each) => breakdownOf({ answers: each, tier: 'T3', channel: 'web' })))
        for (const [answered, codes] of Object.entries(breakdown.cross)) {
          const complete = all.filter((each) => Object.keys(each).length === Number(answered))
          for (const [code, sums] of Object.entries(codes)) {
            const pairs = complete.flatMap((each): [number, number][] => {
              const total = Object.values(each).reduce((sum, value) => sum + value, 0)
              const value = each[code]
              return value === undefined ? [] : [[value, total - value]]
            })
            // Where all answered as many questions, all of them are asked of all: else a question is not in every total.
            if (pairs.length !== complete.length) continue
            const r = itemRest(sums, breakdown.all.moments[Number(answered)] ?? [0, 0, 0])
            const expected = pearson(pairs)
            if (expected === undefined) expect(r).toBeUndefined()
            else expect(r).toBeCloseTo(expected, 9)
          }
        }
      }),
    )
  })

  test('an item–rest correlation by hand: answers (1, 1), (2, 3), (4, 4)', () => {
    const all = [
      { U1: 1, U2: 1 },
      { U1: 2, U2: 3 },
      { U1: 4, U2: 4 },
    ].map((each) => breakdownOf({ answers: each, tier: 'T3', channel: 'web' }))
    const { cross, all: tally } = sumBreakdowns(all)
    expect(cross[2]?.U1).toEqual([7, 21, 44])
    expect(itemRest(cross[2]?.U1 ?? [0, 0, 0], tally.moments[2] ?? [0, 0, 0])).toBeCloseTo(0.9286, 4)
  })
})

function pearson(pairs: readonly [number, number][]): number | undefined {
  const mean = (of: (pair: [number, number]) => number) => pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length
  const [mx, my] = [mean(([x]) => x), mean(([, y]) => y)]
  const covariance = mean(([x, y]) => (x - mx) * (y - my))
  const [vx, vy] = [mean(([x]) => (x - mx) ** 2), mean(([, y]) => (y - my) ** 2)]
  return vx * vy < 1e-12 ? undefined : covariance / Math.sqrt(vx * vy)
}
