import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Json } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportings } from '../../infra/analytics/exporting.ts'
import { namedQueriesOf } from '../../infra/analytics/named-queries.ts'
import { openTable } from '../../shared/storage/client.ts'
import { acceptRating } from '../../shared/usecases/accept-rating.ts'
import { acceptServiceTimes } from '../../shared/usecases/accept-service-time.ts'
import { openVisit } from '../../shared/usecases/open-visit.ts'
import { readScore } from '../../shared/usecases/read-score.ts'
import { rollUpAgency } from '../../shared/usecases/roll-up.ts'
import { storeRating } from '../../shared/usecases/store-rating.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { askExport, exportTable } from '../support/exported.ts'
import { countAt } from '../support/rated.ts'
import { answersOf, registerAgency, type TestWorld, worldOn } from '../support/world.ts'

const A = { agency: 'uji', unit: 'loka-a' } as const
const COMMENT = 'Petugas bernama Contoh ramah sekali'
const NAMES = ['scores-from-ratings', 'response-rate-by-channel', 'busiest-hours'] as const

let table: TestTable
let world: TestWorld
let codes: Readonly<Record<string, string>>
const folder = mkdtempSync(join(tmpdir(), 'export-'))

beforeAll(async () => {
  table = await startTable()
  world = worldOn(table, { now: '2026-10-05T02:00:00Z' })
  codes = (await registerAgency(world)).codes
  await rateOctober()
  await rateNovember()
  await rateAsTrial()
  await exportTable(table, folder)
})
afterAll(async () => {
  await table.close()
  rmSync(folder, { recursive: true })
})

/** Two units with uneven answers; a rating of the month alone, from a file; service times; one rating set aside, one looked at and kept. */
async function rateOctober() {
  const kept: string[] = []
  for (let index = 0; index < 20; index++) {
    const values = Array.from({ length: 9 }, (_, question) => 1 + ((index * 7 + question * 3) % 4))
    kept.push(
      await rate('loka-a', `2026-10-05T0${2 + (index % 3)}:${10 + index}:00Z`, { answers: answersOf(...values) }),
    )
  }
  for (let index = 0; index < 11; index++)
    await rate('loka-b', `2026-10-06T04:${10 + index}:00Z`, { answers: answersOf(4, 3, 2) })
  const [aside = '', released = '', first = ''] = kept
  await find([
    { state: 'open', ids: [aside, first] },
    { state: 'released', ids: [released] },
    { state: 'open', ids: [] },
  ])
  const times = kept.map((_, index) => {
    const at = (minute: number) => `2026-10-05T03:${String(minute).padStart(2, '0')}:00Z`
    return { id: world.newId(), service: 'ktp', taken: at(index), called: at(index + 5), done: at(index + 20) }
  })
  await acceptServiceTimes(world, A, 'queue', [...times, ...times.map((time) => ({ ...time, id: world.newId() }))])
  await storeRating(
    world,
    {
      ...{ ...A, id: world.newId(), slot: '2026-10', instrument: 'skm-2017', answers: answersOf(2), digest: 'x' },
      ...{ tier: 'P', channel: 'import', acceptedAt: '2026-10-05T05:00:00.000Z' },
    },
    { shards: 1, zone: 'Asia/Jakarta' },
  )
  await countAt(world, '2026-10-06T06:00:00Z')
}

/** Forty ratings whose index is 99.375, which is 99.38, and a little less in binary fractions; and quick ratings, one of which is a first tap that was finished. */
async function rateNovember() {
  for (let index = 0; index < 40; index++) {
    const low = (until: number) => (index < until ? 3 : 4)
    await rate('loka-b', `2026-11-10T02:${String(index + 5).padStart(2, '0')}:00Z`, {
      answers: answersOf(low(5), 4, low(4), 4, 4, 4, 4, 4, 4),
    })
  }
  await rate(
    'loka-a',
    '2026-11-10T02:10:00Z',
    { answers: { Q1: 1 }, provisional: true },
    { reasons: ['U3'], answers: { Q1: 1 } },
  )
  await rate('loka-a', '2026-11-10T02:11:00Z', { answers: { Q1: 3 }, provisional: true })
  await countAt(world, '2026-11-10T06:00:00Z')
  for (const night of ['2026-10-31T17:30:00Z', '2026-11-10T17:30:00Z', '2026-11-11T17:30:00Z']) {
    world.clock = Date.parse(night)
    await rollUpAgency(world, 'uji')
  }
}

/** What an agency that is there for trials leaves behind, as it is stored. */
async function rateAsTrial() {
  const stored = openTable(table.tableName, table.client)
  await stored.put({ pk: '-#agencies', sk: 'uji-coba', v: 1, trial: true })
  await stored.put({
    pk: 'uji-coba#unit#rating#skm-2017#2026-11-10#0',
    sk: `09#${world.newId()}`,
    v: 1,
    channel: 'web',
    answers: answersOf(1),
  })
}

type Body = { readonly answers: object; readonly provisional?: true; readonly reasons?: readonly string[] }

/** A visit, and what is sent in it, one after the other. Gives the rating's id. */
async function rate(unit: string, at: string, ...bodies: readonly Body[]): Promise<string> {
  world.clock = Date.parse(at)
  const quick = bodies.some(({ answers }) => 'Q1' in answers)
  const { token } = await openVisit(world, codes[unit] ?? '', { instrument: quick ? 'quick' : 'skm', channel: 'web' })
  let id = ''
  for (const body of bodies) {
    world.clock += 20_000
    const { receipt } = await acceptRating(world, { token, body: quick ? body : { ...body, comment: COMMENT } })
    id = receipt.id
  }
  return id
}

