import type { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Env } from '../../functions/http/app.tsx'
import { minuteIndexOf } from '../../shared/domain/rotating-proof.ts'
import { authenticateDevice, issueDevice, reissueDevice, revokeDevice } from '../../shared/usecases/devices.ts'
import { SOMEBODY } from '../support/actor.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { appOn, formOf, jsonOf, MANAGER } from '../support/http.ts'
import { registerAgency, type TestWorld, worldOn } from '../support/world.ts'

const unit = { agency: 'uji', unit: 'loka-a' }
const page = '/kelola/uji/unit/loka-a/perangkat'
let table: TestTable
let world: TestWorld
let app: Hono<Env>
let staff: Hono<Env>

beforeEach(async () => {
  table = await startTable()
  world = worldOn(table)
  app = appOn(world)
  staff = appOn(world, MANAGER)
  await registerAgency(world)
})
afterEach(() => table.close())

const screenAt = () => issueDevice(world, unit, { kind: 'screen', name: 'Layar', counter: 'loket-1' }, SOMEBODY)
const queueAt = (at = unit) => issueDevice(world, at, { kind: 'queue', name: 'Antrean' }, SOMEBODY)
const bearer = (secret: string) => ({ headers: { Authorization: `Bearer ${secret}` } })
const codesOf = (id: string, secret: string) => app.request(`/api/v1/screens/${id}/codes`, bearer(secret))

function send(path: string, fields: Record<string, string> = {}): Response | Promise<Response> {
  const { headers, ...form } = formOf(fields)
  return staff.request(path, { ...form, headers: { ...Object(headers), Origin: 'http://localhost' } })
}

