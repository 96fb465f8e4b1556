import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { writeLog } from '../../functions/log.ts'
import { Refusal } from '../../shared/domain/refusals.ts'
import type { Store } from '../../shared/usecases/ports/store.ts'
import { appOn, formOf, jsonOf, MANAGER } from '../support/http.ts'
import { answersOf, type TestWorld } from '../support/world.ts'
import { type Counter, openCounter } from './counter.ts'

const COMMENT = 'Rahasia-komentar-4711'
const ADDRESS = '203.0.113.77'
const BROWSER = 'Peramban-rahasia/1.0'

let counter: Counter
let written = ''
const tokens: string[] = []
const statuses: string[] = []

/** Every kind of request, over a store that works, one that is busy and one that breaks, with all it writes kept. */
beforeAll(async () => {
  counter = await openCounter()
  const keep = (chunk: unknown) => {
    written += String(chunk)
    return true
  }
  const streams = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockImplementation(keep))
  try {
    for (const world of [
      over({}),
      over(broken(() => new Refusal('busy', {}, [], { cause: carrier() }))),
      over(broken(carrier)),
    ]) {
      statuses.push(...(await requestAll(world)))
    }
  } finally {
    for (const stream of streams) stream.mockRestore()
  }
})
afterAll(() => counter.close())

/** An error that holds what was sent, as an SDK's or a database's may. */
function carrier(): Error {
  const input = { Item: { answers: answersOf(4), comment: COMMENT }, token: tokens.at(-1) }
  return Object.assign(new Error('the put failed'), { input, $response: { body: COMMENT }, $metadata: { ip: ADDRESS } })
}

function broken(error: () => Error): Partial<Store> {
  const fail = () => Promise.reject(error())
  const { registry, ratings, tallies } = counter.world.store
  return {
    registry: { ...registry, agencies: fail, load: fail },
    ratings: { ...ratings, put: fail },
    tallies: { ...tallies, get: fail, between: fail },
  }
}

function over(parts: Partial<Store>): TestWorld {
  return Object.assign(Object.create(counter.world), { store: { ...counter.world.store, ...parts }, log: writeLog })
}

async function requestAll(world: TestWorld): Promise<string[]> {
  const app = appOn(world, MANAGER)
  const client = { 'X-Forwarded-For': ADDRESS, 'User-Agent': BROWSER }
  const sent = async (path: string, init: RequestInit = {}) => {
    const response = await app.request(path, { ...init, headers: { ...init.headers, ...client } })
    return `${response.status} ${path.split('?')[0]}`
  }
  const token = await counter.visit()
  tokens.push(token)
  const rating = { token, answers: answersOf(4), comment: COMMENT }
  const answered: string[] = []
  for (const [path, init] of [
    ['/api/v1/ratings', jsonOf(rating)],
    ['/api/v1/ratings', jsonOf({ ...rating, comment: 'lain' })],
    ['/api/v1/ratings', jsonOf({ ...rating, answers: { U1: COMMENT } })],
    ['/api/v1/ratings', jsonOf({ ...rating, token: `${token}x` })],
    ['/api/v1/ratings', { ...jsonOf({}), body: `{"token":"${token}","comment":"${COMMENT}` }],
    ['/api/v1/ratings', { ...jsonOf({}), body: COMMENT.repeat(10_000) }],
    ['/api/v1/ratings', { method: 'POST', body: COMMENT }],
    [`/q/${counter.code}`, formOf({ token, ...answersOf(4), comment: COMMENT })],
    [`/q/${counter.code}`, formOf({ token, U1: 4, comment: COMMENT })],
    [`/q/${counter.code}?${COMMENT}`, {}],
    ['/', {}],
    ['/kelola', {}],
    ['/kelola/uji/unit/loka-a', {}],
    [`/instansi/${COMMENT}`, {}],
    [`/instansi/uji/unit/loka-a?period=${COMMENT}`, {}],
    [`/api/v1/agencies/uji/units/loka-a/scores?${COMMENT}=1`, {}],
    [`/${COMMENT}`, {}],
  ] as const) {
    answered.push(await sent(path, init))
  }
  return answered
}

describe('F79 what is logged', () => {
  test('the run met successes, refusals, a busy store and failures', () => {
    expect(statuses).toEqual(
      expect.arrayContaining(['201 /api/v1/ratings', '400 /api/v1/ratings', '413 /api/v1/ratings']),
    )
    expect(statuses).toEqual(
      expect.arrayContaining(['503 /api/v1/ratings', '500 /api/v1/ratings', `500 /q/${counter.code}`, '500 /']),
    )
    expect(written).toContain('"event":"failed"')
    expect(written).toContain('"event":"busy"')
  })

  test('carries no comment, answer, token, code, address or browser', () => {
    for (const secret of [COMMENT, COMMENT.slice(0, 8), ADDRESS, BROWSER, counter.code])
      expect(written).not.toContain(secret)
    for (const token of tokens) {
      for (const part of token.split('.').slice(1)) expect(written).not.toContain(part)
    }
    expect(written).not.toMatch(/U[1-9]"?\s*[:=]/)
  })

  test('is one line of JSON an event, with the request’s id', () => {
    const lines = written
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { event: string; requestId: string; path: string })
    expect(lines.length).toBeGreaterThan(10)
    for (const { requestId, event, path } of lines) {
      expect(requestId).toMatch(/^[0-9a-f-]{36}$/)
      if (event !== 'accepted') expect(path).toMatch(/^\/(?:[a-z0-9/.]|:[a-z]+)*$/)
    }
  })
})
