import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { breakdownOf } from '../../shared/domain/breakdown.ts'
import { freeze, nameOf, type VersionKey } from '../../shared/domain/score-version.ts'
import { openTable } from '../../shared/storage/client.ts'
import { storeOver } from '../../shared/storage/store.ts'
import type { Store } from '../../shared/usecases/ports/store.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { answersOf } from '../support/world.ts'
import { flat, place, ratingNamed, SKM } from './samples.ts'

let table: TestTable
let store: Store

beforeAll(async () => {
  table = await startTable()
  store = storeOver(openTable(table.tableName, table.client))
})
afterAll(() => table.close())

const STRONG = { consistent: true } as const
const breakdown = breakdownOf({ answers: answersOf(4), tier: 'T3', channel: 'web', counter: 'loket-1' })
const versionOf = (over: Partial<VersionKey> = {}, author?: string) =>
  freeze(
    { ...place, instrument: SKM, period: '2026-03', version: 1, ...over },
    {
      breakdown,
      previous: [{ period: '2026-02', version: 1, digest: 'digest' }],
      closedAt: '2026-04-08T18:10:00.000Z',
      ...(author === undefined ? {} : { correction: { reason: 'Alasan yang cukup panjang.', author } }),
    },
  )

describe('a version of a closed period', () => {
  test('F55 is stored once: twenty at once are one, and what is there comes back as it was stored', async () => {
    const mine = Array.from({ length: 20 }, (_, at) => versionOf({ unit: 'loka-b' }, `penulis ${at}`))
    const stored = await Promise.all(mine.map((version) => store.versions.put(version)))
    expect(stored.filter(Boolean)).toHaveLength(1)
    const key = { ...place, unit: 'loka-b', instrument: SKM, period: '2026-03' }
    expect(await store.versions.ofPeriod(key, STRONG)).toEqual([mine[stored.indexOf(true)]])
  })

  test('is found with the others of its period, in order beyond the ninth, and with no other’s', async () => {
    for (const version of [10, 2, 1, 11, 9]) await store.versions.put(versionOf({ version }))
    const strangers: Partial<VersionKey>[] = [
      { period: '2026-Q1' },
      { instrument: 'quick-1' },
      { unit: 'loka-a-b' },
      { agency: 'uji-lain' },
    ]
    for (const other of strangers) await store.versions.put(versionOf(other))
    const found = await store.versions.ofPeriod({ ...place, instrument: SKM, period: '2026-03' }, STRONG)
    expect(found.map(({ version }) => version)).toEqual([1, 2, 9, 10, 11])
  })

  test('is found by the day on which its period ended', async () => {
    const unit = { ...place, unit: 'loka-c' }
    for (const period of ['2026-01', '2026-02', '2026-03', '2026-Q1', '2026-04', '2026', '2025'])
      await store.versions.put(versionOf({ ...unit, period }))
    await store.versions.put(versionOf({ ...unit, period: '2026-03', instrument: 'quick-1' }))
    const ending = async (first: string, last: string) =>
      (await store.versions.ending({ ...unit, instrument: SKM }, first, last, STRONG)).map(nameOf)
    expect(await ending('2026-02-28', '2026-03-31')).toEqual(['2026-02 v1', '2026-03 v1', '2026-Q1 v1'])
    expect(await ending('2026-03-01', '2026-03-30')).toEqual([])
    expect(await ending('2025-12-31', '2025-12-31')).toEqual(['2025 v1'])
    expect(await ending('2026-12-31', '2026-12-31')).toEqual(['2026 v1'])
  })
})

describe('the ratings of a day', () => {
  test('are found with their slots whatever the hour and shard, each visit once and whole, and those of its month apart', async () => {
    const unit = { ...place, unit: 'loka-d' }
    const rated = [
      ratingNamed('pagi', { ...unit, slot: '2026-03-31T09' }),
      ratingNamed('pagi', { ...unit, slot: '2026-03-31T09', provisional: true, answers: answersOf(1) }),
      ratingNamed('siang', { ...unit, slot: '2026-03-31T13' }),
      ratingNamed('kertas', { ...unit, slot: '2026-03-31' }),
      ratingNamed('bulan', { ...unit, slot: '2026-03' }),
      ratingNamed('besok', { ...unit, slot: '2026-04-01T00' }),
    ]
    for (const rating of rated) await store.ratings.put(rating, 4)
    const slotsOf = async (day: string) =>
      (await flat(store.ratings.ofDay(unit, { instrument: SKM, day, shards: 4 }, STRONG)))
        .map(({ slot, id, rating }) => [slot, id, rating.answers.U1])
        .toSorted()
    expect(await slotsOf('2026-03-31')).toEqual([
      ['2026-03-31', rated[3]?.id, 4],
      ['2026-03-31T09', rated[0]?.id, 4],
      ['2026-03-31T13', rated[2]?.id, 4],
    ])
    expect(await slotsOf('2026-03')).toEqual([['2026-03', rated[4]?.id, 4]])
  })
})
