import type { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Env } from '../../functions/http/app.tsx'
import { seals } from '../../functions/seals.ts'
import { visitTokens } from '../../functions/visit-tokens.ts'
import { groupedCode, type IssuedCode, visitCodeAt } from '../../shared/domain/visit-code.ts'
import { countShard } from '../../shared/usecases/count-shard.ts'
import { batchToPrint, mintVisitCodes } from '../../shared/usecases/mint-visit-codes.ts'
import { readScore } from '../../shared/usecases/read-score.ts'
import { SOMEBODY } from '../support/actor.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { from } from '../support/gateway.ts'
import { appOn, formOf, jsonOf, MANAGER, tokenIn } from '../support/http.ts'
import { answersOf, registerAgency, type TestWorld, VISIT_KEYS, worldOn } from '../support/world.ts'

const DAY = 86_400_000
const unit = { agency: 'uji', unit: 'loka-a' }
let table: TestTable
let world: TestWorld
let app: Hono<Env>
let issued: IssuedCode
let link: string

beforeEach(async () => {
  table = await startTable()
  world = worldOn(table)
  app = appOn(world)
  await registerAgency(world)
  issued = await code()
  link = `/k/uji/loka-a/${issued.code}`
})
afterEach(() => table.close())

async function code(wish: { readonly counter?: string; readonly service?: string } = {}): Promise<IssuedCode> {
  const minted = await mintVisitCodes(world, unit, SOMEBODY, { batch: world.newId(), count: 1, days: 7, ...wish })
  const [first] = minted.codes
  if (!first) throw new Error('no code was made')
  return first
}

const visitOf = async (token: string) => (await world.visits.verify(token)).visit
const open = async (at = link, on = app) => visitOf(tokenIn(await (await on.request(at)).text()))

async function counted(): Promise<number> {
  await countShard(world, 0, { openToo: true })
  return (await readScore(world, unit, 'full')).n
}

