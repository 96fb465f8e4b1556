import { createHash } from 'node:crypto'
import type { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Env } from '../../functions/http/app.tsx'
import { kioskIsland, workerIsland, workerOffIsland } from '../../functions/islands/kiosk.ts'
import { newUuid } from '../../functions/random.ts'
import { proofOf } from '../../shared/domain/receipt.ts'
import { issueDevice, reissueDevice, revokeDevice } from '../../shared/usecases/devices.ts'
import { kiosk } from '../../web/assets/kiosk.ts'
import { SOMEBODY } from '../support/actor.ts'
import { jsonOf } from '../support/http.ts'
import { answersOf, type TestWorld } from '../support/world.ts'
import { type Counter, openCounter } from './counter.ts'
import { kioskAppOn } from './kiosk-app.ts'

const unit = { agency: 'uji', unit: 'loka-a' }
const receiptKey = 'k'.repeat(43)
let counter: Counter
let world: TestWorld
let app: Hono<Env>
let id: string
let secret: string

beforeEach(async () => {
  counter = await openCounter()
  ;({ world, app } = counter)
  ;({ id, secret } = await pair())
})
afterEach(() => counter.close())

async function pair(at = unit) {
  const { device, secret: issued } = await issueDevice(
    world,
    at,
    { kind: 'kiosk', name: 'K', counter: 'loket-1' },
    SOMEBODY,
  )
  return { id: device.id, secret: issued }
}

const pageOf = async (device = id, query = '', headers = {}) =>
  (await app.request(`/kiosk/${device}${query}`, { headers })).text()
const frameIn = (page: string) => JSON.parse(/id="bingkai">(.*?)<\/script>/.exec(page)?.[1] ?? '{}')
const bearer = (key: string) => ({ Authorization: `Bearer ${key}` })
const rating = async (more: object = {}) => ({
  ...{ pass: frameIn(await pageOf()).pass, id: newUuid(world.clock), receiptKey, answers: answersOf(3) },
  ...more,
})
function send(body: unknown, key = secret, device = id) {
  const { headers, ...init } = jsonOf(body)
  const all = { ...Object(headers), ...bearer(key) }
  return app.request(`/api/v1/kiosks/${device}/ratings`, { ...init, headers: all })
}
const look = (key = secret, device = id) => app.request(`/api/v1/kiosks/${device}`, { headers: bearer(key) })

describe('a kiosk’s page', () => {
  test('names its place, holds a pass and no secret, and is known by its header', async () => {
    const response = await app.request(`/kiosk/${id}`)
    const page = await response.text()
    expect([response.status, response.headers.get('Suara-Loket-Kiosk')]).toEqual([200, id])
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(page).toContain('Unit loka-a')
    expect(page).not.toContain(secret.slice(10))
    expect((await world.passes.verify(frameIn(page).pass)).pass).toMatchObject({ device: id, counter: 'loket-1' })
  })

  test('is in the first language unless its address says otherwise: no browser and no choice before decides for the next citizen', async () => {
    const wishes = { 'Accept-Language': 'en', Cookie: 'bahasa=jv' }
    expect(await pageOf(id, '', wishes)).toContain('<html lang="id">')
    expect(await pageOf(id, '?bahasa=en', wishes)).toContain('<html lang="en">')
    expect(await pageOf(id, '?bahasa=xx', wishes)).toContain('<html lang="id">')
  })

  test('has a policy of its own, and makes no other page’s longer', async () => {
    const hash = (text: string) => createHash('sha256').update(text).digest('base64')
    const policyAt = async (path: string) => (await app.request(path)).headers.get('Content-Security-Policy') ?? ''
    const [own, citizen] = [await policyAt(`/kiosk/${id}`), await policyAt(`/q/${counter.code}`)]
    for (const text of [kiosk, kioskIsland]) {
      expect(own).toContain(hash(text))
      expect(citizen).not.toContain(hash(text))
    }
    expect(own).not.toMatch(/unsafe|\*|https?:|data:|blob:/)
    expect(own).toContain("worker-src 'self'")
    for (const text of [workerIsland, workerOffIsland]) expect(own + citizen).not.toContain(hash(text))
  })

  test('of another kind, or of nothing, is unknown', async () => {
    const screen = await issueDevice(world, unit, { kind: 'screen', name: 'L', counter: 'loket-1' }, SOMEBODY)
    for (const other of [screen.device.id, 'zzzzzzzzzz', 'abc', '..%2f..', '%00']) {
      expect([other, (await app.request(`/kiosk/${other}`)).status]).toEqual([other, 404])
    }
  })

  test('can be installed: a manifest with the counter’s name', async () => {
    const response = await app.request(`/kiosk/${id}/manifest.webmanifest`)
    expect(response.headers.get('Content-Type')).toBe('application/manifest+json')
    const manifest = await response.json()
    expect(manifest).toMatchObject({ start_url: `/kiosk/${id}`, display: 'fullscreen', short_name: 'Loket 1' })
    expect(manifest.icons).toEqual([{ src: '/favicon.svg', type: 'image/svg+xml', sizes: 'any' }])
  })

  test('F69 is kept by a worker that is asked for anew each time, and that one variable takes away', async () => {
    const off = kioskAppOn(world, { KIOSK_WORKER: 'off' })
    const workers = [app, off].map((each) => each.request('/kiosk/pekerja.js'))
    const [on, gone] = await Promise.all(workers)
    expect([on?.headers.get('Cache-Control'), on?.headers.get('Content-Type')]).toEqual([
      'no-cache',
      'text/javascript; charset=utf-8',
    ])
    expect([await on?.text(), await gone?.text()]).toEqual([workerIsland, workerOffIsland])
    expect(workerOffIsland).toContain('unregister')
    expect(workerOffIsland).not.toMatch(/indexedDB/)
    expect(frameIn(await pageOf()).keeps).toBe(true)
    expect(frameIn(await (await off.request(`/kiosk/${id}`)).text()).keeps).toBe(false)
  })
})

