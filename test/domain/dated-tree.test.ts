import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '../../shared/domain/calendar.ts'
import {
  childrenOn,
  descendantsOn,
  hasBelow,
  holdersOver,
  isTreeAlways,
  membersOver,
  monthDay,
  parentOn,
  treeMark,
} from '../../shared/domain/dated-tree.ts'
import { FIRST, LAST, oracle, plans } from '../support/changing-units.ts'

const days = daysBetween(FIRST, LAST)

test('F59 on every day every unit that has begun has one way up, whatever was moved, merged and split', () => {
  let merged = 0
  fc.assert(
    fc.property(plans, (changes) => {
      const { units, stateOn } = oracle(changes)
      merged += changes.filter(({ kind }) => kind === 'merge').length
      expect(isTreeAlways(units)).toBe(true)
      for (const day of days) {
        const { parents } = stateOn(day)
        for (const { id } of units) expect([day, id, parentOn(id, units, day)]).toEqual([day, id, parents.get(id)])
      }
    }),
    { numRuns: 150 },
  )
  expect(merged).toBeGreaterThan(50)
})

test('F59 what counts for a unit on a day is what was below it then, and before a merged unit its parts', () => {
  fc.assert(
    fc.property(plans, (changes) => {
      const { units, membersOn } = oracle(changes)
      for (const day of [FIRST, ...changes.flatMap(({ from }) => [addDays(from, -1), from]), LAST]) {
        for (const { id } of units) {
          expect([day, id, ...[id, ...descendantsOn(id, units, day)].toSorted()]).toEqual([
            day,
            id,
            ...[...membersOn(id, day)].toSorted(),
          ])
        }
      }
    }),
    { numRuns: 150 },
  )
})

test('F59 no unit counts for another on two ways: the children of a unit share nothing', () => {
  fc.assert(
    fc.property(plans, (changes) => {
      const { units } = oracle(changes)
      for (const day of changes.flatMap(({ from }) => [addDays(from, -1), from])) {
        for (const { id } of units) {
          const branches = childrenOn(id, units, day).flatMap((child) => [child, ...descendantsOn(child, units, day)])
          expect(branches).toHaveLength(new Set(branches).size)
        }
      }
    }),
    { numRuns: 150 },
  )
})

test('the days of a period are told apart by what counts, and each unit counts for whom it is told', () => {
  fc.assert(
    fc.property(plans, (changes) => {
      const { units, membersOn } = oracle(changes)
      for (const { id } of units) {
        const spans = membersOver(id, units, FIRST, LAST)
        expect(spans.flatMap(({ from, to }) => daysBetween(from, to))).toEqual(days)
        for (const span of spans) expect([...span.units].toSorted()).toEqual([...membersOn(id, span.from)].toSorted())
        const holders = holdersOver(id, units, FIRST, LAST)
        for (const other of units) {
          const isHeld = days.some((day) => membersOn(other.id, day).has(id))
          expect([id, other.id, holders.includes(other.id)]).toEqual([id, other.id, isHeld])
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('a later change leaves the mark of the days before it, and what counts otherwise has another', () => {
  fc.assert(
    fc.property(plans, (changes) => {
      const { units } = oracle(changes)
      for (const { id } of units) {
        for (const [at, { from }] of changes.entries()) {
          const before = oracle(changes.slice(0, at)).units
          if (!before.some((unit) => unit.id === id) || from === FIRST) continue
          const eve = addDays(from, -1)
          expect(treeMark(id, units, FIRST, eve)).toBe(treeMark(id, before, FIRST, eve))
        }
        const spans = membersOver(id, units, FIRST, LAST)
        const marks = spans.map((span) => treeMark(id, units, span.from, span.to))
        for (const [at, span] of spans.entries()) {
          if (at > 0 && !isSame(span.units, spans[at - 1]?.units)) expect(marks[at]).not.toBe(marks[at - 1])
        }
      }
    }),
    { numRuns: 200 },
  )
})

const isSame = (a: readonly string[], b: readonly string[] = []) =>
  [...a].toSorted().join() === [...b].toSorted().join()

test('what is stored without days is as it always was', () => {
  const units = [{ id: 'atas' }, { id: 'bawah', parent: 'atas' }]
  expect(parentOn('bawah', units, '1999-01-01')).toBe('atas')
  expect(childrenOn('atas', units, '2026-11-22')).toEqual(['bawah'])
  expect(hasBelow('bawah', units, '2026-01-01', '2026-12-31')).toBe(false)
  expect(treeMark('atas', units, '2026-01-01', '2026-12-31')).toBeUndefined()
})

test('ratings of which only the month is known belong to its first day, or to the first of their unit', () => {
  const march = { first: '2026-03-01', last: '2026-03-31' }
  expect(monthDay({}, march)).toBe('2026-03-01')
  expect(monthDay({ from: '2026-03-15' }, march)).toBe('2026-03-15')
  expect(monthDay({ from: '2026-04-01' }, march)).toBeUndefined()
})

test('units merged out of merged ones count once, also where one was below the other before', () => {
  const units = [
    { id: 'atas' },
    { id: 'f', parent: 'atas' },
    { id: 'a', parent: 'f', parents: [{ parent: 'f' }, { from: '2026-02-01', parent: 'atas' }] },
    { id: 'b', parent: 'atas' },
    { id: 'c', parent: 'atas', from: '2026-03-01', parts: ['a', 'b'] },
    { id: 'e', parent: 'atas', from: '2026-05-01', parts: ['c', 'f'] },
  ]
  expect(childrenOn('e', units, '2026-01-15')).toEqual(['b', 'f'])
  expect(childrenOn('e', units, '2026-02-15')).toEqual(['a', 'b', 'f'])
  expect(childrenOn('e', units, '2026-04-15')).toEqual(['c', 'f'])
  expect(descendantsOn('e', units, '2026-05-15').toSorted()).toEqual(['a', 'b', 'c', 'f'])
})