describe('a visit code', () => {
  test('opens a visit of tier T1 of its unit, in whatever spelling it is typed', async () => {
    expect(await open()).toMatchObject({ ...unit, tier: 'T1', services: ['ktp'] })
    const typed = encodeURIComponent(groupedCode(issued.code).toUpperCase())
    expect((await open(`/k/uji/loka-a/${typed}`)).id).toBe((await open()).id)
  })

  test('is rated once in a plain form, and thanked', async () => {
    const page = await (await app.request(link)).text()
    expect(page).toContain('action="/k/uji/loka-a?kirim')
    const sent = await app.request('/k/uji/loka-a?kirim', formOf({ token: tokenIn(page), ...answersOf(4) }))
    expect(sent.status).toBe(201)
    expect(await sent.text()).toContain('Terima kasih')
    expect(await counted()).toBe(1)
  })

  test('made for a counter and a service opens a visit of these', async () => {
    const { code: bound } = await code({ counter: 'loket-1', service: 'ktp' })
    const response = await app.request(`/k/uji/loka-a/${bound}`)
    const page = await response.text()
    expect(await visitOf(tokenIn(page))).toMatchObject({ counter: 'loket-1', services: ['ktp'], tier: 'T1' })
    expect(page).toContain('action="/q/')
    const action = /action="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect((await app.request(action, formOf({ token: tokenIn(page), ...answersOf(4) }))).status).toBe(201)
  })

  test('F22 looked at fifty times, at once and later, is one visit in one period', async () => {
    const pages = await Promise.all(Array.from({ length: 50 }, () => open()))
    world.clock += 3 * DAY
    const late = await open()
    expect(new Set([...pages, late].map(({ id, slot }) => `${id} ${slot}`)).size).toBe(1)
    expect(late.slot).toBe('2026-11-22T09')
  })

  test('F22 rated fifty times at once with its own tokens is stored once; other answers are refused', async () => {
    const tokens = await Promise.all(
      Array.from({ length: 50 }, async () => tokenIn(await (await app.request(link)).text())),
    )
    const send = (token: string, value: number) =>
      app.request('/api/v1/ratings', jsonOf({ token, answers: answersOf(value) }))
    const same = await Promise.all(tokens.map((token) => send(token, 4)))
    expect(same.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(same.filter(({ status }) => status === 200)).toHaveLength(49)
    const other = await Promise.all(tokens.slice(0, 10).map((token) => send(token, 1)))
    expect(new Set(other.map(({ status }) => status))).toEqual(new Set([409]))
    expect(await counted()).toBe(1)
  })

  test('F25 opened before a key was replaced is the same visit after, and what was begun can be sent', async () => {
    const token = tokenIn(await (await app.request(link)).text())
    const newer = JSON.stringify([
      { kid: 'test-2', key: 'another key for tests alone, as long' },
      ...JSON.parse(VISIT_KEYS),
    ])
    const rotated: TestWorld = Object.assign(Object.create(world), {
      visits: visitTokens(newer, world.now),
      seals: seals(newer),
    })
    const after = appOn(rotated)
    const again = tokenIn(await (await after.request(link)).text())
    expect((await rotated.visits.verify(again)).visit.id).toBe((await visitOf(token)).id)
    const sent = await after.request('/api/v1/ratings', jsonOf({ token, answers: answersOf(4) }))
    expect(sent.status).toBe(201)
    expect((await after.request('/api/v1/ratings', jsonOf({ token: again, answers: answersOf(4) }))).status).toBe(200)
  })
})

describe('a code that opens nothing', () => {
  const stranger = visitCodeAt('nobody’s', 0)

  test.each([
    ['that nobody has', () => stranger, 'tidak berlaku'],
    ['that is mistyped', () => `${issued.code.slice(0, 12)}${issued.code.endsWith('0') ? '1' : '0'}`, 'belum tepat'],
    ['that is no code', () => 'abc', 'belum tepat'],
  ])('%s: says so, and leads to the counters', async (_name, typed, words) => {
    const response = await app.request(`/k/uji/loka-a/${typed()}`)
    const page = await response.text()
    expect(response.status).toBe(404)
    expect(page).toContain(words)
    expect(page).toMatch(/href="\/q\/[0-9a-z]{10}"/)
    expect(page).toContain('action="/k"')
  })

  test('F21 of another unit opens nothing here, and is not used up by the try', async () => {
    expect((await app.request(`/k/uji/loka-b/${issued.code}`)).status).toBe(404)
    expect((await open()).unit).toBe('loka-a')
  })

  test('F21 a visit of one unit cannot be rated at another, nor at a counter it does not name', async () => {
    const token = tokenIn(await (await app.request(link)).text())
    const form = formOf({ token, ...answersOf(4) })
    expect((await app.request('/k/uji/loka-b?kirim', form)).status).toBe(403)
    const place = await world.store.registry.load('uji')
    const counter = place?.counters.find((each) => each.unit === 'loka-a')
    expect((await app.request(`/q/${counter?.code}`, form)).status).toBe(403)
    expect(await counted()).toBe(0)
  })

  test('F48 after its days opens nothing, though it still lies in the table', async () => {
    world.clock += 7 * DAY - 1000
    expect((await app.request(link)).status).toBe(200)
    world.clock += 1000
    expect((await app.request(link)).status).toBe(404)
  })

  test.each(['/k/tidak-ada/loka-a/abc', '/k/uji/tidak-ada/abc', '/k/%23/loka-a/abc'])(
    'F13 %s is unknown',
    async (path) => {
      expect((await app.request(path)).status).toBe(404)
    },
  )
})

describe('a typed code', () => {
  test('leads to its page', async () => {
    const typed = groupedCode(issued.code).toUpperCase()
    const response = await app.request('/k', formOf({ agency: 'uji', unit: 'loka-a', code: ` ${typed} ` }))
    expect([response.status, response.headers.get('Location')]).toEqual([303, link])
  })

  test.each([
    [{ agency: '//evil.example', unit: 'loka-a', code: 'x' }, 404],
    [{ agency: 'uji', unit: '../../evil', code: 'x' }, 404],
    [{ agency: 'uji', unit: 'loka-a', code: '//evil.example' }, 303],
    [{ agency: 'uji', unit: 'loka-a', code: '' }, 303],
  ])('F32 %j leads nowhere but to a page of codes', async (fields, status) => {
    const response = await app.request('/k', formOf(fields))
    expect(response.status).toBe(status)
    if (status === 303) expect(response.headers.get('Location')).toMatch(/^\/k\/uji\/loka-a\/[^/]+$/)
  })
})

describe('F24 who guesses', () => {
  const guess = (index: number, source: string) =>
    app.request(`/k/uji/loka-a/${visitCodeAt('guessed', index)}`, {}, from(source))

  test('is after twenty misses told of every code what is told of those that nobody has, without a look', async () => {
    for (let index = 0; index < 20; index++) expect((await guess(index, '203.0.113.9')).status).toBe(404)
    let reads = 0
    const { find } = world.store.visitCodes
    const counting = (...asked: Parameters<typeof find>) => {
      reads++
      return find(...asked)
    }
    const watched = Object.assign(Object.create(world), {
      store: {
        ...world.store,
        visitCodes: { ...world.store.visitCodes, find: counting },
      },
    })
    const right = await appOn(watched).request(link, {}, from('203.0.113.9'))
    const wrong = await appOn(watched).request(`/k/uji/loka-a/${visitCodeAt('guessed', 21)}`, {}, from('203.0.113.9'))
    expect([right.status, wrong.status, reads]).toEqual([404, 404, 0])
    expect(await right.text()).toBe(await wrong.text())
    expect((await appOn(watched).request(link, {}, from('203.0.113.10'))).status).toBe(200)
  })

  test('F12 cannot pretend to be others by what a header says', async () => {
    for (let index = 0; index < 20; index++) {
      const headers = { 'X-Forwarded-For': `198.51.100.${index}`, 'X-Real-IP': `198.51.100.${index}` }
      await app.request(`/k/uji/loka-a/${visitCodeAt('guessed', index)}`, { headers }, from('203.0.113.9'))
    }
    expect((await app.request(link, { headers: { 'X-Forwarded-For': '192.0.2.1' } }, from('203.0.113.9'))).status).toBe(
      404,
    )
  })
})

describe('slips', () => {
  const page = '/kelola/uji/unit/loka-a/kode-kunjungan'
  const staff = () => appOn(world, MANAGER)
  const order = (fields: Record<string, string | number>) => {
    const { headers, ...form } = formOf(fields)
    return staff().request(page, { ...form, headers: { ...Object(headers), Origin: 'http://localhost' } })
  }

  test('are ordered once however often the form is sent, and printed with a code each', async () => {
    const sent = { batch: 'lembar-1', count: 30, days: 14, counter: 'loket-1', service: '' }
    const [first, second] = [await order(sent), await order(sent)]
    expect([first.status, second.status]).toEqual([303, 303])
    expect(second.headers.get('Location')).toBe(first.headers.get('Location'))
    const sheet = await (await staff().request(first.headers.get('Location') ?? '')).text()
    const printed = new Set([...sheet.matchAll(/class="key">([^<]+)</g)].map(([, text]) => text))
    expect(printed.size).toBe(30)
    const [one = ''] = printed
    expect(await open(`/k/uji/loka-a/${one}`)).toMatchObject({ tier: 'T1', counter: 'loket-1' })
    expect(await (await staff().request(page)).text()).toContain(`${page}/lembar-1`)
  })

  test('whose making broke off are completed before they are printed', async () => {
    let puts = 0
    const { put } = world.store.visitCodes
    const failing = {
      ...world.store.visitCodes,
      put: (each: IssuedCode) => (++puts > 5 ? Promise.reject(new Error('killed')) : put(each)),
    }
    const broken = Object.assign(Object.create(world), { store: { ...world.store, visitCodes: failing } })
    await expect(mintVisitCodes(broken, unit, SOMEBODY, { batch: 'putus', count: 40, days: 7 })).rejects.toThrow(
      'killed',
    )
    const { codes } = await batchToPrint(world, unit, 'putus')
    const found = await Promise.all(codes.map((each) => world.store.visitCodes.find(unit, each.code)))
    expect(found.filter((each) => each !== undefined)).toHaveLength(40)
  })

  test.each([
    [{ count: 0, days: 7 }, 'antara 1 dan 500'],
    [{ count: 501, days: 7 }, 'antara 1 dan 500'],
    [{ count: 'banyak', days: 7 }, 'antara 1 dan 500'],
    [{ count: 3, days: 61 }, 'masa berlaku'],
    [{ count: 3, days: 7, counter: 'loket-9' }, 'Loket itu tidak ada'],
    [{ count: 3, days: 7, service: 'sim' }, 'tidak diberikan'],
  ])('F1 ordered as %j are not made, and the form says why', async (wrong, words) => {
    const response = await order({ batch: 'salah', ...wrong })
    expect(response.status).toBe(400)
    expect(await response.text()).toContain(words)
    expect((await world.store.visitCodes.batches(unit, 'slips')).map(({ id }) => id)).not.toContain('salah')
  })

  test('of another unit cannot be looked at from here', async () => {
    await order({ batch: 'milik-a', count: 2, days: 7 })
    expect((await staff().request('/kelola/uji/unit/loka-b/kode-kunjungan/milik-a')).status).toBe(404)
  })
})
