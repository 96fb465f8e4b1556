import { afterAll, beforeAll, expect, test } from 'vitest'
import { CITIZEN, type Identity } from '../../shared/domain/permissions.ts'
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
