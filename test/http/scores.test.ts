import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Score } from '../../shared/domain/score.ts'
import { countShard } from '../../shared/usecases/count-shard.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { appOn, jsonOf, MANAGER, tokenIn } from '../support/http.ts'
import { answersOf, registerAgency, type TestWorld, worldOn } from '../support/world.ts'

/**
 * Ten ratings in loka-a (eight at the counter, two imported without one), three in loka-b, and seven of dinas itself, without which the
 * three could be had by subtraction: all of 22 November 2026 in Jakarta.
 */
const PERIODS = ['2026-11', '2026-Q4', '2026-S2', '2026'] as const

let table: TestTable
let world: TestWorld

beforeAll(async () => {
  table = await startTable()
  world = worldOn(table)
  const { codes } = await registerAgency(world)
  await registerAgency(world, 'timur', 'Asia/Jayapura')
  for (const value of [4, 4, 4, 4, 3, 3, 3, 3]) await rate(codes['loka-a'] ?? '', value)
  for (const value of [1, 2, 4]) await rate(codes['loka-b'] ?? '', value)
  const imported = {
    agency: 'uji',
    slot: '2026-11-22',
    instrument: 'skm-2017',
    tier: 'P',
    channel: 'import',
  } as const
  for (let at = 1; at <= 9; at++) {
    const id = `019aa5d0-5a3e-8c1b-9f2e-00000000000${at}`
    const [unit, value] = at <= 2 ? ['loka-a', 2] : ['dinas', 3]
    const rating = {
      ...imported,
      unit,
      id,
      answers: answersOf(value),
      acceptedAt: '2026-11-22T02:00:00.000Z',
      digest: id,
    }
    await world.mark(rating, { ...rating, shards: 1, zone: 'Asia/Jakarta' })
    await world.store.ratings.put(rating, 1)
  }
  await countShard(world, 0, { openToo: true })
})
afterAll(() => table.close())

async function rate(code: string, value: number) {
  const app = appOn(world)
  const token = tokenIn(await (await app.request(`/q/${code}`)).text())
  const body = { token, answers: { ...answersOf(value), U9: 4 } }
  expect((await app.request('/api/v1/ratings', jsonOf(body))).status).toBe(201)
}

async function read(query = '', unit = 'loka-a', who = MANAGER): Promise<Score> {
  const response = await appOn(world, who).request(`/api/v1/agencies/uji/units/${unit}/scores${query}`)
  expect(response.status).toBe(200)
  const text = await response.text()
  expect(text).not.toMatch(/NaN|Infinity/)
  return JSON.parse(text)
}

const asCitizen = (query = '', unit = 'loka-a') => read(query, unit, appCitizen)
const appCitizen = { grants: [{ role: 'citizen', agency: '*' }] } as const

describe('a unit’s score', () => {
  test('has exactly the documented fields', async () => {
    const score = await asCitizen('?instrument=skm&period=2026-Q4')
    expect(Object.keys(score).sort()).toEqual([
      'agency',
      'asOf',
      'aside',
      'belowThreshold',
      'closed',
      'grade',
      'gradeName',
      'instrument',
      'interval',
      'method',
      'n',
      'period',
      'published',
      'score',
      'served',
      'suppressed',
      'target',
      'unit',
      'unsur',
    ])
    // Eight unsur of mean (4·4 + 4·3 + 2·2)/10 = 3.2, the ninth of (8·4 + 2·2)/10 = 3.6: (8·3.2 + 3.6)/9·25.
    expect(score).toMatchObject({ agency: 'uji', unit: 'loka-a', instrument: 'skm', period: '2026-Q4', n: 10 })
    expect(score.score).toBeCloseTo(81.111111, 6)
    expect(score).toMatchObject({
      published: '81.11',
      grade: null,
      method: 'ikm-exact-1',
      belowThreshold: false,
      suppressed: false,
    })
    expect(score.asOf).toMatch(/^2026-11-22T02:\d\d:\d\d\.\d{3}Z$/)
    expect(score.unsur.map(({ code, n }) => [code, n])).toEqual(
      Array.from({ length: 9 }, (_, at) => [`U${at + 1}`, 10]),
    )
    expect([score.unsur[0]?.nrr, score.unsur[8]?.nrr]).toEqual([3.2, 3.6])
    expect(score.unsur[3]?.name).toBe('Biaya/tarif')
  })

  test.each(PERIODS)('is the same in %s, which holds the day', async (period) => {
    expect(await asCitizen(`?period=${period}`)).toMatchObject({ period, n: 10, published: '81.11' })
  })

  test('F38 of a single day is for those who manage the unit: the public is told how many answered', async () => {
    expect(await read('?period=2026-11-22')).toMatchObject({ n: 10, published: '81.11', suppressed: false })
    expect(await asCitizen('?period=2026-11-22')).toMatchObject({ n: 10, published: null, suppressed: true })
    expect(await asCitizen('?period=2026-11-22&service=ktp', 'dinas')).toMatchObject({ n: 0, suppressed: false })
  })

  test.each(['2026-11-21', '2026-10', '2026-Q3', '2026-S1', '2025', '2030'])(
    'is empty in %s: 0 and nulls',
    async (period) => {
      const score = await asCitizen(`?period=${period}`)
      expect(score).toMatchObject({ period, n: 0, score: null, published: null, grade: null, gradeName: null })
      expect(score.belowThreshold).toBe(true)
      expect(score.unsur.map(({ n, nrr }) => [n, nrr])).toEqual(Array.from({ length: 9 }, () => [0, null]))
    },
  )

  test('is unrounded beside its published form of two decimals', async () => {
    const { score, published } = await read('', 'dinas')
    // 20 ratings: eight unsur of mean (32 + 7 + 21)/20 = 3, the ninth of (36 + 12 + 21)/20 = 3.45: (24 + 3.45)/9·25 = 76.25.
    expect(score).toBe(76.25)
    expect(published).toBe('76.25')
  })

  test('says no letter grade below 30 respondents, and one from 30 on', async () => {
    const many = await startTable()
    const busy = worldOn(many)
    const { codes } = await registerAgency(busy)
    const app = appOn(busy)
    for (const at of Array.from({ length: 30 }).keys()) {
      if (at === 29) {
        await countShard(busy, 0, { openToo: true })
        expect(await scoreOn(busy)).toMatchObject({ n: 29, grade: null })
      }
      const token = tokenIn(await (await app.request(`/q/${codes['loka-a']}`)).text())
      await app.request('/api/v1/ratings', jsonOf({ token, answers: answersOf(4) }))
    }
    await countShard(busy, 0, { openToo: true })
    expect(await scoreOn(busy)).toMatchObject({
      n: 30,
      score: 100,
      published: '100.00',
      grade: 'A',
      gradeName: 'Sangat baik',
    })
    await many.close()
  })

  test('of a unit above includes the units below it', async () => {
    expect(await asCitizen('', 'dinas')).toMatchObject({ unit: 'dinas', n: 20 })
  })

  async function scoreOn(of: TestWorld): Promise<Score> {
    return (await (await appOn(of).request('/api/v1/agencies/uji/units/loka-a/scores')).json()) as Score
  }
})

