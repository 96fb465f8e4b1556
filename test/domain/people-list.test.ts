import { expect, test } from 'vitest'
import { pageOfPeople, personMeant } from '../../shared/domain/people-list.ts'
import type { Person } from '../../shared/domain/person.ts'
import { growing } from '../support/growth.ts'

const person = (number: number, name = `Orang ${number}`): Person => ({
  agency: 'uji',
  id: String(number).padStart(16, '0'),
  name,
  placements: [{ from: '2020-01-01', unit: 'loka', position: 'Petugas' }],
  roles: [],
  version: 1,
  trail: 1,
})
const units = [{ agency: 'uji', id: 'loka', name: 'Loka', shards: [] }]
const everybody = { search: '', unit: undefined, role: undefined, state: 'active', page: 1 } as const

test('five thousand people come in pages of fifty, each once, and a page beyond the last is the last', () => {
  const people = Array.from({ length: 5_000 }, (_, number) => person(number))
  const pages = Array.from({ length: 100 }, (_, index) =>
    pageOfPeople(people, units, '2026-11-22', { ...everybody, page: index + 1 }),
  )
  expect(new Set(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(5_000)
  expect(pageOfPeople(people, units, '2026-11-22', { ...everybody, page: 9_999 })).toEqual(pages[99])
})

test('F18 neither a search nor a superior’s name takes long to look for: sixteen times as long, some sixteen times', async () => {
  const people = [person(1, 'a'.repeat(120)), person(2, '- '.repeat(60))]
  const page = (search: string) => pageOfPeople(people, units, '2026-11-22', { ...everybody, search })
  expect(await growing(page)).toEqual([])
  expect(await growing((typed) => personMeant(people, new Map(), '2026-11-22', typed))).toEqual([])
})
