import type { Hono } from 'hono'
import { SignJWT } from 'jose'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Env } from '../../functions/http/app.tsx'
import { countShard } from '../../shared/usecases/count-shard.ts'
import { readScore } from '../../shared/usecases/read-score.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { appOn, formOf, jsonOf, tokenIn } from '../support/http.ts'
import { answersOf, registerAgency, type TestWorld, worldOn } from '../support/world.ts'

const DAY = 86_400_000
let table: TestTable
let world: TestWorld
let app: Hono<Env>
let code: string

beforeEach(async () => {
  table = await startTable()
  world = worldOn(table)
  app = appOn(world)
  const { codes } = await registerAgency(world)
  code = codes['loka-a'] ?? ''
})
afterEach(() => table.close())

async function visit(): Promise<string> {
  const page = await (await app.request(`/q/${code}`)).text()
  return tokenIn(page)
}

async function counted(): Promise<number> {
  await countShard(world, 0, { openToo: true })
  return (await readScore(world, { agency: 'uji', unit: 'loka-a' }, 'full')).n
}

describe('a citizen at a counter', () => {
  test('scans, answers nine questions in a plain form and is thanked; the rating counts', async () => {
    const response = await app.request(`/q/${code}`)
    const page = await response.text()
    expect(response.status).toBe(200)
    expect(page).toContain('Unit loka-a')
    expect(page).toContain('Loket 1')
    expect(page).toContain('KTP-el')
    const sent = await app.request(
      `/q/${code}`,
      formOf({ token: tokenIn(page), ...answersOf(4), sex: 'P', education: 'SMA', comment: 'Petugasnya ramah.' }),
    )
    expect(sent.status).toBe(201)
    expect(await sent.text()).toContain('Terima kasih')
    expect(await counted()).toBe(1)
  })

  test('types the code as it is read from a wall: capitals, spaces, O for 0', async () => {
    const typed = code.toUpperCase().replaceAll('0', 'O')
    expect((await app.request(`/q/${typed.slice(0, 5)}-${typed.slice(5)}`)).status).toBe(200)
  })

  test('who leaves a question open keeps the other answers and is told which one', async () => {
    const { U3: _open, ...rest } = answersOf(2)
    const again = await app.request(`/q/${code}`, formOf({ token: await visit(), ...rest, comment: 'Tetap <ada>' }))
    const page = await again.text()
    expect(again.status).toBe(400)
    expect(page).toContain('Tetap &lt;ada&gt;')
    expect(page.match(/ checked=""/g)?.length).toBeGreaterThanOrEqual(8)
    expect(await counted()).toBe(0)
  })
})

