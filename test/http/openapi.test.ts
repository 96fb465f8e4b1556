import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApi } from '../../functions/http/openapi.ts'
import { permissionsByRoute } from '../../functions/http/permit.ts'
import { newUuid } from '../../functions/random.ts'
import { type DeviceKind, standsAtCounter } from '../../shared/domain/device.ts'
import { Refusal } from '../../shared/domain/refusals.ts'
import { issueDevice } from '../../shared/usecases/devices.ts'
import { openKiosk } from '../../shared/usecases/open-kiosk.ts'
import type { Store } from '../../shared/usecases/ports/store.ts'
import { SOMEBODY } from '../support/actor.ts'
import { appOn, jsonOf } from '../support/http.ts'
import { answersOf } from '../support/world.ts'
import { fillYear } from '../support/year.ts'
import { type Counter, openCounter } from './counter.ts'
import { misfits } from './json-schema.ts'

type Described = {
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema: unknown }>> }>>
}

let counter: Counter
beforeAll(async () => {
  counter = await openCounter()
})
afterAll(() => counter.close())

const operations = new Map<string, Described>(
  Object.entries(openApi.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, Described] => [
      `${method.toUpperCase()} ${path}`,
      operation,
    ]),
  ),
)

test('every route of the API is described, and nothing else is', () => {
  const routes = [...permissionsByRoute(appOn(counter.world)).keys()]
    .filter((route) => route.includes(' /api/v1/'))
    .map((route) => route.replace(/:(\w+)/g, '{$1}'))
  expect([...operations.keys()].sort()).toEqual(routes.sort())
})

const rating = async (more: Record<string, unknown> = {}) =>
  jsonOf({ token: await counter.visit(), answers: answersOf(4), ...more })
const units = '/api/v1/agencies/uji/units'
const DERIVATION = 'GET /api/v1/agencies/{agency}/units/{unit}/scores/derivation'
const MINT = 'POST /api/v1/agencies/{agency}/units/{unit}/visit-codes'
const TIMES = 'POST /api/v1/agencies/{agency}/units/{unit}/service-times'
const UNIT_SCORE = 'GET /api/v1/agencies/{agency}/units/{unit}/unit-score'
const PERFORMANCE = 'GET /api/v1/agencies/{agency}/units/{unit}/performance'
const SCREEN = 'GET /api/v1/screens/{device}/codes'
const KIOSK = 'GET /api/v1/kiosks/{kiosk}'
const KIOSK_RATINGS = 'POST /api/v1/kiosks/{kiosk}/ratings'

/** The unit's device of a kind: the same for all calls. */
const issued = new Map<string, ReturnType<typeof issueDevice>>()
const device = (kind: DeviceKind) => {
  const unit = { agency: 'uji', unit: 'loka-a' }
  const wish = { kind, name: kind, counter: standsAtCounter(kind) ? 'loket-1' : undefined }
  const known = issued.get(kind) ?? issueDevice(counter.world, unit, wish, SOMEBODY)
  issued.set(kind, known)
  return known
}

async function bearer(kind: DeviceKind, wrong = ''): Promise<Record<string, string>> {
  return { Authorization: `Bearer ${(await device(kind)).secret}${wrong}` }
}

async function mint(body: unknown, wrong?: string, app = counter.app): Promise<Response> {
  const { headers, ...init } = jsonOf(body)
  return app.request(`${units}/loka-a/visit-codes`, {
    ...init,
    headers: { ...Object(headers), ...(await bearer('queue', wrong)) },
  })
}

/** How long a service took, done a moment ago. */
const sample = (more: Readonly<Record<string, unknown>> = {}) => {
  const at = new Date(counter.world.clock - 60_000).toISOString()
  return { id: counter.world.newId(), service: 'ktp', taken: at, called: at, done: at, ...more }
}

async function times(samples: unknown, wrong?: string, app = counter.app): Promise<Response> {
  const { headers, ...init } = jsonOf({ samples })
  return app.request(`${units}/loka-a/service-times`, {
    ...init,
    headers: { ...Object(headers), ...(await bearer('queue', wrong)) },
  })
}

async function performance(query = 'year=2026', wrong = '', unit = 'loka-a', app = counter.app): Promise<Response> {
  return app.request(`${units}/${unit}/performance?${query}`, { headers: await bearer('personnel', wrong) })
}

