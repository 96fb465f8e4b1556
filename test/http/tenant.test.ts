import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Identity } from '../../shared/domain/permissions.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { appOn, jsonOf } from '../support/http.ts'
import { answersOf, registerAgency, type TestWorld, worldOn } from '../support/world.ts'

/** A manager of one agency, who is nobody in particular at the other. */
const ELSEWHERE: Identity = {
  grants: [
    { role: 'citizen', agency: '*' },
    { role: 'manager', agency: 'timur' },
  ],
}

/** What a proxy, a framework or an attacker may say of whose request it is. */
const CLAIMS = {
  Host: 'timur.example',
  'X-Forwarded-Host': 'timur.example',
  Forwarded: 'host=timur.example',
  'X-Original-URL': '/kelola/timur',
  'X-Rewrite-URL': '/kelola/timur',
  'X-Agency': 'timur',
  'X-Tenant-Id': 'timur',
} as const

let table: TestTable
let world: TestWorld
let code = ''

beforeAll(async () => {
  table = await startTable()
  world = worldOn(table)
  const { codes } = await registerAgency(world)
  await registerAgency(world, 'timur', 'Asia/Jayapura')
  code = codes['loka-a'] ?? ''
})
afterAll(() => table.close())

describe('F36 whose a request is, its path alone says', () => {
  test.each(Object.entries(CLAIMS))('%s opens no other agency’s page', async (name, value) => {
    const app = appOn(world, ELSEWHERE)
    const headers = { [name]: value }
    expect((await app.request('/kelola/uji/unit/loka-a', { headers })).status).toBe(403)
    expect((await app.request('/kelola/timur/unit/loka-a', { headers })).status).toBe(200)
  })

  test.each(Object.entries(CLAIMS))('%s changes no answer, and is written into none', async (name, value) => {
    const app = appOn(world)
    for (const path of ['/instansi/uji', '/instansi/uji/unit/loka-a', '/api/v1/agencies/uji/units/loka-a/scores']) {
      const plain = await (await app.request(path)).text()
      const claimed = await (await app.request(path, { headers: { [name]: value } })).text()
      expect(claimed).toBe(plain)
      expect(claimed).not.toContain('timur.example')
    }
  })

  test.each(Object.entries(CLAIMS))('%s sends no rating to another agency', async (name, value) => {
    const app = appOn(world)
    const opened = await app.request('/api/v1/visits', jsonOf({ code }))
    const { token } = await opened.json()
    const sent = jsonOf({ token, answers: answersOf(3) })
    const response = await app.request('/api/v1/ratings', { ...sent, headers: { ...sent.headers, [name]: value } })
    expect(response.status).toBe(201)
    expect(await response.json()).toMatchObject({ agency: 'uji', unit: 'loka-a' })
  })
})
