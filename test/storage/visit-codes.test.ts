import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codesOf, type VisitCodeBatch } from '../../shared/domain/visit-code.ts'
import { openTable } from '../../shared/storage/client.ts'
import { storeOver } from '../../shared/storage/store.ts'
import type { Store } from '../../shared/usecases/ports/store.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { place } from './samples.ts'

let table: TestTable
let store: Store

beforeAll(async () => {
  table = await startTable()
  store = storeOver(openTable(table.tableName, table.client))
})
afterAll(() => table.close())

const NOW = Date.parse('2026-11-22T02:00:00Z')
const DAY = 86_400_000

const batch = (id: string, more: Partial<VisitCodeBatch> = {}): VisitCodeBatch => ({
  ...place,
  origin: 'slips',
  id,
  count: 3,
  days: 7,
  mintedAt: new Date(NOW).toISOString(),
  validUntil: new Date(NOW + 7 * DAY).toISOString(),
  secret: `of ${id}`,
  ...more,
})

const rawItems = (pk: string) => openTable(table.tableName, table.client).queryAll(pk, 'all', { consistent: true })

describe('a batch', () => {
  test('opened again, or fifty times at once, is the first one', async () => {
    const all = await Promise.all(
      Array.from({ length: 50 }, (_, index) => store.visitCodes.openBatch(batch('pagi', { secret: `${index}` }), NOW)),
    )
    expect(new Set(all.map(({ secret }) => secret)).size).toBe(1)
    expect(await store.visitCodes.openBatch(batch('pagi', { secret: 'late' }), NOW + 6 * DAY)).toEqual(all[0])
  })

  test('F48 of the same name is a new one once the first has expired, deleted or not', async () => {
    await store.visitCodes.openBatch(batch('lama'), NOW)
    const later = NOW + 7 * DAY
    const next = batch('lama', { secret: 'next', validUntil: new Date(later + 7 * DAY).toISOString() })
    expect(await store.visitCodes.openBatch(next, later - 1000)).toMatchObject({ secret: 'of lama' })
    expect(await store.visitCodes.openBatch(next, later)).toEqual(next)
  })

  test('belongs to who asked for it: two queue systems may use the same name', async () => {
    const one = batch('1', { origin: 'q4m8x2c7kd' })
    const two = batch('1', { origin: 'q4m8x2c7ke', secret: 'another' })
    await store.visitCodes.openBatch(one, NOW)
    expect(await store.visitCodes.openBatch(two, NOW)).toEqual(two)
    expect(await store.visitCodes.batches(place, 'q4m8x2c7kd')).toEqual([one])
  })
})

describe('a visit code', () => {
  test('is found in its own unit, with what it was made for, and nowhere else', async () => {
    const [issued] = codesOf(batch('cari', { counter: 'loket-1', service: 'ktp' }))
    if (!issued) throw new Error('no code')
    expect(await store.visitCodes.find(place, issued.code)).toBeUndefined()
    await store.visitCodes.put(issued)
    expect(await store.visitCodes.find(place, issued.code)).toEqual({ issued, openedAt: undefined })
    expect(await store.visitCodes.find({ ...place, unit: 'loka-b' }, issued.code)).toBeUndefined()
    expect(await store.visitCodes.find({ ...place, agency: 'lain' }, issued.code)).toBeUndefined()
  })

  test('F22 opened fifty times at once was first opened once; issuing it again does not forget that', async () => {
    const [issued] = codesOf(batch('sekali'))
    if (!issued) throw new Error('no code')
    await store.visitCodes.put(issued)
    const begun = await Promise.all(Array.from({ length: 50 }, (_, ms) => store.visitCodes.begin(issued, NOW + ms)))
    expect(begun.filter(Boolean)).toHaveLength(1)
    const opened = await store.visitCodes.find(place, issued.code)
    expect(opened?.openedAt).toBe(NOW + begun.indexOf(true))
    await store.visitCodes.put(issued)
    expect(await store.visitCodes.find(place, issued.code)).toEqual(opened)
  })

  test('F48 expires with its batch, and its opening a day later', async () => {
    const [issued] = codesOf(batch('habis'))
    if (!issued) throw new Error('no code')
    await store.visitCodes.put(issued)
    await store.visitCodes.begin(issued, NOW)
    const items = await rawItems(`uji#loka-a#visit-code#${issued.code}`)
    expect(Object.fromEntries(items.map(({ sk, expires }) => [sk, expires]))).toEqual({
      issued: (NOW + 7 * DAY) / 1000,
      opened: (NOW + 8 * DAY) / 1000,
    })
  })
})

describe('the QR of a minute', () => {
  test('F22 is claimed once, however many open it at once; the next minute’s is another', async () => {
    const counter = { ...place, counter: 'loket-1' }
    const claims = await Promise.all(Array.from({ length: 50 }, () => store.rotating.claim(counter, 29_000_000)))
    expect(claims.filter(Boolean)).toHaveLength(1)
    expect(await store.rotating.claim(counter, 29_000_001)).toBe(true)
    expect(await store.rotating.claim({ ...counter, counter: 'loket-2' }, 29_000_000)).toBe(true)
  })

  test('F48 is remembered for a day, far longer than it can be opened', async () => {
    const items = await rawItems('uji#loka-a#rotating#loket-1')
    expect(items[0]).toMatchObject({ sk: '29000000', expires: 29_000_000 * 60 + 86_400 })
  })
})