describe('a manager', () => {
  test('registers a screen and sees its pairing link this once, with the secret where no server is told it', async () => {
    const created = await send(page, { kind: 'screen', name: 'Layar ruang tunggu', counter: 'loket-1' })
    const text = await created.text()
    expect(created.status).toBe(201)
    expect(created.headers.get('Cache-Control')).toBe('no-store')
    const [, id = '', secret = ''] = /http:\/\/localhost\/layar\/([0-9a-z]{10})#([0-9a-z]{36})/.exec(text) ?? []
    expect((await codesOf(id, secret)).status).toBe(200)
    const later = await (await staff.request(page)).text()
    expect(later).toContain('Layar ruang tunggu')
    expect(later).not.toContain(secret)
    const [kept] = await world.store.devices.ofUnit(unit)
    expect(JSON.stringify(kept)).not.toContain(secret)
  })

  test('registers a queue system and gets its secret without a link', async () => {
    const text = await (await send(page, { kind: 'queue', name: 'Antrean', counter: 'loket-1' })).text()
    expect(text).toMatch(/Bearer [0-9a-z]{36}/)
    expect(text).not.toMatch(/\/(layar|kiosk)\//)
    expect((await world.store.devices.ofUnit(unit))[0]?.counter).toBeUndefined()
  })

  test.each([
    [{ kind: 'screen', name: 'Layar', counter: '' }, 'pilih loket'],
    [{ kind: 'kiosk', name: 'Kios', counter: 'loket-9' }, 'pilih loket'],
    [{ kind: 'queue', name: ' ' }, 'beri nama'],
    [{ kind: 'robot', name: 'X', counter: 'loket-1' }, 'pilih jenis'],
    [{ name: 'X', counter: 'loket-1' }, 'pilih jenis'],
  ])('F29 who sends %j is told what to put right, and nothing is registered', async (fields, words) => {
    const response = await send(page, fields)
    expect(response.status).toBe(400)
    expect(await response.text()).toContain(words)
    expect(await world.store.devices.ofUnit(unit)).toEqual([])
  })

  test('takes a secret back, and it is refused at the very next call; a new one lets the device in again', async () => {
    const { device, secret } = await screenAt()
    expect((await codesOf(device.id, secret)).status).toBe(200)
    expect((await send(`${page}/${device.id}/cabut`)).status).toBe(303)
    expect((await codesOf(device.id, secret)).status).toBe(401)
    expect(await (await staff.request(page)).text()).toContain('Kunci dicabut')
    const text = await (await send(`${page}/${device.id}/kunci`)).text()
    const fresh = /#([0-9a-z]{36})/.exec(text)?.[1] ?? ''
    expect([(await codesOf(device.id, fresh)).status, (await codesOf(device.id, secret)).status]).toEqual([200, 401])
  })

  test('F26 of a unit cannot touch the devices of the one beside it, even by their id', async () => {
    const { device, secret } = await screenAt()
    const beside = '/kelola/uji/unit/loka-b/perangkat'
    expect((await send(`${beside}/${device.id}/cabut`)).status).toBe(404)
    expect((await send(`${beside}/${device.id}/kunci`)).status).toBe(404)
    expect((await codesOf(device.id, secret)).status).toBe(200)
  })

  test('F30 does so from our own pages alone', async () => {
    const { device } = await screenAt()
    const { headers, ...form } = formOf({})
    const foreign = { ...form, headers: { ...Object(headers), Origin: 'https://evil.example' } }
    expect((await staff.request(`${page}/${device.id}/cabut`, foreign)).status).toBe(403)
  })

  test('F50 two who change the same device at once: one does, the other is told', async () => {
    const { device } = await screenAt()
    const results = await Promise.allSettled([
      ...Array.from({ length: 5 }, () => reissueDevice(world, unit, device.id, SOMEBODY)),
      ...Array.from({ length: 5 }, () => revokeDevice(world, unit, device.id, SOMEBODY)),
    ])
    const refused = results.flatMap((each) => (each.status === 'rejected' ? [String(each.reason.code)] : []))
    expect(new Set(refused)).toEqual(new Set(['device-changed']))
    const versions = (await world.store.devices.ofUnit(unit)).map(({ version }) => version)
    expect(versions).toEqual([1 + results.length - refused.length])
  })
})

describe('F20 a secret', () => {
  test('changed, of another device, of another kind or sent any other way lets nobody in', async () => {
    const { device, secret } = await screenAt()
    const other = await screenAt()
    const queue = await queueAt()
    const path = `/api/v1/screens/${device.id}/codes`
    for (let place = 0; place < secret.length; place += 5) {
      const changed = secret.slice(0, place) + (secret[place] === '0' ? '1' : '0') + secret.slice(place + 1)
      expect((await app.request(path, bearer(changed))).status).toBe(401)
    }
    for (const wrong of ['', 'x', device.id, secret.slice(10), `${secret} ${secret}`, other.secret, queue.secret]) {
      expect([wrong, (await app.request(path, bearer(wrong))).status]).toEqual([wrong, 401])
    }
    expect((await app.request(path)).status).toBe(401)
    expect((await app.request(`${path}?secret=${secret}`)).status).toBe(401)
    expect((await app.request(path, { headers: { Authorization: `Basic ${secret}` } })).status).toBe(401)
    expect((await app.request(path, bearer(secret))).status).toBe(200)
  })

  test('is not 8 characters of luck: 26 of it are random', async () => {
    const [one, two] = [await screenAt(), await screenAt()]
    expect([one.secret.length, one.secret.slice(0, 10)]).toEqual([36, one.device.id])
    expect(one.secret.slice(10)).not.toBe(two.secret.slice(10))
  })

  test('of a kiosk is known for what it is', async () => {
    const { device, secret } = await issueDevice(
      world,
      unit,
      { kind: 'kiosk', name: 'Tablet', counter: 'loket-1' },
      SOMEBODY,
    )
    expect(await authenticateDevice(world, secret, { kind: 'kiosk', id: device.id, unit })).toEqual(device)
    const wrong = { kind: 'kiosk', unit: { ...unit, unit: 'loka-b' } } as const
    await expect(authenticateDevice(world, secret, wrong)).rejects.toThrow('device-refused')
  })
})

describe('a screen', () => {
  test('is told this minute’s code and those of the next fifteen, by the server’s clock', async () => {
    world.clock = Date.parse('2026-11-22T02:05:59.500Z')
    const { device, secret } = await screenAt()
    const answer = await (await codesOf(device.id, secret)).json()
    const first = minuteIndexOf(world.clock)
    expect(answer.now).toBe(world.clock)
    expect(answer.codes.map(({ minute }: { minute: number }) => minute - first)).toEqual(
      Array.from({ length: 16 }, (_, index) => index),
    )
    for (const { rows } of answer.codes) {
      expect(rows.length).toBeGreaterThan(20)
      for (const row of rows) expect(row).toMatch(new RegExp(`^[01]{${rows.length}}$`))
    }
    expect(new Set(answer.codes.map(({ rows }: { rows: string[] }) => rows.join())).size).toBe(16)
  })

  test('shows the counter’s lasting code to whoever opens its page, and holds no secret', async () => {
    const { device, secret } = await screenAt()
    const response = await app.request(`/layar/${device.id}`)
    const text = await response.text()
    expect(response.status).toBe(200)
    expect(text).toContain('Loket 1')
    expect(text).toContain('<svg class="qr"')
    expect(text).not.toContain(secret)
  })

  test.each(['zzzzzzzzzz', 'abc', '..%2f..', '%00'])('F13 %s is unknown', async (id) => {
    expect((await app.request(`/layar/${id}`)).status).toBe(404)
  })

  test('of another kind has no such page', async () => {
    expect((await app.request(`/layar/${(await queueAt()).device.id}`)).status).toBe(404)
  })
})

describe('a queue system', () => {
  const path = '/api/v1/agencies/uji/units/loka-a/visit-codes'
  const mint = (secret: string, body: unknown, at = path) => {
    const { headers, ...init } = jsonOf(body)
    return app.request(at, { ...init, headers: { ...Object(headers), ...bearer(secret).headers } })
  }

  test('gets codes with links, and the same ones for the same batch, at once and a day later', async () => {
    const { secret } = await queueAt()
    const wish = { batch: 'A-001', count: 3, counter: 'loket-1', service: 'ktp', days: 2 }
    const answers = await Promise.all(Array.from({ length: 10 }, async () => (await mint(secret, wish)).text()))
    expect(new Set(answers).size).toBe(1)
    world.clock += 86_400_000
    expect(await (await mint(secret, wish)).text()).toBe(answers[0])
    const { codes } = JSON.parse(answers[0] ?? '')
    expect(codes).toHaveLength(3)
    expect(codes[0].link).toBe(`http://localhost/k/uji/loka-a/${codes[0].code}`)
    expect((await app.request(new URL(codes[0].link).pathname)).status).toBe(200)
  })

  test('is told where its batch’s name stands for other codes', async () => {
    const { secret } = await queueAt()
    await mint(secret, { batch: '1', count: 3 })
    for (const other of [
      { count: 4 },
      { count: 3, days: 8 },
      { count: 3, counter: 'loket-1' },
      { count: 3, service: 'ktp' },
    ]) {
      expect((await mint(secret, { batch: '1', ...other })).status).toBe(409)
    }
    expect((await mint((await queueAt()).secret, { batch: '1', count: 4 })).status).toBe(200)
  })

  test('F21 of another unit, or a screen, gets none', async () => {
    const beside = await queueAt({ ...unit, unit: 'loka-b' })
    const screen = await screenAt()
    for (const { secret } of [beside, screen]) expect((await mint(secret, { batch: '1', count: 1 })).status).toBe(401)
    expect((await mint(beside.secret, { batch: '1', count: 1 }, path.replace('loka-a', 'loka-b'))).status).toBe(200)
  })

  test.each([
    { count: 1 },
    { batch: '', count: 1 },
    { batch: '../x', count: 1 },
    { batch: 'x'.repeat(65), count: 1 },
    { batch: '1', count: 501 },
    { batch: '1', count: '3' },
    { batch: '1', count: 1, days: 61 },
    { batch: '1', count: 1, secret: 'mine' },
    { batch: '1', count: 1, validUntil: '2099-01-01T00:00:00Z' },
    { batch: '1', count: 1, counter: 'loket-9' },
    { batch: '1', count: 1, service: 'sim' },
  ])('F29 is refused %j', async (wish) => {
    const { secret } = await queueAt()
    expect((await mint(secret, wish)).status).toBe(400)
    expect((await mint(secret, '{', path)).status).toBe(400)
  })
})
