import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shardOf } from '../../shared/domain/digest.ts'
import { openTable } from '../../shared/storage/client.ts'
import { storeOver } from '../../shared/storage/store.ts'
import type { Store } from '../../shared/usecases/ports/store.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { flat, place } from './samples.ts'
import { timesOf } from './time-samples.ts'

let table: TestTable
let store: Store

beforeAll(async () => {
  table = await startTable()
  store = storeOver(openTable(table.tableName, table.client))
})
afterAll(() => table.close())

const countOf = async (slot: string, shards = 1) =>
  (await flat(store.serviceTimes.ofSlot(place, { slot, shards }))).length

describe('how long a service took', () => {
  test('comes back as it was stored, whatever it carries', async () => {
    for (const sample of [timesOf('bare'), timesOf('whole', { counter: 'loket-1', promise: 30, source: 'queue' })]) {
      expect(await store.serviceTimes.put(sample, 1)).toBe('stored')
      expect(await store.serviceTimes.get(sample, 1)).toEqual(sample)
    }
  })

  test('F43 is stored once: another under its id changes nothing, and the first is there to compare with', async () => {
    const first = timesOf('first')
    const other = timesOf('first', { called: '2026-11-22T02:14:00.000Z' })
    expect(await store.serviceTimes.put(first, 1)).toBe('stored')
    expect(await store.serviceTimes.put(other, 1)).toBe('exists')
    expect(await store.serviceTimes.get(other, 1)).toEqual(first)
  })

  test('F22 put fifty times at once is stored by exactly one', async () => {
    const tries = Array.from({ length: 50 }, (_, second) =>
      timesOf('raced', { acceptedAt: `2026-11-22T03:00:${String(second).padStart(2, '0')}.000Z` }),
    )
    const outcomes = await Promise.all(tries.map((each) => store.serviceTimes.put(each, 1)))
    expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(1)
  })

  test('is counted by its hour alone, and listed with its day, over all shards', async () => {
    const at = (name: string, done: string) =>
      timesOf(name, { taken: '2026-10-01T00:00:00.000Z', called: '2026-10-01T00:00:00.000Z', done })
    const nine = Array.from({ length: 8 }, (_, index) => at(`nine-${index}`, '2026-10-01T02:30:00.000Z'))
    const ten = at('ten', '2026-10-01T03:00:00.000Z')
    const tomorrow = at('tomorrow', '2026-10-01T17:00:00.000Z')
    for (const each of [...nine, ten, tomorrow]) await store.serviceTimes.put(each, 4)
    expect(new Set(nine.map(({ id }) => shardOf(id, 4))).size).toBeGreaterThan(1)
    expect(await countOf('2026-10-01T09', 4)).toBe(8)
    expect(await countOf('2026-10-01T10', 4)).toBe(1)
    expect(await countOf('2026-10-02T00', 4)).toBe(1)
    const listed = await store.serviceTimes.ofDay(place, '2026-10-01', 4)
    expect(listed.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
      [...nine, ten].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    )
    expect(await store.serviceTimes.ofDay({ ...place, unit: 'loka-b' }, '2026-10-01', 4)).toEqual([])
  })
})
