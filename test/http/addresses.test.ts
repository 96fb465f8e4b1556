import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formOf, jsonOf } from '../support/http.ts'
import { answersOf } from '../support/world.ts'
import { type Counter, openCounter } from './counter.ts'

let counter: Counter
beforeAll(async () => {
  counter = await openCounter()
})
afterAll(() => counter.close())

const get = (path: string, headers: Record<string, string> = {}) => counter.app.request(path, { headers })
const scores = '/api/v1/agencies/uji/units/loka-a/scores'

describe('F13 an address names each thing once, in plain letters', () => {
  test.each([
    ['period=2026-Q4&period=2026-Q3', 'period'],
    ['period=2026-Q4&period=2026-Q4', 'period'],
    ['period[]=2026-Q4', 'period[]'],
    ['Period=2026-Q4', 'Period'],
    ['unit=loka-b', 'unit'],
    ['counter=loket-1&counter=', 'counter'],
    ['instrument=skm&instrument=x', 'instrument'],
    ['__proto__=x', '__proto__'],
  ])('the query %s: 400', async (query, field) => {
    const response = await get(`${scores}?${query}`)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      code: 'query-invalid',
      detail: expect.stringContaining(`"${field}"`),
    })
  })

  test('a page refuses what it knows and is sent twice, and takes no notice of what a link got on its way', async () => {
    expect((await get('/instansi/uji/unit/loka-a?period=2026&period=2025')).status).toBe(400)
    expect((await get('/instansi/uji/unit/loka-a?period=2026&fbclid=x&fbclid=y')).status).toBe(200)
    expect((await get('/instansi/uji?utm_source=wa')).status).toBe(200)
  })

  test.each([
    '2026-Q5',
    '2026-Q0',
    '2026-00',
    '2026-13',
    '2026-02-31',
    '2026-2-3',
    '2027-S3',
    '1899',
    '2100',
    '20',
    '',
    ' 2026',
    '2026-Q1%00',
    '2026-Q1%0a',
    '２０２６',
    '2026-W53',
    '2026-q1',
    '-1',
    '2026-Q1,2026-Q2',
    '../2026',
    '1e3',
    'x'.repeat(5_000),
  ])('the period %j: 400', async (period) => {
    for (const path of [scores, '/instansi/uji', '/instansi/uji/unit/loka-a']) {
      expect([path, (await get(`${path}?period=${period}`)).status]).toEqual([path, 400])
    }
  })

  test.each([
    '..',
    '..%2f..',
    '%2e%2e',
    'uji%2f',
    'uji%2funits',
    '%2fuji',
    'uji%00',
    'uji%0d%0aX-Bad:1',
    'UJI',
    'uji ',
    'uj%69%20',
    'uji#x',
    '*',
    '-',
    'uji%23unit',
    '%25',
    '%',
    '%zz',
    '%ff',
    'ü',
    '%E2%80%AE',
    '$%7Bjndi%7D',
    'x'.repeat(3_000),
    '%00'.repeat(500),
  ])('the agency and unit %j: 404, as page and as problem', async (id) => {
    for (const path of [
      `/api/v1/agencies/${id}/units`,
      `/api/v1/agencies/${id}/units/loka-a/scores`,
      `/api/v1/agencies/uji/units/${id}/scores`,
      `/instansi/${id}`,
      `/instansi/uji/unit/${id}`,
    ]) {
      const response = await get(path)
      // A dot segment or a fragment never arrives: what is left may be another address of ours.
      const isOther = new URL(path, 'http://localhost').pathname !== path && response.status === 200
      expect([path, isOther ? 404 : response.status]).toEqual([path, 404])
      expect(response.headers.get('x-bad')).toBeNull()
    }
  })

  test('an encoded plain letter is that letter', async () => {
    expect((await get('/instansi/%75ji')).status).toBe(200)
  })

  test('what a visitor typed comes back as text, isolated from its surroundings', async () => {
    const response = await get('/instansi/%3Cscript%3Ealert(1)%3C%2Fscript%3E')
    const page = await response.text()
    expect(response.status).toBe(404)
    expect(page).not.toContain('<script')
    expect(page).toContain('&lt;script&gt;')
  })
})

describe('F12 the method and the address are those of the request', () => {
  const overrides = ['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override']

  test.each(overrides)('%s turns no read into a write, and no write into another', async (name) => {
    const before = await counter.items()
    const read = await get(`/q/${counter.code}`, { [name]: 'POST' })
    expect(await read.text()).toContain('name="token"')
    const sent = jsonOf({ token: await counter.visit(), answers: answersOf(4) })
    const written = await counter.app.request('/api/v1/ratings', {
      ...sent,
      headers: { ...sent.headers, [name]: 'DELETE' },
    })
    expect(written.status).toBe(201)
    expect(await counter.items()).toBeGreaterThan(before)
  })

  test('a field _method is an unknown answer', async () => {
    const form = formOf({ token: await counter.visit(), ...answersOf(4), _method: 'DELETE' })
    expect((await counter.app.request(`/q/${counter.code}`, form)).status).toBe(400)
  })

  test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])('%s does nothing anywhere', async (method) => {
    const before = await counter.items()
    for (const path of [`/q/${counter.code}`, '/api/v1/ratings', '/api/v1/visits', scores, '/', '/instansi/uji']) {
      expect((await counter.app.request(path, { method })).status).toBe(404)
    }
    expect(await counter.items()).toBe(before)
  })

  test('who says to be another address, host or scheme gets the same page', async () => {
    const plain = await (await get('/instansi/uji')).text()
    const claimed = await get('/instansi/uji', {
      'X-Forwarded-For': '10.0.0.1, 127.0.0.1',
      'X-Real-IP': '127.0.0.1',
      'X-Forwarded-Host': 'evil.example',
      'X-Forwarded-Proto': 'https',
      'X-Original-URL': '/kelola/uji',
      'X-Rewrite-URL': '/kelola/uji',
      Forwarded: 'for=127.0.0.1;host=evil.example',
    })
    expect(await claimed.text()).toBe(plain)
    expect([...claimed.headers.values()].join()).not.toContain('evil')
  })
})
