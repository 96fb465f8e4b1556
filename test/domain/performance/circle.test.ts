import { expect, test } from 'vitest'
import { circleAmong, closenessOf } from '../../../shared/domain/performance/circle.ts'
import type { Person } from '../../../shared/domain/person.ts'

const person = (id: string, unit: string, superior?: string, more: Partial<Person> = {}): Person => ({
  ...{ agency: 'uji', id, name: id, roles: [], version: 1, trail: 1 },
  placements: [{ from: '2022-01-01', unit, position: 'Staf', ...(superior !== undefined && { superior }) }],
  ...more,
})
const day = '2026-06-01'
const me = person('me', 'a', 'boss')

test('somebody stands to a giver as their closest relation says', () => {
  const as = (other: Person) => closenessOf(me, other, day)
  expect(as(person('boss', 'a'))).toBe('superior')
  expect(as(person('junior', 'b', 'me'))).toBe('subordinate')
  expect(as(person('peer', 'b', 'boss'))).toBe('peer')
  expect(as(person('near', 'a', 'other'))).toBe('colleague')
  expect(as(person('far', 'b', 'other'))).toBeUndefined()
  expect(as(me)).toBeUndefined()
})

test('two people without any superior are no peers', () => {
  expect(closenessOf(person('one', 'a'), person('two', 'b'), day)).toBeUndefined()
})

test('whoever was disabled, left or is not there yet is in nobody’s circle', () => {
  const gone = { disabled: { at: '2026-01-01', reason: 'Pensiun' } }
  expect(closenessOf(me, person('peer', 'a', 'boss', gone), day)).toBeUndefined()
  expect(closenessOf(person('me', 'a', 'boss', gone), person('peer', 'a', 'boss'), day)).toBeUndefined()
  const left = person('peer', 'a', 'boss')
  expect(
    closenessOf(me, { ...left, placements: left.placements.map((each) => ({ ...each, until: '2026-05-31' })) }, day),
  ).toBeUndefined()
  expect(closenessOf(me, left, '2021-12-31')).toBeUndefined()
})

test('a circle has nobody twice, the closest first, then by name', () => {
  const people = [person('zed', 'a', 'x'), person('ali', 'b', 'boss'), person('boss', 'a'), person('ali', 'b', 'boss')]
  expect(circleAmong(me, people, day).map(({ person: id, as }) => `${as} ${id}`)).toEqual([
    'superior boss',
    'peer ali',
    'colleague zed',
  ])
})
