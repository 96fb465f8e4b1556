import { createHmac } from 'node:crypto'
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Env } from '../../functions/http/app.tsx'
import { newUuid } from '../../functions/random.ts'
import { CITIZEN, type Identity } from '../../shared/domain/permissions.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { appOn, MANAGER, staffFormOf } from '../support/http.ts'
import { opened } from '../support/opened.ts'
import { answersOf, registerAgency, type TestWorld, worldOn } from '../support/world.ts'

const PATH = '/kelola/uji/unit/loka-a/kertas'
const OFFICER: Identity = { grants: [...CITIZEN.grants, { role: 'officer', agency: 'uji', unit: 'loka-a' }] }
const KEY = Buffer.alloc(32, 7).toString('base64url')

let table: TestTable
let world: TestWorld
let app: Hono<Env>
beforeAll(async () => {
  table = await startTable()
  world = worldOn(table)
  await registerAgency(world)
  app = appOn(world, OFFICER)
})
afterAll(() => table.close())

const sheet = (more: Readonly<Record<string, unknown>> = {}) => ({
  ...{ id: newUuid(world.clock), receiptKey: KEY, day: '2026-11-20', instrument: 'skm-2017', answers: answersOf(3) },
  ...more,
})
const send = (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  app.request(PATH, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', Origin: 'http://localhost', ...headers },
  })
const count = async (day: string) => {
  let sum = 0
  const slot = { instrument: 'skm-2017', slot: day, shards: 1 }
  for await (const page of world.store.ratings.ofSlot({ agency: 'uji', unit: 'loka-a' }, slot)) sum += page.length
  return sum
}
const hidden = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''

describe('a sheet that a device sends', () => {
  test('gets a receipt that proves itself to the key sent with it, and again the same', async () => {
    const sent = sheet()
    const first = await send(sent)
    const receipt = (await first.json()) as { id: string; digest: string; proof: string }
    expect(first.status).toBe(201)
    const proof = createHmac('sha256', Buffer.from(KEY, 'base64url')).update(`${sent.id} ${receipt.digest}`)
    expect(receipt).toMatchObject({ id: sent.id, day: '2026-11-20', proof: proof.digest('base64url') })
    const again = await send(sent)
    expect(again.status).toBe(200)
    expect(await again.json()).toEqual(receipt)
  })

  test('F2 that is not right is refused as a problem that names the field', async () => {
    const response = await send(sheet({ answers: answersOf(5) }))
    expect(response.status).toBe(400)
    expect(response.headers.get('Content-Type')).toContain('application/problem+json')
    expect(await response.json()).toMatchObject({ code: 'answers-invalid', fields: expect.any(Array) })
  })

  test.each([['too short'], [KEY.slice(1)], [`${KEY}A`], [7]])(
    'needs a key that can prove a receipt, not %j',
    async (receiptKey) => {
      expect((await send(sheet({ receiptKey }))).status).toBe(400)
    },
  )

  test('F4 of more than 64 kB is not read', async () => {
    expect((await send(sheet({ comment: 'a'.repeat(70_000) }))).status).toBe(413)
  })

  test('F8 F9 F79 keeps what was written as text, and never logs it', async () => {
    const lines: string[] = []
    const logging = appOn(
      Object.assign(Object.create(world), { log: (...line: unknown[]) => lines.push(JSON.stringify(line)) }),
      OFFICER,
    )
    const sent = { ...sheet({ day: '2026-11-19' }), comment: '<script>alert(1)</script> \u202eterbalik' }
    const request = { method: 'POST', body: JSON.stringify(sent) }
    const headers = { 'Content-Type': 'application/json', Origin: 'http://localhost' }
    expect((await logging.request(PATH, { ...request, headers })).status).toBe(201)
    const at = { agency: 'uji', unit: 'loka-a', instrument: 'skm-2017', slot: '2026-11-19' }
    expect((await opened(await world.store.ratings.get({ ...at, id: sent.id }, 1)))?.comment).toBe(sent.comment)
    expect(lines.join()).not.toContain('alert')
  })

  test.each([{ Origin: 'https://jahat.example' }, { Origin: 'null' }])(
    'F30 from elsewhere (%j) is refused',
    async (headers) => {
      const sent = sheet({ day: '2026-11-18' })
      expect((await send(sent, headers)).status).toBe(403)
      expect(await count('2026-11-18')).toBe(0)
    },
  )

  test('F26 to a unit of which its sender is no officer is refused', async () => {
    const other = PATH.replace('loka-a', 'loka-b')
    const headers = { 'Content-Type': 'application/json', Origin: 'http://localhost' }
    expect((await app.request(other, { method: 'POST', body: JSON.stringify(sheet()), headers })).status).toBe(403)
  })
})