async function screen(wrong = '', app = counter.app): Promise<Response> {
  const { device: known, secret } = await device('screen')
  const headers = { Authorization: `Bearer ${secret}${wrong}` }
  return app.request(`/api/v1/screens/${known.id}/codes`, { headers })
}

/** One call for each answer that is described. */
const calls: readonly (readonly [operation: string, status: number, call: () => Promise<Response> | Response])[] = [
  ['POST /api/v1/visits', 201, () => counter.app.request('/api/v1/visits', jsonOf({ code: counter.code }))],
  ['POST /api/v1/visits', 400, () => counter.app.request('/api/v1/visits', jsonOf({}))],
  ['POST /api/v1/visits', 404, () => counter.app.request('/api/v1/visits', jsonOf({ code: 'zzzzzzzzzz' }))],
  ['POST /api/v1/visits', 413, () => counter.app.request('/api/v1/visits', jsonOf('x'.repeat(70_000)))],
  ['POST /api/v1/visits', 415, () => counter.app.request('/api/v1/visits', { method: 'POST', body: '{}' })],
  ['POST /api/v1/visits', 503, () => busy().request('/api/v1/visits', jsonOf({ code: counter.code }))],
  ['POST /api/v1/visits', 410, () => replaced()],
  [
    'POST /api/v1/ratings',
    201,
    async () => counter.app.request('/api/v1/ratings', await rating({ comment: 'Baik', profile: { sex: 'P' } })),
  ],
  ['POST /api/v1/ratings', 200, async () => twice(await rating())],
  [
    'POST /api/v1/ratings',
    400,
    async () => counter.app.request('/api/v1/ratings', await rating({ answers: { U1: 9 }, x: 1 })),
  ],
  [
    'POST /api/v1/ratings',
    401,
    () => counter.app.request('/api/v1/ratings', jsonOf({ token: 'x', answers: answersOf(4) })),
  ],
  ['POST /api/v1/ratings', 409, () => differing()],
  ['POST /api/v1/ratings', 410, () => late()],
  [
    'POST /api/v1/ratings',
    413,
    async () => counter.app.request('/api/v1/ratings', await rating({ comment: 'x'.repeat(70_000) })),
  ],
  ['POST /api/v1/ratings', 415, () => counter.app.request('/api/v1/ratings', { method: 'POST', body: '{}' })],
  ['POST /api/v1/ratings', 503, async () => busy().request('/api/v1/ratings', await rating())],
  ['GET /api/v1/agencies', 200, () => counter.app.request('/api/v1/agencies')],
  ['GET /api/v1/agencies', 503, () => busy().request('/api/v1/agencies')],
  ['GET /api/v1/agencies/{agency}/units', 200, () => counter.app.request(units)],
  ['GET /api/v1/agencies/{agency}/units', 404, () => counter.app.request('/api/v1/agencies/x/units')],
  ['GET /api/v1/agencies/{agency}/units', 503, () => busy().request(units)],
  ['GET /api/v1/agencies/{agency}/units/{unit}/scores', 200, () => counter.app.request(`${units}/loka-a/scores`)],
  [
    'GET /api/v1/agencies/{agency}/units/{unit}/scores',
    400,
    () => counter.app.request(`${units}/loka-a/scores?period=x`),
  ],
  ['GET /api/v1/agencies/{agency}/units/{unit}/scores', 404, () => counter.app.request(`${units}/x/scores`)],
  ['GET /api/v1/agencies/{agency}/units/{unit}/scores', 503, () => busy().request(`${units}/loka-a/scores`)],
  [DERIVATION, 200, () => counter.app.request(`${units}/loka-a/scores/derivation`)],
  [DERIVATION, 400, () => counter.app.request(`${units}/loka-a/scores/derivation?version=x`)],
  [DERIVATION, 404, () => counter.app.request(`${units}/loka-a/scores/derivation?version=9`)],
  [DERIVATION, 503, () => busy().request(`${units}/loka-a/scores/derivation`)],
  [MINT, 200, () => mint({ batch: 'pagi', count: 2 })],
  [MINT, 400, () => mint({ batch: 'pagi', count: 0 })],
  [MINT, 401, () => mint({ batch: 'pagi', count: 2 }, 'wrong')],
  [
    MINT,
    409,
    async () => {
      await mint({ batch: 'siang', count: 2 })
      return mint({ batch: 'siang', count: 3 })
    },
  ],
  [MINT, 413, () => mint('x'.repeat(70_000))],
  [
    MINT,
    415,
    async () => counter.app.request(`${units}/loka-a/visit-codes`, { method: 'POST', headers: await bearer('queue') }),
  ],
  [MINT, 503, () => mint({ batch: 'malam', count: 1 }, undefined, busy())],
  [TIMES, 200, () => times([sample(), sample({ service: 'paspor' }), 'none'])],
  [TIMES, 400, () => times([])],
  [TIMES, 401, () => times([sample()], 'wrong')],
  [TIMES, 413, () => times('x'.repeat(70_000))],
  [
    TIMES,
    415,
    async () =>
      counter.app.request(`${units}/loka-a/service-times`, { method: 'POST', headers: await bearer('queue') }),
  ],
  [TIMES, 503, () => times([sample()], undefined, busy())],
  [UNIT_SCORE, 200, () => counter.app.request(`${units}/loka-a/unit-score`)],
  [UNIT_SCORE, 400, () => counter.app.request(`${units}/loka-a/unit-score?period=x`)],
  [UNIT_SCORE, 404, () => counter.app.request(`${units}/x/unit-score`)],
  [UNIT_SCORE, 503, () => busy().request(`${units}/loka-a/unit-score`)],
  [
    PERFORMANCE,
    200,
    async () => {
      await fillYear(counter.world, 'uji')
      return performance()
    },
  ],
  [PERFORMANCE, 400, () => performance('year=x')],
  [PERFORMANCE, 401, () => performance('year=2026', 'wrong')],
  [PERFORMANCE, 503, () => performance('year=2026', '', 'loka-a', busy())],
  [SCREEN, 200, () => screen()],
  [SCREEN, 401, () => screen('wrong')],
  [SCREEN, 503, () => screen(undefined, busy())],
  [KIOSK, 200, () => kiosk()],
  [KIOSK, 401, () => kiosk('wrong')],
  [KIOSK, 503, () => kiosk('', busy())],
  [KIOSK_RATINGS, 201, () => kioskRates()],
  [KIOSK_RATINGS, 200, () => kioskRates({ id: SAME })],
  [KIOSK_RATINGS, 400, () => kioskRates({ receiptKey: 'x' })],
  [KIOSK_RATINGS, 401, () => kioskRates({ pass: 'x' })],
  [KIOSK_RATINGS, 409, () => kioskRates({ id: SAME, answers: answersOf(1) })],
  [KIOSK_RATINGS, 410, () => kioskRates({}, { late: true })],
  [KIOSK_RATINGS, 413, () => kioskRates({ comment: 'x'.repeat(70_000) })],
  [KIOSK_RATINGS, 415, () => kioskRates({}, { type: 'text/plain' })],
  [KIOSK_RATINGS, 503, () => kioskRates({}, { app: busy() })],
  ['GET /api/v1/openapi.json', 200, () => counter.app.request('/api/v1/openapi.json')],
]

