import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../functions/http/app.tsx'
import { publicRoutes } from '../../functions/http/public.tsx'
import { rateFullIsland } from '../../functions/islands/rate-full.ts'
import { CITIZEN, type Identity } from '../../shared/domain/permissions.ts'
import { Refusal } from '../../shared/domain/refusals.ts'
import type { Store } from '../../shared/usecases/ports/store.ts'
import { full } from '../../web/assets/full.ts'
import { reading } from '../../web/assets/reading.ts'
import { scripted } from '../../web/islands/scripted.ts'
import { appOn, configured, formOf, jsonOf, MANAGER, whoIs } from '../support/http.ts'
import { answersOf } from '../support/world.ts'
import { type Counter, openCounter } from './counter.ts'

const OF_NOTHING: Identity = { grants: [{ role: 'inspector', agency: 'lain' }] }

let counter: Counter
beforeAll(async () => {
  counter = await openCounter()
})
afterAll(() => counter.close())

/** One request to each kind of page and answer, refusals and failures too. */
const requests: readonly (readonly [name: string, status: number, ask: () => Promise<Response> | Response])[] = [
  ['home', 200, () => counter.app.request('/')],
  ['agency', 200, () => counter.app.request('/instansi/uji')],
  ['unit', 200, () => counter.app.request('/instansi/uji/unit/loka-a')],
  ['managed agencies', 200, () => appOn(counter.world, MANAGER).request('/kelola')],
  ['managed unit', 200, () => appOn(counter.world, MANAGER).request('/kelola/uji/unit/loka-a')],
  ['API page', 200, () => counter.app.request('/api')],
  ['rate', 200, () => counter.app.request(`/q/${counter.code}`)],
  ['rate again', 400, async () => counter.app.request(`/q/${counter.code}`, formOf({ token: await counter.visit() }))],
  [
    'receipt',
    201,
    async () => counter.app.request(`/q/${counter.code}`, formOf({ token: await counter.visit(), ...answersOf(4) })),
  ],
  ['unknown page', 404, () => counter.app.request('/tidak-ada')],
  ['unknown code', 404, () => counter.app.request('/q/zzzzzzzzzz')],
  ['another agency’s', 403, () => appOn(counter.world, OF_NOTHING).request('/kelola/uji')],
  ['staff only', 401, () => counter.app.request('/kelola', { headers: { Accept: 'application/json' } })],
  ['signed out', 200, () => counter.app.request('/keluar')],
  ['failed sign-in', 400, () => counter.app.request('/masuk/kembali')],
  ['failed page', 500, () => failing().request('/')],
  ['visit', 201, () => counter.app.request('/api/v1/visits', jsonOf({ code: counter.code }))],
  ['score', 200, () => counter.app.request('/api/v1/agencies/uji/units/loka-a/scores')],
  ['description', 200, () => counter.app.request('/api/v1/openapi.json')],
  ['problem', 404, () => counter.app.request('/api/v1/tidak-ada')],
  ['failed call', 500, () => failing().request('/api/v1/agencies')],
  ['busy page', 503, () => failing(new Refusal('busy')).request('/')],
  ['busy call', 503, () => failing(new Refusal('busy')).request('/api/v1/agencies')],
  ['too much', 413, () => counter.app.request('/api/v1/ratings', jsonOf({ token: 'x'.repeat(70_000) }))],
  ['favicon', 200, () => counter.app.request('/favicon.svg')],
]

/** For CloudFront to keep a minute, and for browsers to ask each time. */
const FOR_ALL = 'public, max-age=0, s-maxage=60, stale-if-error=86400'

/** What may be kept: the same for everybody, and by a browser the form, for Back alone, since fetched anew it would be another visit. */
const CACHED: Readonly<Record<string, string>> = {
  favicon: 'public, max-age=86400',
  rate: 'private, max-age=0',
  home: FOR_ALL,
  agency: FOR_ALL,
  unit: FOR_ALL,
  'API page': FOR_ALL,
  description: FOR_ALL,
}

function failing(error = new Error('a bug')) {
  const fail = () => Promise.reject(error)
  const store: Store = { ...counter.world.store, registry: { ...counter.world.store.registry, agencies: fail } }
  return appOn(Object.assign(Object.create(counter.world), { store }))
}

const policyOf = (response: Response) =>
  new Map(
    (response.headers.get('content-security-policy') ?? '').split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ')
      return [name, sources]
    }),
  )

