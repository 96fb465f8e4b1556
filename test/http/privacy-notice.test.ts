import type { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Env } from '../../functions/http/app.tsx'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { appOn, formOf, tokenIn } from '../support/http.ts'
import { answersOf, registerAgency, type TestWorld, worldOn } from '../support/world.ts'
import { words } from '../web/render.ts'

const NOTICE = '/instansi/uji/privasi'
let table: TestTable
let world: TestWorld
let app: Hono<Env>
let codes: Readonly<Record<string, string>>

beforeAll(async () => {
  table = await startTable()
  world = worldOn(table)
  app = appOn(world)
  codes = (await registerAgency(world)).codes
})
afterAll(() => table.close())

const said = async (path: string) => words(await (await app.request(path)).text())

test('an agency tells citizens for how long it keeps what they wrote, as it has set it', async () => {
  await registerAgency(world, 'lain')
  const registry = await world.store.registry.load('lain', { consistent: true })
  if (registry) await world.store.registry.putAgency({ ...registry.agency, retention: { commentDays: 90 } })

  expect(await said(NOTICE)).toContain('Saran dihapus 365 hari setelah ditulis.')
  const other = '/instansi/lain/privasi?bahasa='
  expect(await said(`${other}id`)).toContain('Saran dihapus 90 hari setelah ditulis.')
  expect(await said(`${other}en`)).toContain('Remarks are deleted 90 days after they were written.')
  expect(await said(`${other}jv`)).toContain('Pamrayogi dipunbusak 90 dinten')
  expect((await app.request('/instansi/tidak-ada/privasi')).status).toBe(404)
})

test('its notice is a tap away from the thanks and from every page with scores', async () => {
  const path = `/q/${codes['loka-a']}`
  const token = tokenIn(await (await app.request(path)).text())
  const thanks = await (await app.request(path, formOf({ token, ...answersOf(4) }))).text()
  const pages = ['/instansi/uji', '/instansi/uji/unit/loka-a', '/instansi/uji/unit/loka-a/rumus']
  const shown = await Promise.all(pages.map(async (page) => (await app.request(page)).text()))
  for (const page of [thanks, ...shown]) expect(page).toContain(`href="${NOTICE}"`)
})