async function kiosk(wrong = '', app = counter.app): Promise<Response> {
  const { device: known } = await device('kiosk')
  return app.request(`/api/v1/kiosks/${known.id}`, { headers: await bearer('kiosk', wrong) })
}

/** Sends a rating of the kiosk; that with the id `SAME` for the second time. */
const SAME = '00000000-0000-7000-8000-000000000001'
async function kioskRates(
  more: object = {},
  {
    app = counter.app,
    late = false,
    type = 'application/json',
  }: { app?: typeof counter.app; late?: boolean; type?: string } = {},
): Promise<Response> {
  const { world } = counter
  const { device: known } = await device('kiosk')
  const pass = await world.passes.sign((await openKiosk(world, known.id)).pass)
  const sent = { pass, id: newUuid(world.clock), receiptKey: 'k'.repeat(43), answers: answersOf(4) }
  const headers = { ...(await bearer('kiosk')), 'Content-Type': type }
  const send = (body: object) =>
    app.request(`/api/v1/kiosks/${known.id}/ratings`, { method: 'POST', headers, body: JSON.stringify(body) })
  if ('id' in more) await send({ ...sent, id: SAME })
  const { clock } = world
  if (late) world.clock = clock + 91 * 86_400_000
  const response = await send({ ...sent, ...more })
  world.clock = clock
  return response
}