describe('a kiosk', () => {
  test('learns the time, and which page is the newest', async () => {
    const { now, version } = await (await look()).json()
    expect(now).toBe(world.clock)
    expect([version, version]).toEqual([
      frameIn(await pageOf()).version,
      frameIn(await pageOf(id, '?bahasa=jv')).version,
    ])
    world.clock += 86_400_000
    expect((await (await look()).json()).version).toBe(version)
    const registry = await world.store.registry.load('uji')
    const found = registry?.counters.find(({ unit: at }) => at === 'loka-a')
    if (found) await world.store.registry.putCounter({ ...found, name: 'Loket Satu' })
    expect((await (await look()).json()).version).not.toBe(version)
  })

  test('gets a receipt that proves itself by the key it sent, and the same again', async () => {
    const body = await rating()
    const first = await send(body)
    const receipt = await first.json()
    expect(first.status).toBe(201)
    expect(receipt).toMatchObject({ id: body.id, agency: 'uji', unit: 'loka-a', counter: 'loket-1', day: '2026-11-22' })
    expect(receipt.proof).toBe(proofOf(receiptKey, receipt))
    const again = await send(body)
    expect([again.status, await again.json()]).toEqual([200, receipt])
    expect((await send({ ...body, answers: answersOf(1) })).status).toBe(409)
  })

  test('whose secret is taken back is refused at the next call, and loses nothing: with a new one the very same is taken', async () => {
    const body = await rating()
    await revokeDevice(world, unit, id, SOMEBODY)
    const before = await counter.items()
    expect([(await look()).status, (await send(body)).status]).toEqual([401, 401])
    expect(await counter.items()).toBe(before)
    const fresh = (await reissueDevice(world, unit, id, SOMEBODY)).secret
    expect([(await look()).status, (await send(body)).status, (await look(fresh)).status]).toEqual([401, 401, 200])
    const taken = await send(body, fresh)
    expect(taken.status).toBe(201)
    const renewed = (await reissueDevice(world, unit, id, SOMEBODY)).secret
    expect(await (await send(body, renewed)).json()).toEqual(await taken.json())
  })

  test('F21 with another’s secret, path or pass stores nothing', async () => {
    const beside = await pair()
    const elsewhere = await pair({ ...unit, unit: 'loka-b' })
    const body = await rating()
    const before = await counter.items()
    for (const other of [beside, elsewhere]) {
      expect((await send(body, other.secret)).status).toBe(401)
      expect((await send(body, secret, other.id)).status).toBe(401)
      expect((await send(body, other.secret, other.id)).status).toBe(401)
    }
    expect(await counter.items()).toBe(before)
    expect((await send(body)).status).toBe(201)
  })

  test('F20 with a pass that was changed, signed by nobody, or is a visit’s, stores nothing', async () => {
    const body = await rating()
    const [head = '', claims = '', mark = ''] = String(body.pass).split('.')
    const of = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const said = JSON.parse(Buffer.from(claims, 'base64url').toString())
    const flipped = (text: string) => (text.startsWith('A') ? 'B' : 'A') + text.slice(1)
    const changed = of({ ...said, kiosk: { ...said.kiosk, unit: 'loka-b' } })
    const wrong = [
      `${head}.${claims}.${flipped(mark)}`,
      `${head}.${changed}.${mark}`,
      `${of({ alg: 'none', kid: 'test-1' })}.${claims}.`,
      `${of({ alg: 'HS256', kid: '../test-1' })}.${claims}.${mark}`,
      await counter.visit(),
      '',
    ]
    const before = await counter.items()
    for (const pass of wrong) expect([pass, (await send({ ...body, pass })).status]).toEqual([pass, 401])
    expect(await counter.items()).toBe(before)
    expect((await app.request('/api/v1/ratings', jsonOf({ token: body.pass, answers: body.answers }))).status).toBe(401)
  })

  test.each([
    { id: undefined },
    { id: 'x' },
    { id: '019aa5d0-5a3e-4c1b-9f2e-3b7a7f3a09bc' },
    { receiptKey: undefined },
    { receiptKey: 'short' },
    { pass: undefined },
    { pass: 7 },
    { answers: { U1: 4 } },
    { answers: answersOf(5) },
    { service: 'sim' },
    { tier: 'T1' },
    { slot: '2020-01-01T00' },
    { recordedAt: '2026-02-31' },
  ])('F29 is refused %j', async (more) => {
    const before = await counter.items()
    expect((await send(await rating(more))).status).toBe(400)
    expect(await counter.items()).toBe(before)
  })
})
