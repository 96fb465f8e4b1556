import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { disclosureOf } from '../../../shared/domain/statistics/disclosure.ts'
import { type Group, hiddenGroups } from '../../../shared/domain/statistics/suppression.ts'

describe('what may be shown', () => {
  test.each([
    [0, undefined, 'none'],
    [1, undefined, 'too-few'],
    [9, undefined, 'too-few'],
    [10, undefined, 'indicative'],
    [29, undefined, 'indicative'],
    [30, undefined, 'graded'],
    [79, 100, 'indicative'],
    [80, 100, 'graded'],
    [29, 29, 'indicative'],
    [381, 75_000, 'indicative'],
    [382, 75_000, 'graded'],
    [40, 0, 'graded'],
  ] as const)('of %i respondents, %s served: %s', (n, served, disclosure) => {
    expect(disclosureOf(n, served)).toBe(disclosure)
  })

  test('F60 of what is no number of people is refused', () => {
    for (const wrong of [-1, 1.5, Number.NaN]) expect(() => disclosureOf(wrong)).toThrow(RangeError)
  })
})

const whole = (n: number, ...parts: (readonly [id: string, n: number])[]): Group => ({
  id: 'whole',
  n,
  parts: parts.map(([id, each]) => ({ id, n: each })),
})
const hidden = (group: Group) => [...hiddenGroups(group)].toSorted()

describe('groups hidden so that none can be had by subtraction', () => {
  test('F38 one small group takes the next smallest with it: 100 − 60 − 33 would be the 7', () => {
    expect(hidden(whole(100, ['a', 60], ['b', 33], ['c', 7]))).toEqual(['b', 'c'])
  })

  test('F38 two small ones hide each other where they are 10 together, and need a third where they are not', () => {
    expect(hidden(whole(100, ['a', 60], ['b', 22], ['c', 9], ['d', 9]))).toEqual(['c', 'd'])
    expect(hidden(whole(100, ['a', 60], ['b', 32], ['c', 4], ['d', 4]))).toEqual(['b', 'c', 'd'])
  })

  test('F38 people in no group at all are a group too', () => {
    expect(hidden(whole(100, ['a', 60], ['b', 37]))).toEqual(['b'])
    expect(hidden(whole(100, ['a', 60], ['b', 27]))).toEqual([])
  })

  test('F38 a month of few answers is not had from its quarter', () => {
    expect(hidden(whole(95, ['2026-10', 41], ['2026-11', 50], ['2026-12', 4]))).toEqual(['2026-10', '2026-12'])
  })

  test('F38 what lies below a hidden group is hidden, as it would add up to it', () => {
    const parts = [
      { id: 'b1', n: 20 },
      { id: 'b2', n: 13 },
    ]
    const tree: Group = {
      id: 'whole',
      n: 100,
      parts: [
        { id: 'a', n: 60 },
        { id: 'b', n: 33, parts },
        { id: 'c', n: 7 },
      ],
    }
    expect(hidden(tree)).toEqual(['b', 'b1', 'b2', 'c'])
  })

  test('nothing is hidden without need, and groups of nobody hide nothing', () => {
    expect(hidden(whole(93, ['a', 60], ['b', 33], ['c', 0]))).toEqual([])
    expect(hidden(whole(0))).toEqual([])
    expect(hidden(whole(9, ['a', 9]))).toEqual(['a', 'whole'])
  })

  test('F38 people whom the parts have and their whole has not are left over too', () => {
    expect(hidden(whole(50, ['a', 33], ['b', 20]))).toEqual(['b'])
    expect(hidden(whole(50, ['a', 40], ['b', 20]))).toEqual([])
  })
})

const size = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 60 }))

/** A group whose people are those of its parts and some in none. */
function treeOf(depth: number): fc.Arbitrary<Group> {
  if (depth === 0) return size.map((n) => ({ id: '', n }))
  return fc
    .tuple(fc.array(treeOf(depth - 1), { maxLength: 4 }), fc.oneof(fc.constant(0), size))
    .map(([parts, rest]) => ({ id: '', n: rest + parts.reduce((sum, { n }) => sum + n, 0), parts }))
}
const named = (group: Group, id = 'r'): Group => ({
  id,
  n: group.n,
  parts: (group.parts ?? []).map((part, index) => named(part, `${id}.${index}`)),
})
const all = (group: Group): Group[] => [group, ...(group.parts ?? []).flatMap(all)]

/** How many people can be left of a group after taking away shown groups within it, in all ways. */
function leftovers(group: Group, hiddenIds: ReadonlySet<string>): ReadonlySet<number> {
  const taken = (each: Group): Set<number> => {
    let sums = new Set([0])
    for (const part of each.parts ?? []) {
      const ways = taken(part)
      if (!hiddenIds.has(part.id)) ways.add(part.n)
      sums = new Set([...sums].flatMap((sum) => [...ways].map((way) => sum + way)))
    }
    return sums
  }
  return new Set([...taken(group)].map((sum) => group.n - sum))
}

describe('whatever the groups', () => {
  test('F38 no group of 1 … 9 is left of a shown group by taking shown ones away', () => {
    fc.assert(
      fc.property(treeOf(2), (tree) => {
        const root = named(tree)
        const hiddenIds = hiddenGroups(root)
        for (const group of all(root).filter(({ id }) => !hiddenIds.has(id))) {
          expect([...leftovers(group, hiddenIds)].filter((left) => left > 0 && left < 10)).toEqual([])
        }
      }),
      { numRuns: 500 },
    )
  })

  test('no large group is hidden that could be shown beside the others', () => {
    fc.assert(
      fc.property(treeOf(1), (tree) => {
        const root = named(tree)
        const hiddenIds = hiddenGroups(root)
        const large = (root.parts ?? [])
          .filter(({ id, n }) => n >= 10 && hiddenIds.has(id))
          .toSorted((a, b) => b.n - a.n)
        const [largest] = large
        if (!largest || root.n < 10) return
        const shownToo = new Set([...hiddenIds].filter((id) => id !== largest.id))
        expect([...leftovers(root, shownToo)].some((left) => left > 0 && left < 10)).toBe(true)
      }),
    )
  })

  test('the same are hidden in whatever order they are named', () => {
    fc.assert(
      fc.property(treeOf(1), (tree) => {
        const root = named(tree)
        expect(hidden({ ...root, parts: (root.parts ?? []).toReversed() })).toEqual(hidden(root))
      }),
    )
  })
})