describe('one visit is one rating', () => {
  test('F40 the same answers again get the same receipt, to the byte, also after days', async () => {
    const form = formOf({ token: await visit(), ...answersOf(3) })
    const first = await app.request(`/q/${code}`, form)
    world.clock += 3 * DAY
    const second = await app.request(`/q/${code}`, form)
    expect([first.status, second.status]).toEqual([201, 200])
    expect(await second.text()).toBe(await first.text())
    expect(await counted()).toBe(1)
    expect(await readScore(world, { agency: 'uji', unit: 'loka-a', period: '2026-11-22' }, 'full')).toMatchObject({
      n: 1,
    })
  })

  test('F43 other answers under the same visit are refused and the first are kept', async () => {
    const token = await visit()
    await app.request(`/q/${code}`, formOf({ token, ...answersOf(3) }))
    const other = await app.request(`/q/${code}`, formOf({ token, ...answersOf(1) }))
    expect(other.status).toBe(409)
    expect(await other.text()).toContain('sudah diterima')
    await countShard(world, 0, { openToo: true })
    expect(await readScore(world, { agency: 'uji', unit: 'loka-a' }, 'full')).toMatchObject({ n: 1, score: 75 })
  })

  test('F22 sent fifty times at once it is stored once, and all fifty get the same receipt', async () => {
    const body = { token: await visit(), answers: answersOf(4), comment: 'Terima kasih' }
    const responses = await Promise.all(Array.from({ length: 50 }, () => app.request('/api/v1/ratings', jsonOf(body))))
    const receipts = new Set(await Promise.all(responses.map((response) => response.text())))
    expect(responses.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(responses.filter(({ status }) => status === 200)).toHaveLength(49)
    expect(receipts.size).toBe(1)
    expect(await counted()).toBe(1)
  })

  test('form and JSON of the same answers are the same rating', async () => {
    const token = await visit()
    await app.request(`/q/${code}`, formOf({ token, ...answersOf(4), comment: ' ' }))
    const response = await app.request('/api/v1/ratings', jsonOf({ token, answers: answersOf(4) }))
    expect(response.status).toBe(200)
    expect(await counted()).toBe(1)
  })

  test('the period is the visit’s: begun at 23:59:59 and sent after midnight, it counts before midnight', async () => {
    world.clock = Date.parse('2026-11-22T16:59:59Z')
    const token = await visit()
    world.clock = Date.parse('2026-11-22T17:00:01Z')
    await app.request('/api/v1/ratings', jsonOf({ token, answers: answersOf(4) }))
    await countShard(world, 0, { openToo: true })
    const n = async (period: string) => (await readScore(world, { agency: 'uji', unit: 'loka-a', period }, 'full')).n
    expect([await n('2026-11-22'), await n('2026-11-23')]).toEqual([1, 0])
  })
})

describe('what is not ours is refused with a friendly page, and nothing is stored', () => {
  test.each(['zzzzzzzzzz', 'abc', '..%2f..%2fetc', '%00', 'a'.repeat(2000)])(
    'F13 the unknown code %j',
    async (unknown) => {
      const response = await app.request(`/q/${unknown}`)
      expect(response.status).toBe(404)
      expect(await response.text()).toContain('lang="id"')
    },
  )

  test('F20 a changed, unsigned or foreign token', async () => {
    const token = await visit()
    const [header = '', payload = '', signature = ''] = token.split('.')
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`
    const claims = { visit: JSON.parse(Buffer.from(payload, 'base64url').toString()).visit }
    const signed = (key: string, kid: string) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256', kid })
        .setAudience('visit')
        .setIssuedAt()
        .setNotBefore('0s')
        .setExpirationTime('1h')
        .sign(Buffer.from(key.padEnd(32, '.')))
    const flipped = (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1)
    const bad = [
      `${header}.${payload}.${flipped}`,
      `${header}.${payload}`,
      none,
      '',
      'x',
      await signed('another key', 'test-1'),
      await signed('another key', '../../test-1'),
      await signed('another key', 'unknown'),
    ]
    for (const forged of bad) {
      const response = await app.request('/api/v1/ratings', jsonOf({ token: forged, answers: answersOf(4) }))
      expect([forged, response.status]).toEqual([forged, 401])
      expect((await app.request(`/q/${code}`, formOf({ token: forged, ...answersOf(4) }))).status).toBe(401)
    }
    expect(await counted()).toBe(0)
  })

  test('F19 a visit of more than eight days ago, or one of the future', async () => {
    const token = await visit()
    world.clock += 8 * DAY + 299_000
    expect((await app.request('/api/v1/ratings', jsonOf({ token, answers: answersOf(4) }))).status).toBe(201)
    const old = await visit()
    world.clock += 8 * DAY + 301_000
    const late = await app.request('/api/v1/ratings', jsonOf({ token: old, answers: answersOf(4) }))
    expect(late.status).toBe(410)
    const ahead = await visit()
    world.clock -= 301_000
    expect((await app.request('/api/v1/ratings', jsonOf({ token: ahead, answers: answersOf(4) }))).status).toBe(401)
    world.clock += 2_000
    expect((await app.request('/api/v1/ratings', jsonOf({ token: ahead, answers: answersOf(4) }))).status).toBe(201)
  })

  test('F21 a visit to another counter', async () => {
    const { codes } = await registerAgency(world, 'lain')
    const token = await visit()
    const response = await app.request(`/q/${codes['loka-a']}`, formOf({ token, ...answersOf(4) }))
    expect(response.status).toBe(403)
    expect(await counted()).toBe(0)
  })
})
