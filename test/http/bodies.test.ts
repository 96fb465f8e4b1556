import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jsonOf } from '../support/http.ts'
import { answersOf } from '../support/world.ts'
import { type Counter, openCounter } from './counter.ts'
import { serve } from './serve.ts'

let counter: Counter
beforeAll(async () => {
  counter = await openCounter()
})
afterAll(() => counter.close())

const JSON_TYPE = { 'Content-Type': 'application/json' }
const FORM_TYPE = { 'Content-Type': 'application/x-www-form-urlencoded' }
const rating = async (more: Record<string, unknown> = {}) =>
  JSON.stringify({ token: await counter.visit(), answers: answersOf(4), ...more })
const rate = (body: RequestInit['body'], headers: Record<string, string> = JSON_TYPE) =>
  counter.app.request('/api/v1/ratings', { method: 'POST', body: body ?? null, headers, ...{ duplex: 'half' } })

/** What a request is answered, after seeing that it stored nothing. */
async function storingNothing(request: () => Response | Promise<Response>): Promise<Response> {
  const before = await counter.items()
  const response = await request()
  expect(await counter.items()).toBe(before)
  return response
}

/** A body without an end that is known, of spaces after some text; tells how much of it was read. */
function endless(text: string) {
  const read = { bytes: 0 }
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const chunk = new TextEncoder().encode(read.bytes === 0 ? text : ' '.repeat(16_384))
      read.bytes += chunk.length
      controller.enqueue(chunk)
    },
  })
  return { body, read }
}

describe('F4 what is larger than 64 kB is not read', () => {
  test('a comment of 1 MB, told by its length', async () => {
    const body = await rating({ comment: 'a'.repeat(1_000_000) })
    const response = await storingNothing(() => rate(body, { ...JSON_TYPE, 'Content-Length': String(body.length) }))
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ code: 'body-too-large' })
  })

  test('one byte more than the limit, and the limit itself', async () => {
    const text = await rating()
    expect((await storingNothing(() => rate(text + ' '.repeat(65_537 - text.length)))).status).toBe(413)
    expect((await rate(text + ' '.repeat(65_536 - text.length))).status).toBe(201)
  })

  test.each([
    ['without a length', {}],
    ['with a length that lies', { 'Content-Length': '10' }],
    ['with a length that is none', { 'Content-Length': 'NaN' }],
    ['with a length below nothing', { 'Content-Length': '-1' }],
  ])('a body that never ends, %s: reading stops', async (_case, length) => {
    const { body, read } = endless(await rating())
    const response = await storingNothing(() => rate(body, { ...JSON_TYPE, ...length }))
    expect(response.status).toBe(413)
    expect(read.bytes).toBeLessThan(160_000)
  })

  test('it is refused before it is parsed: 100 MB that are no JSON are too large, not wrong', async () => {
    const response = await storingNothing(() => rate('['.repeat(100_000_000)))
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ code: 'body-too-large' })
  })

  test('the same for the form, as a page', async () => {
    const body = `token=x&comment=${'a'.repeat(1_000_000)}`
    const request = { method: 'POST', body, headers: FORM_TYPE }
    const response = await storingNothing(() => counter.app.request(`/q/${counter.code}`, request))
    expect(response.status).toBe(413)
    expect(await response.text()).toContain('lang="id"')
  })

  test('over a real connection the sender reads the refusal, chunked or not', async () => {
    const server = await serve(counter.app)
    try {
      for (const body of [Buffer.alloc(1_000_000, 32), endless('{').body]) {
        const request = { method: 'POST', headers: JSON_TYPE, body, ...{ duplex: 'half' } }
        const response = await storingNothing(() => fetch(`${server.url}/api/v1/ratings`, request))
        expect(response.status).toBe(413)
      }
    } finally {
      await server.close()
    }
  })
})

