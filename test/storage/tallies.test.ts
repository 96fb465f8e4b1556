import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asideOf, breakdownOf, profileCounts, sumBreakdowns } from '../../shared/domain/breakdown.ts'
import { addDays } from '../../shared/domain/calendar.ts'
import { openTable } from '../../shared/storage/client.ts'
import { storeOver } from '../../shared/storage/store.ts'
import type { Store } from '../../shared/usecases/ports/store.ts'
import type { TallyKey } from '../../shared/usecases/ports/tally-store.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { answersOf } from '../support/world.ts'
import { dayKey, place, SKM, tallyOfRatings } from './samples.ts'

let table: TestTable
let store: Store

beforeAll(async () => {
  table = await startTable()
  store = storeOver(openTable(table.tableName, table.client))
})
afterAll(() => table.close())

const SENT = { tier: 'T3', channel: 'web' } as const
const STRONG = { consistent: true } as const
const keyAt = (over: Partial<TallyKey>): TallyKey => ({ ...dayKey, ...over })
const countAt = async (key: TallyKey) => (await store.tallies.get([key], STRONG))[0]?.breakdown.all.n

describe('a tally', () => {
  test('comes back as it was stored: every breakdown, its version and how far it goes', async () => {
    const breakdown = sumBreakdowns([
      breakdownOf({ answers: answersOf(4, 3), ...SENT, counter: 'loket-1', service: 'ktp', profile: { sex: 'P' } }),
      breakdownOf({ answers: answersOf(1), tier: 'P', channel: 'paper', profile: { age: '55+', education: 'S3' } }),
      asideOf('burst'),
    ])
    const tally = {
      key: keyAt({ level: 'quarter', period: '2026-Q4', scope: 'tree' }),
      breakdown,
      asOf: '2026-11-22T02:07:00.000Z',
      version: 1,
      through: '2026-11-21',
    } as const
    expect(await store.tallies.put(tally)).toBe(true)
    expect(await store.tallies.get([tally.key], STRONG)).toEqual([tally])
  })

  test('is created only where none is', async () => {
    const key = keyAt({ period: '2026-01-01' })
    expect(await store.tallies.put(tallyOfRatings(key, 1))).toBe(true)
    expect(await store.tallies.put(tallyOfRatings(key, 9))).toBe(false)
    expect(await countAt(key)).toBe(1)
  })

  test('is written over only on the version that was read', async () => {
    const key = keyAt({ period: '2026-01-02' })
    expect(await store.tallies.put(tallyOfRatings(key, 2, 2))).toBe(false)
    expect(await countAt(key)).toBeUndefined()
    expect(await store.tallies.put(tallyOfRatings(key, 1, 1))).toBe(true)
    expect(await store.tallies.put(tallyOfRatings(key, 3, 3))).toBe(false)
    expect(await store.tallies.put(tallyOfRatings(key, 2, 2))).toBe(true)
    expect(await store.tallies.put(tallyOfRatings(key, 9, 2))).toBe(false)
    expect(await countAt(key)).toBe(2)
  })

  test('F55 written by twenty at once on the same version is written by one', async () => {
    const key = keyAt({ period: '2026-01-03' })
    await store.tallies.put(tallyOfRatings(key, 1))
    const sizes = Array.from({ length: 20 }, (_, index) => index + 2)
    const outcomes = await Promise.all(sizes.map((n) => store.tallies.put(tallyOfRatings(key, n, 2))))
    expect(outcomes.filter(Boolean)).toHaveLength(1)
    expect(await countAt(key)).toBe(sizes[outcomes.indexOf(true)])
  })
})

describe('tallies read by their keys', () => {
  test('F42 are complete beyond the hundred that one call may ask for, and absent ones are left out', async () => {
    const days = Array.from({ length: 250 }, (_, index) => addDays('2024-01-01', index))
    await Promise.all(
      days.map((period, index) => store.tallies.put(tallyOfRatings(keyAt({ period }), (index % 5) + 1))),
    )
    const asked = Array.from({ length: 300 }, (_, index) => keyAt({ period: addDays('2024-01-01', index) }))
    const read = await store.tallies.get(asked, STRONG)
    expect(read.map(({ key }) => key.period).toSorted()).toEqual(days)
  })

  test('are given once, however often they were asked for, and none where none is asked for', async () => {
    const [a, b] = [keyAt({ period: '2024-01-01' }), keyAt({ period: '2024-01-02' })]
    expect(await store.tallies.get([a, b, a, a], STRONG)).toHaveLength(2)
    expect(await store.tallies.get([a, a], STRONG)).toHaveLength(1)
    expect(await store.tallies.get([], STRONG)).toEqual([])
  })
})

