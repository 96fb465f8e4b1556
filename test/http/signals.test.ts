import type { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Env } from '../../functions/http/app.tsx'
import type { Visit } from '../../shared/domain/visit.ts'
import { WORK, type Work, workDone } from '../../shared/domain/work.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { from } from '../support/gateway.ts'
import { appOn, jsonOf, tokenIn } from '../support/http.ts'
import { answersOf, registerAgency, type TestWorld, worldOn } from '../support/world.ts'

const MINUTE = 60_000
let table: TestTable
let world: TestWorld
let app: Hono<Env>
let code: string

beforeEach(async () => {
  table = await startTable()
  world = worldOn(table)
  app = appOn(world)
  code = (await registerAgency(world)).codes['loka-a'] ?? ''
})
afterEach(() => table.close())

/** A visit by whoever reads the questions before answering. */
async function open(source = '203.0.113.9'): Promise<{ readonly token: string; readonly visit: Visit }> {
  const token = tokenIn(await (await app.request(`/q/${code}`, {}, from(source))).text())
  const { visit } = await world.visits.verify(token)
  world.clock += MINUTE
  return { token, visit }
}

function solve(challenge: string, work: Work, exactly?: number): string {
  for (let nonce = 0; ; nonce++) {
    const isEnough = workDone(challenge, { ...work, bits: exactly ?? work.bits }, String(nonce))
    if (isEnough && (exactly === undefined || !workDone(challenge, work, String(nonce)))) return String(nonce)
  }
}

async function send(
  { token, visit }: Awaited<ReturnType<typeof open>>,
  work?: string,
  { source = '203.0.113.9', value = 4 } = {},
): Promise<{ readonly status: number; readonly signals: readonly string[] }> {
  const response = await app.request(
    '/api/v1/ratings',
    jsonOf({ token, answers: answersOf(value), ...(work === undefined ? {} : { work }) }),
    from(source),
  )
  const rating = await world.store.ratings.get(visit, visit.shards)
  return { status: response.status, signals: rating?.signals ?? [] }
}

const workOf = ({ work }: Visit): Work => work ?? { iterations: 1, bits: 1 }

describe('the proof of work', () => {
  test('is asked for in every visit on a citizen’s own device, and makes a rating an ordinary one', async () => {
    const opened = await open()
    expect(opened.visit.work).toEqual(WORK)
    const done = solve(opened.visit.id, workOf(opened.visit))
    expect(await send(opened, done)).toEqual({ status: 201, signals: [] })
  })

  test('F23 missing, wrong, weaker, of another visit or of no number is marked, and the rating is taken', async () => {
    const other = await open()
    const foreign = solve(other.visit.id, workOf(other.visit))
    for (const wrong of [() => undefined, () => '', () => 'x', () => '1e3', () => ' 1']) {
      const opened = await open()
      expect(await send(opened, wrong())).toEqual({ status: 201, signals: ['unproven'] })
    }
    const weaker = await open()
    expect(await send(weaker, solve(weaker.visit.id, workOf(weaker.visit), 4))).toEqual({
      status: 201,
      signals: ['unproven'],
    })
    const borrowing = await open()
    const isLucky = workDone(borrowing.visit.id, workOf(borrowing.visit), foreign)
    expect((await send(borrowing, foreign)).signals).toEqual(isLucky ? [] : ['unproven'])
  })

  test('F23 sent a hundred times at once makes one rating, with the same answers or with others', async () => {
    const opened = await open()
    const done = solve(opened.visit.id, workOf(opened.visit))
    const sent = await Promise.all(
      Array.from({ length: 100 }, (_, index) => send(opened, done, { value: 1 + (index % 4) })),
    )
    expect(sent.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(sent.filter(({ status }) => status === 200)).toHaveLength(24)
    expect(sent.filter(({ status }) => status === 409)).toHaveLength(75)
  })

  test('F23 its cost is the visit’s: what a sender says of it is not read', async () => {
    const { token } = await open()
    const body = { token, answers: answersOf(4), work: '1', bits: 1, iterations: 1 }
    expect((await app.request('/api/v1/ratings', jsonOf(body))).status).toBe(400)
  })

  test('sent again without it, the rating keeps what it was at first', async () => {
    const opened = await open()
    await send(opened, solve(opened.visit.id, workOf(opened.visit)))
    expect(await send(opened)).toEqual({ status: 200, signals: [] })
  })
})

describe('many from one place', () => {
  test('are marked from the sixty-first rating in an hour on, and all are taken', async () => {
    const visits = await Promise.all(Array.from({ length: 65 }, () => open()))
    world.clock = Date.parse('2026-11-22T05:00:00Z')
    const sent = []
    for (const visit of visits) sent.push(await send(visit))
    expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([201]))
    expect(sent.filter(({ signals }) => signals.includes('crowded'))).toHaveLength(5)
    const elsewhere = await open('198.51.100.7')
    expect((await send(elsewhere, undefined, { source: '198.51.100.7' })).signals).not.toContain('crowded')
  })

  test('have more to work out at each visit', async () => {
    const bits: number[] = []
    for (let index = 0; index < 62; index++) {
      const page = await (await app.request(`/q/${code}`, {}, from('203.0.113.9'))).text()
      bits.push(workOf((await world.visits.verify(tokenIn(page))).visit).bits - WORK.bits)
    }
    expect([bits[0], bits[59], bits[60], bits[61]]).toEqual([0, 0, 1, 1])
  })

  test('F12 are told by the gateway’s word, whatever the request says of itself', async () => {
    const open = async (index: number) => {
      const headers = {
        'X-Forwarded-For': `198.51.100.${index}`,
        Forwarded: `for=198.51.100.${index}`,
        'X-HTTP-Method-Override': 'DELETE',
      }
      const page = await (await app.request(`/q/${code}`, { headers }, from('203.0.113.9'))).text()
      return workOf((await world.visits.verify(tokenIn(page))).visit).bits
    }
    let bits = 0
    for (let index = 0; index < 61; index++) bits = await open(index)
    expect(bits).toBe(WORK.bits + 1)
  })

  test('F79 leave nothing of where they came from in the table', async () => {
    const opened = await open('203.0.113.9')
    await send(opened)
    const rating = await world.store.ratings.get(opened.visit, opened.visit.shards)
    expect(JSON.stringify(rating)).not.toContain('203.0.113')
    expect(opened.token).not.toContain(Buffer.from('203.0.113').toString('base64url'))
  })
})