describe('F5 deep and wide bodies cost little', () => {
  /** Beside a body as long that is one text. Work that grows with the square of 6,000 fields takes thousands of times as long. */
  const TIMES_AS_LONG = 60
  /** Milliseconds below which a measurement says nothing. */
  const MEASURABLE = 1
  const fastest = async (body: string) => {
    const times: number[] = []
    for (let turn = 0; turn < 3; turn++) {
      const start = performance.now()
      await rate(body)
      times.push(performance.now() - start)
    }
    return Math.min(...times)
  }
  const nested = (depth: number, inner: string) => `${'['.repeat(depth)}${inner}${']'.repeat(depth)}`
  const objects = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`

  test.each([
    [
      '10,000 lists in a comment',
      () => rating().then((text) => text.replace('{', `{"comment":${nested(10_000, '')},`)),
    ],
    ['10,000 objects in an answer', () => rating().then((text) => text.replace('"U1":4', `"U1":${objects(10_000)}`))],
    ['30,000 lists around', async () => nested(30_000, '1')],
    ['10,000 objects around', async () => objects(10_000)],
    ['6,000 unknown fields', () => rating(Object.fromEntries(Array.from({ length: 6_000 }, (_, at) => [`k${at}`, 1])))],
    [
      '6,000 answers',
      () => rating({ answers: Object.fromEntries(Array.from({ length: 6_000 }, (_, at) => [`U${at}`, 4])) }),
    ],
  ])('%s: 400', async (_case, text) => {
    const body = await text()
    expect(body.length).toBeLessThan(65_536)
    const response = await rate(body)
    const answer = await response.text()
    expect(response.status).toBe(400)
    expect(answer.length).toBeLessThan(8_000)
    const plain = await rating({ comment: 'a'.repeat(60_000) })
    expect(await fastest(body)).toBeLessThan(TIMES_AS_LONG * Math.max(MEASURABLE, await fastest(plain)))
  })

  test('100,000 fields are more than 64 kB', async () => {
    const body = JSON.stringify(Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`k${at}`, 1])))
    expect((await storingNothing(() => rate(body))).status).toBe(413)
  })

  test('a form of 10,000 fields is refused as a page that names none of them', async () => {
    const body = Array.from({ length: 8_000 }, (_, at) => `k${at}=1`).join('&')
    const token = await counter.visit()
    const request = { method: 'POST', body: `token=${token}&${body}`.slice(0, 65_000), headers: FORM_TYPE }
    const response = await storingNothing(() => counter.app.request(`/q/${counter.code}`, request))
    const page = await response.text()
    expect(response.status).toBe(400)
    expect(page).not.toContain('k7000')
    expect(page.length).toBeLessThan(60_000)
  })
})

describe('F7 a body is UTF-8 and says each thing once', () => {
  test('a byte order mark is no part of it', async () => {
    expect((await rate(`\uFEFF${await rating()}`)).status).toBe(201)
  })

  test.each([
    ['UTF-16, little end first', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16, big end first', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', (text: string) => Buffer.from(text, 'utf16le')],
    ['Latin-1', (text: string) => Buffer.from(text.replace('{', '{"comment":"café",'), 'latin1')],
    ['an overlong slash', (text: string) => Buffer.concat([Buffer.from([0xc0, 0xaf]), Buffer.from(text)])],
    ['a surrogate in UTF-8', (text: string) => Buffer.concat([Buffer.from(text), Buffer.from([0xed, 0xa0, 0x80])])],
    ['cut within a letter', (text: string) => Buffer.concat([Buffer.from(text), Buffer.from([0xe2, 0x82])])],
    ['NUL after the end', (text: string) => Buffer.from(`${text}\0`)],
    ['two values', (text: string) => Buffer.from(text + text)],
    ['nothing', () => Buffer.alloc(0)],
    ['JavaScript, not JSON', (text: string) => Buffer.from(text.replace('{', '{/* */'))],
    ['a bare NaN', (text: string) => Buffer.from(text.replace(':4', ':NaN'))],
  ])('%s: 400', async (_case, encode) => {
    const body = new Uint8Array(encode(await rating()))
    for (const type of ['application/json', 'application/json; charset=utf-16']) {
      const response = await storingNothing(() => rate(body, { 'Content-Type': type }))
      expect(response.status).toBe(400)
      expect(await response.json()).toMatchObject({ code: 'body-unreadable' })
    }
  })

  test.each(['"\\ud800"', '"a\\udc00b"', '"\\udc00\\ud800"'])('half a sign, %s, is refused by name', async (half) => {
    const body = (await rating()).replace('{', `{"comment":${half},`)
    const response = await storingNothing(() => rate(body))
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ fields: [{ field: 'comment', problem: 'invalid' }] })
  })

  test('half a sign as a code, a token or a name is only an unknown one', async () => {
    const half = '{"code":"\\ud800"}'
    expect((await counter.app.request('/api/v1/visits', { ...jsonOf(null), body: half })).status).toBe(404)
    expect((await rate((await rating()).replace(/"token":"[^"]+"/, '"token":"\\ud800"'))).status).toBe(401)
    expect((await rate((await rating()).replace('{', '{"\\ud800":1,'))).status).toBe(400)
  })
})

describe('F11 a form elsewhere cannot send for us', () => {
  const wrong = [
    'text/plain',
    'text/plain; application/json',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    'application/jsonp',
    'text/json',
    '',
  ]
  test.each(wrong)('JSON sent as "%s": 415', async (type) => {
    const body = await rating()
    const response = await storingNothing(() => rate(body, { 'Content-Type': type }))
    expect(response.status).toBe(415)
    const opened = await counter.app.request('/api/v1/visits', {
      method: 'POST',
      body,
      headers: { 'Content-Type': type },
    })
    expect(opened.status).toBe(415)
  })

  test('JSON sent without a type: 415', async () => {
    const body = new TextEncoder().encode(await rating())
    expect((await storingNothing(() => rate(body, {}))).status).toBe(415)
  })

  test.each(['application/json', 'multipart/form-data; boundary=x', 'text/plain', ''])(
    'a form sent as "%s": 415',
    async (type) => {
      const body = new URLSearchParams({ token: await counter.visit(), U1: '4' }).toString()
      const request = { method: 'POST', body, headers: { 'Content-Type': type } }
      const response = await storingNothing(() => counter.app.request(`/q/${counter.code}`, request))
      expect(response.status).toBe(415)
    },
  )

  test('capitals and a charset are the same type', async () => {
    expect((await rate(await rating(), { 'Content-Type': 'Application/JSON; Charset=UTF-8' })).status).toBe(201)
  })
})

describe('F14 a compressed body is refused unread', () => {
  test.each(['gzip', 'br', 'deflate', 'zstd', 'gzip, identity', 'x-gzip', 'GZIP'])('%s', async (encoding) => {
    const bomb = new Uint8Array(gzipSync(Buffer.alloc(5_000_000, 32)))
    const response = await storingNothing(() => rate(bomb, { ...JSON_TYPE, 'Content-Encoding': encoding }))
    expect(response.status).toBe(415)
  })

  test('compressed without saying so it is no UTF-8', async () => {
    const body = new Uint8Array(gzipSync(await rating()))
    expect((await storingNothing(() => rate(body))).status).toBe(400)
  })
})