async function find(found: readonly { readonly state: 'open' | 'released'; readonly ids: readonly string[] }[]) {
  const day = { ...A, instrument: 'skm-2017', day: '2026-10-05' }
  await world.store.findings.announce(day)
  const findings = found.map(({ state, ids }, index) => ({
    ...({ id: `copies-${index}`, detector: 'copies', subject: String(index), evidence: {} } as const),
    ...{ state, history: [], version: 1 },
    ratings: ids.length === 0 ? {} : { '2026-10-05T09': ids.slice(0, 1), '2026-10-05T11': ids.slice(1) },
  }))
  await world.store.findings.put({ ...day, findings, version: 1 })
}

function ask<T extends Json>(name: (typeof NAMES)[number]): Promise<readonly T[]> {
  const query = namedQueriesOf('nightly').find((each) => each.name === name)
  if (!query) throw new Error(`no query ${name}`)
  return askExport<T>(folder, query.sql)
}

test('there is a test for every question', () => {
  expect(namedQueriesOf('weekly').map(({ name }) => name)).toEqual(NAMES)
})

describe('the index from the ratings up', () => {
  type Row = {
    agency: string
    unit: string
    instrument: string
    month: string
    n: string
    score: number
    published: string
  }

  test.each([
    ['loka-a', 'skm', '2026-10', 19],
    ['loka-b', 'skm', '2026-10', 11],
    ['loka-b', 'skm', '2026-11', 40],
    ['loka-a', 'quick', '2026-11', 2],
  ])('of %s by %s in %s is the one that the service says', async (unit, instrument, month, n) => {
    const rows = await ask<Row>('scores-from-ratings')
    const score = await readScore(world, { agency: 'uji', unit, instrument, period: month }, 'full')
    const mine = rows.filter((row) => row.unit === unit && row.month === month && row.instrument.startsWith(instrument))
    expect(mine).toMatchObject([{ agency: 'uji', n: String(n), published: score.published }])
    expect(score.n).toBe(n)
    expect(mine[0]?.score).toBeCloseTo(score.score ?? 0, 10)
  })

  test('is rounded half up, and is there for no other unit or month', async () => {
    const rows = await ask<Row>('scores-from-ratings')
    expect(rows.map(({ unit, month, published }) => [unit, month, published])).toEqual([
      ['loka-a', '2026-11', expect.anything()],
      ['loka-a', '2026-10', expect.anything()],
      ['loka-b', '2026-10', expect.anything()],
      ['loka-b', '2026-11', '99.38'],
    ])
  })
})

describe('the response rate', () => {
  type Row = { unit: string; month: string; channel: string; n: string; services: string | null; rate: number | null }

  test('is ratings by services recorded, by channel, and unknown where none are', async () => {
    const rows = await ask<Row>('response-rate-by-channel')
    const score = await readScore(world, { ...A, period: '2026-10' }, 'full')
    expect(score.served).toBe(40)
    expect(
      rows.map(({ unit, month, channel, n, services, rate }) => [unit, month, channel, n, services, rate]),
    ).toEqual([
      ['loka-a', '2026-10', 'import', '1', String(score.served), 1 / 40],
      ['loka-a', '2026-10', 'web', '18', String(score.served), 18 / 40],
      ['loka-a', '2026-11', 'web', '2', null, null],
      ['loka-b', '2026-10', 'web', '11', null, null],
      ['loka-b', '2026-11', 'web', '40', null, null],
    ])
  })
})

test('the busiest hour of a month is found, with its share and that of its busiest unit', async () => {
  expect(await ask('busiest-hours')).toEqual([
    { month: '2026-10', ratings: '29', day: '2026-10-06', hour: '11', busiest_hour: 11 / 29, busiest_unit: 1 },
    { month: '2026-11', ratings: '42', day: '2026-11-10', hour: '09', busiest_hour: 1, busiest_unit: 40 / 42 },
  ])
})

test('what is not named cannot be asked: no comment, sealed or not, and no name', async () => {
  const [all] = await askExport<{ all: string }>(
    folder,
    'SELECT string_agg(CAST(item AS varchar)) AS "all" FROM exported',
  )
  expect(all?.all).toContain('uji#loka-a#rating')
  for (const hidden of ['sealed', COMMENT, 'Pemerintah uji', 'Unit loka-a']) expect(all?.all).not.toContain(hidden)
  await expect(askExport(folder, 'SELECT item.sealed FROM exported')).rejects.toThrow(/sealed/)
  await expect(askExport(folder, 'SELECT item.name FROM exported')).rejects.toThrow(/name/)
})

test('F75 the export’s files hold what citizens wrote as sealed as the table does', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.gz'))
  const text = files.map((name) => gunzipSync(readFileSync(join(folder, name))).toString()).join('')
  expect(text.match(/"sealed":/g)).toHaveLength(71)
  expect(text).not.toContain('Petugas')
})

describe('the day of the last export before today', () => {
  test.each([
    // A Saturday’s export begins in the evening, UTC: that day’s questions are about the week before.
    ['weekly', '2026-11-28', '2026-11-21'],
    ['weekly', '2026-11-29', '2026-11-28'],
    ['weekly', '2026-11-30', '2026-11-28'],
    ['weekly', '2026-12-04', '2026-11-28'],
    ['weekly', '2026-12-06', '2026-12-05'],
    ['nightly', '2026-12-01', '2026-11-30'],
  ] as const)('%s, asked on %s: %s', async (howOften, today, last) => {
    const day = exportings[howOften].lastDay.replace('current_date', `DATE '${today}'`)
    const sql = `SELECT CAST(CAST(${day} AS date) AS varchar) AS day`
    expect(await askExport<{ day: string }>(folder, sql)).toEqual([{ day: last }])
  })
})
