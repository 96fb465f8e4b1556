import { afterAll, beforeAll, expect, test } from 'vitest'
import { identityOf } from '../../shared/domain/identity-of.ts'
import { PersonId } from '../../shared/domain/ids.ts'
import { CITIZEN, type Identity } from '../../shared/domain/permissions.ts'
import type { Person } from '../../shared/domain/person.ts'
import { countShard } from '../../shared/usecases/count-shard.ts'
import { readScore } from '../../shared/usecases/read-score.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { storeFinding } from '../support/finding.ts'
import { appOn, MANAGER, staffFormOf } from '../support/http.ts'
import { registerAgency, type TestWorld, worldOn } from '../support/world.ts'

const unit = { agency: 'uji', unit: 'loka-a' }
const REVIEWER: Identity = {
  name: 'penelaah-1',
  grants: [...CITIZEN.grants, { role: 'reviewer', agency: 'uji', unit: 'loka-b' }],
}

let table: TestTable
let world: TestWorld
let path: string
beforeAll(async () => {
  table = await startTable()
  world = worldOn(table)
  await registerAgency(world)
  const { day, id } = await storeFinding(world, unit)
  path = `/kelola/uji/unit/loka-a/mutu/${day}/${id}`
})
afterAll(() => table.close())

/** The finding is of the 20th. */
const MOVED = '2026-11-21'
const UNTIL_MOVED = { from: '2026-01-01', until: '2026-11-20' }

async function register(was: Pick<Person, 'placements' | 'roles'>): Promise<Person> {
  const id = PersonId.parse(world.newSecret().slice(0, 16))
  const person = { agency: 'uji', id, name: 'Pindah (contoh)', version: 1, trail: 1, ...was }
  await world.store.people.put(person)
  return person
}

const send = (fields: Record<string, string | number>, identity = REVIEWER) =>
  appOn(world, identity).request(path, staffFormOf(fields))
const REASON = 'Rombongan dari desa sebelah'

test('a comment is shown to the reviewer from another unit, and not to who manages this one', async () => {
  expect(await (await appOn(world, REVIEWER).request(path)).text()).toContain('Rahasia hati warga')
  const managers = await appOn(world, MANAGER).request(path)
  expect(managers.status).toBe(200)
  expect(await managers.text()).not.toContain('Rahasia hati warga')
})

test('a decision without a choice or with a reason of one word comes back with what was sent', async () => {
  const response = await send({ version: 1, reason: 'Aneh' })
  const page = await response.text()
  expect(response.status).toBe(400)
  expect(page).toContain('Mohon pilih salah satu keputusan')
  expect(page).toContain('paling sedikit tiga kata dan')
  expect(page).toContain('>Aneh</textarea>')
})

test('F26 who manages the unit cannot decide', async () => {
  expect((await send({ version: 1, state: 'released', reason: REASON }, MANAGER)).status).toBe(403)
})

test.each([
  ['worked there that day', { placements: [{ unit: 'loka-a', position: 'Petugas', ...UNTIL_MOVED }], roles: [] }],
  ['managed it that day', { placements: [], roles: [{ role: 'manager' as const, unit: 'loka-a', ...UNTIL_MOVED }] }],
  ['managed what is above it that day', { placements: [], roles: [{ role: 'manager' as const, ...UNTIL_MOVED }] }],
])('F26 F28 who %s cannot decide either, nor read the comments, whatever they are by now', async (_what, was) => {
  const mover = await register({ ...was, roles: [...was.roles, { role: 'reviewer' as const, from: MOVED }] })
  const now = { ...identityOf(mover, '2026-11-22'), name: mover.name }
  const response = await send({ version: 1, state: 'released', reason: REASON }, now)
  expect(response.status).toBe(403)
  const asked = await appOn(world, now).request(path)
  expect(asked.status).toBe(200)
  const page = await asked.text()
  expect(page).not.toContain('Rahasia hati warga')
  expect(page).not.toContain('name="reason"')
})

test('a decision is kept with its author, counts at the next tick, and a second on the same page is told', async () => {
  expect((await send({ version: 1, state: 'released', reason: REASON })).status).toBe(303)
  const page = await (await appOn(world, MANAGER).request(path)).text()
  expect(page).toContain('oleh penelaah-1')
  expect(page).toContain(REASON)
  const second = await send({ version: 1, state: 'upheld', reason: 'Ini jelas bukan warga' })
  expect(second.status).toBe(409)
  expect(await second.text()).toContain('Temuan ini baru saja berubah')
  world.clock += 120_000
  await countShard(world, 0)
  expect(await readScore(world, { ...unit, period: '2026-11-20' }, 'full')).toMatchObject({ n: 1, aside: 0 })
})

test('the page of no finding is none', async () => {
  for (const wrong of ['2026-11-20/burst-x', '2026-11-19/burst-0123456789abcdef', 'hari/x'])
    expect((await appOn(world, REVIEWER).request(`/kelola/uji/unit/loka-a/mutu/${wrong}`)).status).toBe(404)
})
