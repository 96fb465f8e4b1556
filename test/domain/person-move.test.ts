import { expect, test } from 'vitest'
import type { Person } from '../../shared/domain/person.ts'
import { movedPerson } from '../../shared/domain/person-move.ts'

const PERSON: Person = {
  ...{ agency: 'uji', id: '0123456789abcdef', name: 'Orang 1', version: 1, trail: 1 },
  placements: [
    { from: '2020-01-01', until: '2021-12-31', unit: 'loka-a', position: 'Petugas' },
    { from: '2022-01-01', unit: 'loka-a', position: 'Kepala' },
  ],
  roles: [
    { from: '2022-01-01', role: 'manager', unit: 'loka-a' },
    { from: '2027-01-01', role: 'officer', unit: 'loka-a' },
    { from: '2022-01-01', role: 'inspector' },
  ],
}
const MOVE = { from: 'loka-a', to: 'loka', day: '2026-12-01' }

test('what goes on past a merger goes on in the new unit from its first day; what had ended stays where it was', () => {
  const moved = movedPerson(PERSON, MOVE)
  expect(moved?.placements).toEqual([
    { from: '2020-01-01', until: '2021-12-31', unit: 'loka-a', position: 'Petugas' },
    { from: '2022-01-01', until: '2026-11-30', unit: 'loka-a', position: 'Kepala' },
    { from: '2026-12-01', unit: 'loka', position: 'Kepala' },
  ])
  expect(moved?.roles).toEqual([
    { from: '2022-01-01', until: '2026-11-30', role: 'manager', unit: 'loka-a' },
    { from: '2026-12-01', role: 'manager', unit: 'loka' },
    { from: '2027-01-01', role: 'officer', unit: 'loka' },
    { from: '2022-01-01', role: 'inspector' },
  ])
})

test('whoever was moved already, or was never there, is left alone', () => {
  const moved = movedPerson(PERSON, MOVE)
  expect(movedPerson({ ...PERSON, ...moved }, MOVE)).toBeUndefined()
  expect(movedPerson(PERSON, { ...MOVE, from: 'loka-b' })).toBeUndefined()
})
