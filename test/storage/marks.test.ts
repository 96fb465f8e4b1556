import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startOfMinute } from '../../shared/domain/calendar.ts'
import { openTable } from '../../shared/storage/client.ts'
import { storeOver } from '../../shared/storage/store.ts'
import type { Store } from '../../shared/usecases/ports/store.ts'
import type { Mark } from '../../shared/usecases/ports/tally-store.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { place, SKM } from './samples.ts'

let table: TestTable
let store: Store

beforeAll(async () => {
  table = await startTable()
  store = storeOver(openTable(table.tableName, table.client))
})
afterAll(() => table.close())

const markAt = (minute: string, over: Partial<Mark> = {}): Mark => ({
  ...place,
  minute,
  instrument: SKM,
  slot: '2026-11-22T09',
  shards: 1,
  zone: 'Asia/Jakarta',
  ...over,
})
const minutesBetween = async (shard: number, first: string, last: string) =>
  (await store.marks.between(shard, first, last)).map(({ minute }) => minute)

describe('marks', () => {
  test('come back with all that recounting needs, once for each unit, slot and minute', async () => {
    const mark = markAt('2026-01-05T02:05', { slot: '2021-03', shards: 4, zone: 'Asia/Jayapura' })
    await store.marks.put(0, mark)
    await store.marks.put(0, mark)
    expect(await store.marks.between(0, mark.minute, mark.minute)).toEqual([mark])
  })

  test('are read from the first to the last minute, both included, in order of time', async () => {
    const written = ['02:09', '02:05', '02:10', '02:04', '02:07'].map((time) => `2026-02-05T${time}`)
    for (const minute of written) await store.marks.put(0, markAt(minute))
    expect(await minutesBetween(0, '2026-02-05T02:05', '2026-02-05T02:09')).toEqual([
      '2026-02-05T02:05',
      '2026-02-05T02:07',
      '2026-02-05T02:09',
    ])
    expect(await minutesBetween(0, '2026-02-05T02:08', '2026-02-05T02:08')).toEqual([])
    expect(await minutesBetween(0, '2026-02-05T02:09', '2026-02-05T02:05')).toEqual([])
  })

  test('F54 are read over UTC midnight and over days without any', async () => {
    const written = ['2026-02-27T23:58', '2026-02-27T23:59', '2026-02-28T00:00', '2026-03-01T00:00', '2026-03-04T12:00']
    for (const minute of written) await store.marks.put(0, markAt(minute))
    expect(await minutesBetween(0, '2026-02-27T23:59', '2026-02-28T00:00')).toEqual(written.slice(1, 3))
    expect(await minutesBetween(0, '2026-02-27T23:58', '2026-03-04T12:00')).toEqual(written)
    expect(await minutesBetween(0, '2026-02-27T23:59', '2026-03-04T11:59')).toEqual(written.slice(1, 4))
  })

  test('of one counting shard are not read by another', async () => {
    await store.marks.put(1, markAt('2026-04-05T02:05'))
    await store.marks.put(11, markAt('2026-04-05T02:05', { unit: 'loka-b' }))
    expect((await store.marks.between(1, '2026-04-05T00:00', '2026-04-05T23:59')).map(({ unit }) => unit)).toEqual([
      'loka-a',
    ])
    expect(await minutesBetween(0, '2026-04-05T00:00', '2026-04-05T23:59')).toEqual([])
  })

  test('of many units in a minute all come back', async () => {
    const units = Array.from({ length: 40 }, (_, index) => `unit-${index}`)
    await Promise.all(units.map((unit) => store.marks.put(0, markAt('2026-05-05T02:05', { unit }))))
    const read = await store.marks.between(0, '2026-05-05T02:05', '2026-05-05T02:05')
    expect(read.map(({ unit }) => unit).toSorted()).toEqual(units.toSorted())
  })

  test('F48 expire 35 days after their minute', async () => {
    const items = await openTable(table.tableName, table.client).queryAll('-#mark#0#2026-01-05', 'all', {
      consistent: true,
    })
    expect(items.map(({ expires }) => expires)).toEqual([startOfMinute('2026-02-09T02:05') / 1000])
  })
})

describe('the watermark', () => {
  test('is not there before it was ever set', async () => {
    expect(await store.watermarks.get(7)).toBeUndefined()
  })

  test('F62 moves forward only', async () => {
    await store.watermarks.advance(0, '2026-11-22T02:05')
    await store.watermarks.advance(0, '2026-11-22T02:04')
    await store.watermarks.advance(0, '2025-12-31T23:59')
    expect(await store.watermarks.get(0)).toBe('2026-11-22T02:05')
    await store.watermarks.advance(0, '2026-11-22T02:06')
    expect(await store.watermarks.get(0)).toBe('2026-11-22T02:06')
  })

  test('F55 moved by many at once ends at the newest', async () => {
    const minutes = Array.from(
      { length: 30 },
      (_, index) => `2026-11-22T03:${String((index * 7) % 30).padStart(2, '0')}`,
    )
    await Promise.all(minutes.map((minute) => store.watermarks.advance(1, minute)))
    expect(await store.watermarks.get(1)).toBe('2026-11-22T03:29')
  })

  test('of each counting shard is its own', async () => {
    await store.watermarks.advance(2, '2026-11-22T02:05')
    expect(await store.watermarks.get(3)).toBeUndefined()
    expect(await store.watermarks.get(22)).toBeUndefined()
  })
})
