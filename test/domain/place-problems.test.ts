import { expect, test } from 'vitest'
import { placeProblems } from '../../shared/domain/place-problems.ts'
import type { Registry } from '../../shared/domain/registry.ts'
import { RegistryFile } from '../../shared/domain/registry-file.ts'

const many = (what: string, from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => ({ id: `${what}-${from + index}`, name: what }))

function entryOf(unit: { readonly services?: unknown; readonly counters?: unknown }) {
  const agency = { id: 'kota', name: 'Kota', timeZone: 'Asia/Jakarta', units: [{ id: 'a', name: 'A', ...unit }] }
  const [entry] = RegistryFile.parse({ agencies: [agency] }).agencies
  if (!entry) throw new Error('the file has lost its agency')
  return entry
}

const stored: Registry = {
  agency: { id: 'kota', name: 'Kota', timeZone: 'Asia/Jakarta', calendar: { holidays: [] }, demo: false },
  units: [{ agency: 'kota', id: 'a', name: 'A', shards: [] }],
  services: many('s', 0, 200).map((each) => ({ agency: 'kota', unit: 'a', ...each })),
  counters: ['a', 'b'].flatMap((unit) =>
    many('l', 0, 3).map((each) => ({ agency: 'kota', unit, services: [], code: '0123456789', ...each })),
  ),
}
const problems = (unit: Parameters<typeof entryOf>[0]) =>
  placeProblems(entryOf(unit), stored).map(({ at, kind, text }) => `${at} ${kind} ${text}`)

test('F49 a unit has 500 counters and 200 services at the most, those registered before included', () => {
  expect(problems({ counters: many('l', 2, 500), services: many('s', 0, 200) })).toEqual([])
  expect(problems({ counters: many('l', 2, 501) })).toEqual([
    'kota/a places-many 501 loket; paling banyak 500 dalam satu unit',
  ])
  expect(problems({ services: many('s', 199, 201) })).toEqual([
    'kota/a places-many 201 layanan; paling banyak 200 dalam satu unit',
  ])
})
