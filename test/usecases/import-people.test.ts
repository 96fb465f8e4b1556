import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSpreadsheet } from '../../functions/spreadsheets/open-spreadsheet.ts'
import { placementOn } from '../../shared/domain/person.ts'
import { importPeople, type PeopleImport } from '../../shared/usecases/import-people.ts'
import { giveRole, takeRole } from '../../shared/usecases/people.ts'
import { registerPerson } from '../../shared/usecases/register-person.ts'
import { crashingStore } from '../support/crashing-store.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { COMMAND, NIP, registerPeople } from '../support/people.ts'
import { registerAgency, type TestWorld, worldOn } from '../support/world.ts'

const HEADER = 'nama,nip,email,unit,jabatan,nip_atasan,mulai,peran,peran_unit'
const nip = (number: number) => `19850101201001${1 + (number % 2)}${String(number).padStart(3, '0')}`

let table: TestTable
let world: TestWorld
let people: Awaited<ReturnType<typeof registerPeople>>
beforeEach(async () => {
  table = await startTable()
  world = worldOn(table)
  await registerAgency(world)
  people = await registerPeople(world)
})
afterEach(() => table.close())

const sheet = (lines: readonly string[], header = HEADER) => openSpreadsheet(Buffer.from([header, ...lines].join('\n')))
async function run(lines: readonly string[], options: PeopleImport = { dryRun: false }, deps = world) {
  return importPeople(deps, people.admin, 'uji', await sheet(lines), options)
}
const all = () => world.store.people.ofAgency('uji', { consistent: true })
const named = async (name: string) => (await all()).find((each) => each.name === name)
const figures = ({ fresh, changed, same, rejects }: Awaited<ReturnType<typeof run>>) => [
  fresh,
  changed,
  same,
  rejects.length,
]

/** Row 0's superior is row 1, whose superior is row 2, and so on: each stands later in the file. */
const chain = (count: number) =>
  Array.from({ length: count }, (_, row) => {
    const above = row + 1 < count ? nip(row + 1) : NIP.rina
    return `Pegawai ${row},${nip(row)},p${row}@uji.go.id,loka-a,Staf,${above},2024-01-02,,`
  })

test('a dry run foresees just what importing does, and stores nothing', async () => {
  const lines = [
    ...chain(3),
    `Budi S. Santoso,${NIP.budi},budi@uji.go.id,loka-a,Kepala Seksi,,2021-01-01,,`,
    `Sari Melati,${NIP.sari},,loka-a,Petugas loket,${NIP.budi},,,`,
    'Tanpa Nomor,,,loka-a,Staf,,,,',
    `Buruk,123,,,,,,,`,
  ]
  const foreseen = await run(lines, { dryRun: true })
  expect(await all()).toHaveLength(3)
  expect((await world.store.trail.last('uji'))?.number).toBe(3)
  const done = await run(lines)
  expect(figures(foreseen)).toEqual([3, 1, 1, 2])
  expect(figures(done)).toEqual(figures(foreseen))
  expect(done.rejects.map(({ line, reason }) => [line, reason])).toEqual([
    [7, 'nip-missing'],
    [8, 'nip-invalid'],
  ])
})

test('superiors may stand later in the file, and the same file again changes nothing', async () => {
  const lines = chain(12)
  expect(figures(await run(lines))).toEqual([12, 0, 0, 0])
  const [first, second] = [await named('Pegawai 0'), await named('Pegawai 1')]
  expect(first?.placements).toEqual([{ from: '2024-01-02', unit: 'loka-a', position: 'Staf', superior: second?.id }])
  const lines0 = (await world.store.trail.last('uji'))?.number
  expect(figures(await run(lines))).toEqual([0, 0, 12, 0])
  expect((await world.store.trail.last('uji'))?.number).toBe(lines0)
})

test('slices follow each other to the end, and another file in between is refused', async () => {
  const lines = chain(10)
  const isEnough = ({ read }: { readonly read: number }) => read >= 4
  const first = await run(lines, { dryRun: false, isEnough })
  expect([first.next, first.fresh]).toEqual([4, 4])
  const other = run(chain(9), { dryRun: false, from: 4, of: first.digest, isEnough })
  await expect(other).rejects.toMatchObject({ code: 'import-invalid' })
  const second = await run(lines, { dryRun: false, from: 4, of: first.digest, isEnough })
  const third = await run(lines, { dryRun: false, from: 8, of: first.digest, isEnough })
  expect([second.next, third.next, third.fresh]).toEqual([8, undefined, 2])
  expect(await all()).toHaveLength(13)
})

