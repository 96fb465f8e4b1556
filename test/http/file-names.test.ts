import type { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Env } from '../../functions/http/app.tsx'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { appOn, MANAGER } from '../support/http.ts'
import { registerAgency, type TestWorld, worldOn } from '../support/world.ts'

const PATH = '/kelola/uji/unit/loka-a/impor'
const FILE = 'tanggal,U1,U2,U3,U4,U5,U6,U7,U8,U9\n2026-11-20,4,4,4,4,4,4,4,4,4\n2026-11-20,9,4,4,4,4,4,4,4,4\n'
const BAD_NAMES = [
  '../../etc/passwd',
  '..\\..\\x',
  '/dev/null',
  'a\r\nX-Bad: 1',
  'a"; filename="b.exe',
  "UTF-8''%0d%0aX-Bad:1",
  '\u202egnp.exe',
  'a\0b',
  '.htaccess',
]

let table: TestTable
let world: TestWorld
let app: Hono<Env>
beforeAll(async () => {
  table = await startTable()
  world = worldOn(table)
  app = appOn(world, MANAGER)
  await registerAgency(world)
})
afterAll(() => table.close())

async function send(name: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  const body = new FormData()
  body.set('berkas', new File([FILE], name))
  for (const [field, value] of Object.entries(fields)) body.set(field, value)
  return app.request(PATH, { method: 'POST', body, headers: { Origin: 'http://localhost' } })
}

test.each(BAD_NAMES)(
  'F16 a file called %j gives rejects under our own name, written as RFC 6266 has it',
  async (name) => {
    const response = await send(name, { langkah: 'tolak' })
    expect(response.status).toBe(200)
    // A token, then a quoted string of plain letters: nothing in it to be decoded, escaped or turned round.
    expect(response.headers.get('Content-Disposition')).toMatch(/^attachment; filename="[a-z]+\.csv"$/)
    expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(response.headers.get('X-Bad')).toBeNull()
    expect((await response.text()).split('\n').filter((line) => line !== '')).toHaveLength(2)
  },
)

test.each(BAD_NAMES)('F16 an import cannot be called %j: nothing is stored', async (batch) => {
  const response = await send('survei.csv', { langkah: 'impor', nama: batch })
  const page = await response.text()
  expect(response.status).toBe(400)
  expect(response.headers.get('X-Bad')).toBeNull()
  expect(page).toContain('Nama impor paling banyak')
  expect(page).not.toContain('filename="b.exe')
})