async function replaced(): Promise<Response> {
  const { registry } = counter.world.store
  const place = await registry.place(counter.code)
  if (!place) throw new Error('the counter has no place')
  const spare = { ...place.counter, id: 'loket-9', code: counter.world.newCode() }
  await registry.claimCode(spare)
  await registry.putCounter({
    ...spare,
    code: counter.world.newCode(),
    former: [{ code: spare.code, until: '2026-01-01' }],
  })
  return counter.app.request('/api/v1/visits', jsonOf({ code: spare.code }))
}

async function twice(first: RequestInit): Promise<Response> {
  await counter.app.request('/api/v1/ratings', first)
  return counter.app.request('/api/v1/ratings', first)
}

async function differing(): Promise<Response> {
  const token = await counter.visit()
  await counter.app.request('/api/v1/ratings', jsonOf({ token, answers: answersOf(4) }))
  return counter.app.request('/api/v1/ratings', jsonOf({ token, answers: answersOf(1) }))
}

async function late(): Promise<Response> {
  const sent = await rating()
  const { clock } = counter.world
  counter.world.clock = clock + 9 * 86_400_000
  const response = await counter.app.request('/api/v1/ratings', sent)
  counter.world.clock = clock
  return response
}

/** The same app over a store that answers nothing. */
function busy() {
  const fail = () => Promise.reject(new Refusal('busy'))
  const { store } = counter.world
  const silent: Store = {
    ...store,
    registry: { ...store.registry, agencies: fail, load: fail, place: fail },
    ratings: { ...store.ratings, put: fail },
  }
  return appOn(Object.assign(Object.create(counter.world), { store: silent }))
}

describe('the answers are as described', () => {
  test.each(calls)('%s: %i', async (operation, status, call) => {
    const described = operations.get(operation)?.responses[String(status)]
    expect(described).toBeDefined()
    const response = await call()
    expect(response.status).toBe(status)
    const type = response.headers.get('content-type')?.split(';')[0] ?? ''
    expect(Object.keys(described?.content ?? {})).toEqual([type])
    expect(misfits(await response.json(), described?.content?.[type]?.schema, openApi.components.schemas)).toEqual([])
  })

  test('each that is described was asked for', () => {
    const asked = new Set(calls.map(([operation, status]) => `${operation} ${status}`))
    const described = [...operations].flatMap(([name, { responses }]) =>
      Object.keys(responses).map((status) => `${name} ${status}`),
    )
    expect(described.filter((each) => !asked.has(each))).toEqual([])
  })
})

describe('what may be sent is as described', () => {
  const { schemas } = openApi.components
  const fits = (body: unknown) => misfits(body, schemas.Rating, schemas).length === 0
  test.each([
    [{ token: 'x', answers: answersOf(1) }, true],
    [
      {
        token: 'x',
        answers: answersOf(4),
        service: 'ktp',
        profile: { sex: 'L', age: '55+' },
        comment: '😀'.repeat(1_000),
      },
      true,
    ],
    [{ token: 'x', answers: answersOf(5) }, false],
    [{ token: 'x', answers: answersOf(2.5) }, false],
    [{ token: 'x', answers: { U1: 4 } }, false],
    [{ token: 'x', answers: answersOf(4), profile: { sex: 'X' } }, false],
    [{ token: 'x', answers: answersOf(4), comment: 'x'.repeat(1_001) }, false],
    [{ token: 'x', answers: answersOf(4), tier: 'T1' }, false],
    [{ answers: answersOf(4) }, false],
  ])('%j: %s', async (body, fitting) => {
    expect(fits(body)).toBe(fitting)
    const token = await counter.visit()
    const sent = 'token' in body ? { ...body, token } : body
    expect((await counter.app.request('/api/v1/ratings', jsonOf(sent))).status).toBe(fitting ? 201 : 400)
  })
})

test('the check itself sees what does not fit', () => {
  const schema = { type: 'object', properties: { a: { type: 'integer' } }, required: ['a'] }
  expect(misfits({ a: 1 }, schema, {})).toEqual([])
  expect(misfits({ a: 1.5 }, schema, {})).toEqual(['$.a: 1.5 is no integer'])
  expect(misfits({}, schema, {})).toEqual(['$.a: missing'])
  expect(misfits({ a: 1, b: 2 }, schema, {})).toEqual(['$.b: not described'])
  expect(misfits(1, { not: {} }, {})).toEqual(['$: this check does not read not'])
})