describe('tallies between two periods', () => {
  const periodsBetween = async (key: Omit<TallyKey, 'period'>, first: string, last: string) =>
    (await store.tallies.between(key, first, last, STRONG)).map((tally) => tally.key.period)

  test('are those from the first to the last, both included, in order', async () => {
    const key = keyAt({ unit: 'loka-b' })
    for (const period of ['2026-03-09', '2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01']) {
      await store.tallies.put(tallyOfRatings({ ...key, period }, 1))
    }
    expect(await periodsBetween(key, '2026-03-01', '2026-03-31')).toEqual(['2026-03-01', '2026-03-09', '2026-03-31'])
    expect(await periodsBetween(key, '2026-03-02', '2026-03-08')).toEqual([])
    expect(await periodsBetween(key, '2026-03-31', '2026-03-01')).toEqual([])
  })

  test('do not mix levels, scopes, instruments, units or agencies', async () => {
    const key = keyAt({ unit: 'loka-c', period: '2026-03-05' })
    const strangers: Partial<TallyKey>[] = [
      { level: 'slot' },
      { level: 'month', period: '2026-03' },
      { scope: 'tree' },
      { instrument: 'skm-2017b' },
      { unit: 'loka-c-d' },
      { agency: 'uji-lain' },
    ]
    for (const other of strangers) await store.tallies.put(tallyOfRatings({ ...key, ...other }, 9))
    await store.tallies.put(tallyOfRatings(key, 1))
    const read = await store.tallies.between(key, '2026-03-01', '2026-03-31', STRONG)
    expect(read).toEqual([tallyOfRatings(key, 1)])
  })

  test('of a day’s slots are its hours and what is known by the day only, not the month’s', async () => {
    const own = { ...place, unit: 'loka-d', instrument: SKM, scope: 'own', level: 'slot' } as const
    const slots = ['2026-03-05', '2026-03-05T00', '2026-03-05T23', '2026-03-04T23', '2026-03-06T00', '2026-03']
    for (const period of slots) await store.tallies.put(tallyOfRatings({ ...own, period }, 1))
    expect(await periodsBetween(own, '2026-03-05', '2026-03-05~')).toEqual(slots.slice(0, 3))
  })
})

describe('a tally of the first shape', () => {
  const old = {
    v: 1,
    asOf: '2026-11-22T02:07:00.000Z',
    version: 3,
    all: '2 U1:0.0.1.1 U2:0.0.0.2 2=2.15.113',
    by: { counter: { 'loket-1': '=' }, service: { ktp: '1 U1:0.0.1 U2:0.0.0.1 2=1.7.49' }, tier: { T3: '=' } },
    profile: { sex: { P: 2 }, age: {}, education: {}, occupation: {} },
  }
  const key = keyAt({ period: '2025-01-01' })

  test('F73 is read: its counts, groups and profile, and what it did not know as unknown', async () => {
    const sk = `${key.instrument}#own#day#${key.period}`
    await openTable(table.tableName, table.client).put({ pk: 'uji#loka-a#tally', sk, ...old })
    const [tally] = await store.tallies.get([key], STRONG)
    expect(tally).toMatchObject({ version: 3, breakdown: { all: { n: 2 }, cross: {}, aside: {} } })
    expect(tally?.breakdown.by.counter['loket-1']).toEqual(tally?.breakdown.all)
    expect(tally?.breakdown.by.service.ktp?.n).toBe(1)
    expect(tally?.breakdown.by.channel).toEqual({ '': tally?.breakdown.all })
    expect(tally && profileCounts(tally.breakdown).sex).toEqual({ P: 2 })
  })

  test('F73 is written over by one of today, and added to one', async () => {
    const [before] = await store.tallies.get([key], STRONG)
    const today = tallyOfRatings(key, 3, 4)
    const both = sumBreakdowns([before?.breakdown ?? today.breakdown, today.breakdown])
    expect(profileCounts(both).sex).toEqual({ P: 2 })
    expect(both.by.channel).toMatchObject({ '': { n: 2 }, web: { n: 3 } })
    expect(await store.tallies.put({ ...today, breakdown: both })).toBe(true)
    expect((await store.tallies.get([key], STRONG))[0]?.breakdown).toEqual(both)
  })
})

test('the instruments a unit has tallies of are each named once, and another unit’s are not', async () => {
  const own = { ...place, unit: 'loka-e' }
  expect(await store.tallies.instruments(own)).toEqual([])
  for (const instrument of ['skm-2017', 'quick-1', 'skm-2017b']) {
    for (const period of ['2026-03-05', '2026-03-06'])
      await store.tallies.put(tallyOfRatings(keyAt({ ...own, instrument, period }), 1))
  }
  expect(await store.tallies.instruments(own)).toEqual(['quick-1', 'skm-2017', 'skm-2017b'])
})