test('killed anywhere it leaves nobody half done, and goes on where it stopped', async () => {
  const lines = chain(3)
  for (let at = 3; ; at += 2) {
    const { store } = crashingStore(world.store, at, at % 4 === 1 ? 'before' : 'after')
    const isWhole = await run(lines, { dryRun: false }, { ...world, store }).then(
      () => true,
      () => false,
    )
    for (const person of (await all()).filter(({ name }) => name.startsWith('Pegawai'))) {
      expect(placementOn(person, '2026-11-22')).toMatchObject({ unit: 'loka-a', position: 'Staf' })
      const line = await world.store.trail.get('uji', person.trail)
      expect(line).toMatchObject({ thing: `person/${person.id}`, version: person.version })
    }
    if (isWhole) break
  }
  expect(figures(await run(lines))).toEqual([0, 0, 3, 0])
})

test('a later beginning is a move; the same beginning is a correction; what a row leaves out stays', async () => {
  await run([`Sari Melati,${NIP.sari},,loka-b,Petugas loket,${NIP.budi},2026-10-01,,`])
  await run([`Sari Melati,${NIP.sari},,loka-b,Petugas antrean,${NIP.budi},2026-10-01,,`])
  const sari = await named('Sari Melati')
  expect(sari?.email).toBe('sari@uji.go.id')
  expect(sari?.placements.map(({ from, until, unit, position }) => [from, until, unit, position])).toEqual([
    ['2022-01-01', '2026-09-30', 'loka-a', 'Petugas loket'],
    ['2026-10-01', undefined, 'loka-b', 'Petugas antrean'],
  ])
})

test('roles come with a file once: one that was taken back since does not come again with it', async () => {
  const { sari, admin } = people
  const lines = [`Sari Melati,${NIP.sari},,loka-a,Petugas loket,${NIP.budi},2022-01-01,petugas loket,loka-a`]
  await run(lines)
  const given = { role: 'officer', unit: 'loka-a', from: '2022-01-01' } as const
  expect((await named('Sari Melati'))?.roles).toEqual([given])
  await takeRole(world, admin, { agency: 'uji', person: sari.id, version: 2 }, given)
  expect(figures(await run(lines))).toEqual([0, 0, 1, 0])
})

test('F29 a file gives nobody power over themselves, makes no operator, and changes none', async () => {
  const { sari } = people
  const seen = { agency: 'uji', person: sari.id, version: 1 }
  await giveRole(world, COMMAND, seen, { role: 'operator', from: '2026-01-01' })
  const report = await run([
    `Rina Wulandari,${NIP.rina},,,,,,inspektorat,`,
    `Budi Santoso,${NIP.budi},,,,,,operator,`,
    `Sari Jahat,${NIP.sari},jahat@uji.go.id,,,,,,`,
    `Kembar,${nip(1)},,,,,,penguasa,`,
  ])
  expect(report.rejects.map(({ reason }) => reason)).toEqual([
    'own-record',
    'role-refused',
    'person-refused',
    'role-unknown',
  ])
})

test.each([
  ['superior-unknown', `A,${nip(1)},,loka-a,Staf,${nip(9)},2024-01-01,,`],
  ['superior-self', `A,${nip(1)},,loka-a,Staf,${nip(1)},2024-01-01,,`],
  ['superior-cycle', `Budi Santoso,${NIP.budi},,loka-a,Staf,${NIP.sari},2024-01-01,,`],
  ['email-taken', `A,${nip(1)},budi@uji.go.id,,,,,,`],
  ['email-taken', `A,${nip(1)},orang@lain.go.id,,,,,,`],
  ['unit-unknown', `A,${nip(1)},,loka-z,Staf,,,,`],
  ['position-invalid', `A,${nip(1)},,loka-a,,,,,`],
  ['date-invalid', `A,${nip(1)},,loka-a,Staf,,2024-13-01,,`],
  ['email-invalid', `A,${nip(1)},a@b,,,,,,`],
  ['name-invalid', `,${nip(1)},,,,,,,`],
  ['cells-extra', `A,${nip(1)},,,,,,,,lebih`],
])('%s is told in the dry run and when importing: %s', async (reason, line) => {
  await registerAgency(world, 'lain')
  await registerPerson(world, COMMAND, { agency: 'lain', name: 'Orang', email: 'orang@lain.go.id' })
  const before = await all()
  for (const dryRun of [true, false]) {
    const report = await run([line], { dryRun })
    expect([dryRun, ...report.rejects.map((each) => each.reason)]).toEqual([dryRun, reason])
  }
  expect(await all()).toEqual(before)
})

test('who is in a file twice is taken once, and a file without names or numbers is refused whole', async () => {
  const report = await run([`A,${nip(1)},,,,,,,`, `A lagi,'${nip(1)},,,,,,,`])
  expect(report.rejects.map(({ reason, line }) => [reason, line])).toEqual([['person-twice', 3]])
  const without = importPeople(world, people.admin, 'uji', await sheet(['x'], 'jabatan'), { dryRun: true })
  await expect(without).rejects.toMatchObject({ code: 'import-invalid' })
})
