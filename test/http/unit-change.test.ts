import { afterAll, beforeAll, expect, test } from 'vitest'
import { CITIZEN, type Identity } from '../../shared/domain/permissions.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { appOn, MANAGER, staffFormOf } from '../support/http.ts'
import { registerAgency, type TestWorld, worldOn } from '../support/world.ts'

const ADMIN: Identity = { name: 'admin-1', grants: [...CITIZEN.grants, { role: 'admin', agency: 'uji' }] }
const PATH = '/kelola/uji/unit/loka-a/ubah'
const MERGE = { jenis: 'gabung', 'other-loka-b': 'ya', name: 'Loka Bersama', parent: 'dinas', from: '2026-12-01' }

let table: TestTable
let world: TestWorld
beforeAll(async () => {
  table = await startTable()
  world = worldOn(table)
  await registerAgency(world)
})
afterAll(() => table.close())

const send = (fields: Record<string, string>, path = PATH) => appOn(world, ADMIN).request(path, staffFormOf(fields))
const unitsNow = async () => (await world.store.registry.load('uji'))?.units.map(({ id }) => id).toSorted()

test('F26 who manages a unit cannot change what it is', async () => {
  expect((await appOn(world, MANAGER).request(PATH)).status).toBe(403)
  expect((await appOn(world, MANAGER).request(PATH, staffFormOf(MERGE))).status).toBe(403)
})

test('a change that cannot be comes back with what was sent and every reason', async () => {
  const response = await send({ jenis: 'gabung', name: 'Loka Bersama', parent: 'dinas', from: '2026-11-22' })
  const page = await response.text()
  expect(response.status).toBe(400)
  expect(page).toContain('Paling cepat 23 November 2026')
  expect(page).toContain('Pilih sekurangnya satu unit lain')
  expect(page).toContain('value="Loka Bersama"')
})

test('a preview says what will happen and stores nothing; only the confirmed change is made', async () => {
  const preview = await (await send(MERGE)).text()
  expect(preview).toContain('Mulai 1 Desember 2026')
  expect(preview).toContain('2 loket ikut pindah')
  expect(await unitsNow()).toEqual(['dinas', 'loka-a', 'loka-b'])
  expect((await send({ ...MERGE, langkah: 'simpan' })).status).toBe(303)
  expect(await unitsNow()).toEqual(['dinas', 'loka-a', 'loka-b', 'loka-bersama'])
  const after = await (await appOn(world, ADMIN).request(`${PATH}?selesai=ubah`)).text()
  expect(after).toContain('Perubahan sudah dicatat')
  expect(after).toContain('bergabung ke')
  expect((await send({ ...MERGE, langkah: 'simpan' })).status).toBe(400)
})

test('an ended unit stays readable and says what it became', async () => {
  world.clock = Date.parse('2026-12-02T02:00:00Z')
  const page = await (await appOn(world, MANAGER).request('/kelola/uji/unit/loka-a?period=2026-11')).text()
  expect(page).toContain('Sejak 1 Desember 2026')
  expect(page).toContain('/kelola/uji/unit/loka-bersama?period=2026-11')
})