describe.each(requests)('the answer "%s"', (name, status, ask) => {
  test('may load nothing from elsewhere and not be framed', async () => {
    const response = await ask()
    expect(response.status).toBe(status)
    const policy = policyOf(response)
    expect(policy.get('default-src')).toEqual(["'none'"])
    expect(policy.get('frame-ancestors')).toEqual(["'none'"])
    expect(policy.get('base-uri')).toEqual(["'none'"])
    expect(policy.get('form-action')).toEqual(["'self'"])
    for (const own of ['img-src', 'connect-src', 'worker-src', 'manifest-src'])
      expect(policy.get(own)).toEqual(["'self'"])
    for (const source of policy.get('script-src') ?? []) expect(source).toMatch(/^'sha256-[\w+/]{43}='$/)
    const text = response.headers.get('content-security-policy') ?? ''
    expect(text).not.toMatch(/unsafe|\*|https?:|data:|blob:/)
    expect(text).not.toMatch(/[\r\n]/)
  })

  test('carries only style sheets whose hash its policy has', async () => {
    const response = await ask()
    const body = await response.text()
    const hashes = policyOf(response).get('style-src') ?? []
    const sheets = [...body.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, sheet = '']) => hashOf(sheet))
    expect(sheets).toHaveLength(response.headers.get('content-type')?.startsWith('text/html') ? 1 : 0)
    expect(hashes).toEqual(sheets)
    expect(body).not.toMatch(/<[^>]+\sstyle=/)
  })

  test('carries only scripts whose hash its policy has', async () => {
    const response = await ask()
    const body = await response.text()
    const hashes = policyOf(response).get('script-src') ?? []
    const scripts = [...body.matchAll(/<script([^>]*)>(.*?)<\/script>/gs)]
    for (const [, attributes, script = ''] of scripts) {
      // Words for a script are data: no browser runs them.
      if (attributes?.startsWith(' type="application/json"')) expect(() => JSON.parse(script)).not.toThrow()
      else {
        expect(attributes).toBe('')
        expect(hashes).toContain(hashOf(script))
      }
    }
    expect(body).not.toMatch(/<[^>]+\son[a-z]+=/)
  })

  test('says what it is, to be guessed by nobody and kept by nobody', async () => {
    const { headers } = await ask()
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-type')).toMatch(
      /^(text\/html; charset=utf-8|application\/(problem\+)?json|image\/svg\+xml)$/i,
    )
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('cache-control')).toBe(CACHED[name] ?? 'no-store')
    expect(headers.get('set-cookie')).toBeNull()
    expect(headers.get('access-control-allow-origin')).toBeNull()
    expect(headers.get('server') ?? headers.get('x-powered-by')).toBeNull()
  })

  test('has a request id of its own', async () => {
    const ids = [(await ask()).headers.get('x-request-id'), (await ask()).headers.get('x-request-id')]
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]+$/)
    expect(ids[0]).not.toBe(ids[1])
  })
})

test('a page’s policy has the hash of its own style sheet and of its own scripts, and no other', async () => {
  const rate = policyOf(await counter.app.request(`/q/${counter.code}`))
  expect(rate.get('style-src')).toEqual([hashOf(full)])
  expect(rate.get('script-src')).toEqual([scripted, rateFullIsland].map(hashOf))
  const home = policyOf(await counter.app.request('/'))
  expect(home.get('style-src')).toEqual([hashOf(reading)])
  expect(home.get('script-src')).toBeUndefined()
})

test('a page that fails half-way allows what the page about the failure carries, and no more', async () => {
  const policy = policyOf(await failing().request('/'))
  expect(policy.get('style-src')).toEqual([hashOf(reading)])
})

test('a request id that the client sends is not taken over', async () => {
  const headers = { 'X-Request-Id': 'mine', 'X-Amzn-Trace-Id': 'mine' }
  expect((await counter.app.request('/', { headers })).headers.get('x-request-id')).not.toBe('mine')
})

test('behind the gateway a request has the gateway’s id, as in its access log', async () => {
  const environment = { requestContext: { requestId: 'gateway-id=' } }
  expect((await counter.app.request('/', {}, environment)).headers.get('x-request-id')).toBe('gateway-id=')
})

test('browsers are told to stay on https only where the service is on https', async () => {
  const headersAt = async (publicUrl: string) => {
    const world = configured(counter.world, publicUrl)
    return (await createApp(world, whoIs(CITIZEN), [publicRoutes(world)]).request('/')).headers
  }
  expect((await headersAt('http://localhost')).get('strict-transport-security')).toBeNull()
  const told = (await headersAt('https://suara.example')).get('strict-transport-security') ?? ''
  expect(Number(/^max-age=(\d+)/.exec(told)?.[1])).toBeGreaterThanOrEqual(31_536_000)
})

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

describe('an answer that is the same for everybody', () => {
  test('is kept by nobody where it was made for somebody: who signed in, or just chose a language', async () => {
    for (const ask of [
      () => appOn(counter.world, MANAGER).request('/instansi/uji/unit/loka-a'),
      () => appOn(counter.world, MANAGER).request('/'),
      () => counter.app.request('/?bahasa=en'),
      () => counter.app.request('/instansi/uji?period=1899'),
    ]) {
      expect((await ask()).headers.get('cache-control')).toBe('no-store')
    }
  })

  test('tells nobody’s request from another’s by more than address, chosen language and browser’s languages', async () => {
    const plain = await (await counter.app.request('/instansi/uji')).text()
    const headers = {
      Cookie: '__Host-session=x; other=y',
      Accept: 'application/json',
      'User-Agent': 'x',
      'X-Forwarded-For': '192.0.2.1',
      Authorization: 'Bearer x',
      Referer: 'https://elsewhere.example/',
    }
    expect(await (await counter.app.request('/instansi/uji', { headers })).text()).toBe(plain)
  })
})