describe('without a period it is the current quarter, in the unit’s own days', () => {
  test.each([
    ['uji', '2026-09-30T16:59:59Z', '2026-Q3'],
    ['uji', '2026-09-30T17:00:00Z', '2026-Q4'],
    ['timur', '2026-09-30T14:59:59Z', '2026-Q3'],
    ['timur', '2026-09-30T15:00:00Z', '2026-Q4'],
    ['timur', '2026-12-31T15:00:00Z', '2027-Q1'],
    ['uji', '2028-02-29T12:00:00Z', '2028-Q1'],
  ])('%s at %s: %s', async (agency, now, period) => {
    const app = appOn(worldOn(table, { now }))
    expect(await (await app.request(`/api/v1/agencies/${agency}/units/loka-a/scores`)).json()).toMatchObject({ period })
  })
})

describe('?counter= and ?service= narrow it to the unit’s own ratings of one', () => {
  test('a counter, a service, and those that name none', async () => {
    expect(await read('?counter=loket-1')).toMatchObject({ n: 8, published: '88.89' })
    expect(await read('?counter=')).toMatchObject({ n: 2, score: 50 })
    expect(await read('?service=ktp')).toMatchObject({ n: 8 })
    expect(await read('?service=')).toMatchObject({ n: 2 })
    expect(await read('?service=ktp&period=2026-11-22')).toMatchObject({ n: 8, period: '2026-11-22' })
  })

  test('one that does not exist has no data', async () => {
    expect(await read('?counter=loket-9')).toMatchObject({ n: 0, score: null })
    expect(await read('?counter=loket-1', 'dinas')).toMatchObject({ n: 0, score: null })
  })

  test('both at once: 400', async () => {
    const response = await appOn(world).request('/api/v1/agencies/uji/units/loka-a/scores?counter=loket-1&service=ktp')
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code: 'query-invalid' })
  })
})

describe('below ten respondents', () => {
  test('the public is told how many, and no score', async () => {
    const score = await asCitizen('', 'loka-b')
    expect(score).toMatchObject({ n: 3, score: null, published: null, grade: null, belowThreshold: true })
    expect(score.unsur.map(({ n, nrr }) => [n, nrr])).toEqual(Array.from({ length: 9 }, () => [0, null]))
    expect(await asCitizen('?counter=loket-1')).toMatchObject({ n: 8, score: null })
  })

  test.each([
    ['a manager of everything', MANAGER],
    ['of the agency', { grants: [{ role: 'manager', agency: 'uji' }, ...appCitizen.grants] } as const],
    ['of the unit', { grants: [{ role: 'manager', agency: 'uji', unit: 'loka-b' }, ...appCitizen.grants] } as const],
    [
      'of the unit above',
      { grants: [{ role: 'manager', agency: 'uji', unit: 'dinas' }, ...appCitizen.grants] } as const,
    ],
  ])('%s sees it', async (_who, identity) => {
    const score = await read('', 'loka-b', identity)
    expect(score).toMatchObject({ n: 3, belowThreshold: true, grade: null })
    expect(score.score).toBeCloseTo(((8 * (7 / 3) + 4) / 9) * 25, 9)
  })

  test.each([
    [
      'of the unit beside',
      { grants: [{ role: 'manager', agency: 'uji', unit: 'loka-a' }, ...appCitizen.grants] } as const,
    ],
    ['of another agency', { grants: [{ role: 'manager', agency: 'timur' }, ...appCitizen.grants] } as const],
  ])('a manager %s is the public', async (_who, identity) => {
    expect(await read('', 'loka-b', identity)).toMatchObject({ n: 3, score: null })
  })
})