describe('the page', () => {
  const open = async (query = '', as: Identity = OFFICER) => (await appOn(world, as).request(PATH + query)).text()

  test('asks of today, by the full survey, unless its address says otherwise', async () => {
    const page = await open()
    expect(page).toMatch(/type="date"[^>]*value="2026-11-22" min="2025-10-18" max="2026-11-22"/)
    expect(page.match(/<fieldset/g)).toHaveLength(9 + 4)
    const quick = await open('?instrumen=quick-1&tanggal=2026-11-20&loket=loket-1&bundel=BKL-1')
    expect(quick).toContain('Nilai cepat · 20 November 2026 · Loket 1 · BKL-1')
    expect(quick.match(/<fieldset/g)).toHaveLength(1 + 4)
  })

  test.each([
    ['?tanggal=2026-11-23', 'Tanggal ini di luar batas'],
    ['?tanggal=2026-02-31', 'Tanggal ini di luar batas'],
    ['?loket=loket-9', 'Loket ini tidak ada'],
    ['?instrumen=spak-2021', 'Instrumen ini tidak dipakai'],
    ['?layanan=lain', 'Layanan ini tidak diberikan'],
  ])('F17 asked for %s says what cannot be, and offers no sheet', async (query, said) => {
    const page = await open(query)
    expect(page).toContain(said)
    expect(page).not.toContain('class="sheet"')
  })

  test('leads a manager back to the unit, and an officer nowhere that is closed', async () => {
    expect(await open('', MANAGER)).toContain('href="/kelola/uji/unit/loka-a"')
    const page = await open()
    expect(page).toContain('href="/kelola/uji/unit/loka-a/waktu"')
    for (const closed of ['/kelola/uji', '/kelola/uji/unit/loka-a']) expect(page).not.toContain(`href="${closed}"`)
  })
})

describe('F70 without scripts', () => {
  const QUERY = '?tanggal=2026-11-17&loket=loket-1'
  const post = async (fields: Readonly<Record<string, string | number>>) =>
    app.request(PATH + QUERY, staffFormOf(fields))
  const answers = answersOf(4, 3, 2, 1, 4, 3, 2, 1, 4)

  test('sheet after sheet is stored, each form comes back empty, and what was chosen stays', async () => {
    let page = await (await app.request(PATH + QUERY)).text()
    for (let nth = 1; nth <= 3; nth++) {
      const fields = {
        id: hidden(page, 'id'),
        saved: hidden(page, 'saved'),
        ...answers,
        sex: 'P',
        age: '-',
        comment: '',
      }
      const response = await post(fields)
      page = await response.text()
      expect(response.status).toBe(201)
      expect(page).toContain(`Lembar ke-${nth} tersimpan.`)
      expect(page).toContain('action="/kelola/uji/unit/loka-a/kertas?tanggal=2026-11-17&amp;loket=loket-1"')
      expect(page.match(/ checked=""/g)).toHaveLength(4)
    }
    expect(await count('2026-11-17')).toBe(3)
  })

  test('F64 a page loaded again sends the same sheet: one rating, the same number', async () => {
    const before = await count('2026-11-17')
    const fields = { id: newUuid(world.clock), saved: 7, ...answers }
    for (const status of [201, 200]) {
      const response = await post(fields)
      expect(response.status).toBe(status)
      expect(await response.text()).toContain('Lembar ke-8 tersimpan.')
    }
    expect(await count('2026-11-17')).toBe(before + 1)
  })

  test('F2 a line left out is marked, the others are kept, and so is which sheet it is', async () => {
    const before = await count('2026-11-17')
    const { U3: _left, ...eight } = answers
    const id = newUuid(world.clock)
    const response = await post({ id, saved: 2, ...eight, sex: 'P', comment: 'Tetap' })
    const page = await response.text()
    expect(response.status).toBe(400)
    expect(page.match(/class="row wrong"/g)).toHaveLength(1)
    expect(page).toContain('id="U3-problem"')
    expect([hidden(page, 'id'), hidden(page, 'saved')]).toEqual([id, '2'])
    expect(page.match(/ checked=""/g)).toHaveLength(8 + 4)
    expect(page).toContain('>Tetap</textarea>')
    expect(await count('2026-11-17')).toBe(before)
  })

  test('F11 sent as anything but a form is refused', async () => {
    const body = new URLSearchParams({ id: newUuid(world.clock), saved: '0' }).toString()
    for (const type of ['text/plain', 'multipart/form-data; boundary=x']) {
      const headers = { 'Content-Type': type, Origin: 'http://localhost' }
      expect((await app.request(PATH, { method: 'POST', body, headers })).status).toBe(415)
    }
  })
})
