import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Agency } from '../../shared/domain/agency.ts'
import type { Counter } from '../../shared/domain/counter.ts'
import { openTable } from '../../shared/storage/client.ts'
import { storeOver } from '../../shared/storage/store.ts'
import type { Store } from '../../shared/usecases/ports/store.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'

let table: TestTable
let store: Store
let registry: Store['registry']

beforeAll(async () => {
  table = await startTable()
  store = storeOver(openTable(table.tableName, table.client))
  registry = store.registry
  for (const id of ['uji', 'uji-dua']) {
    const calendar = { holidays: [{ day: '2026-12-25', name: 'Natal' }] }
    await registry.putAgency({ id, name: `Pemerintah ${id}`, timeZone: 'Asia/Makassar', calendar, demo: false })
    for (const unit of ['loka', 'loka-a']) {
      await registry.putUnit({ agency: id, id: unit, name: `Unit ${unit}`, shards: [{ from: '2026-01-01', count: 4 }] })
      for (const service of ['ktp', 'kk', 'akta']) {
        await registry.putService({ agency: id, unit, id: service, name: service, promise: { minutes: 60, rupiah: 0 } })
      }
    }
  }
})
afterAll(() => table.close())

const counterWith = (code: string, over: Partial<Counter> = {}): Counter => ({
  agency: 'uji',
  unit: 'loka',
  id: 'loket-1',
  name: 'Loket 1',
  services: ['ktp', 'akta'],
  code,
  ...over,
})
async function install(counter: Counter): Promise<void> {
  expect(await registry.claimCode(counter)).toBe(true)
  await registry.putCounter(counter)
}

describe('a counter’s code', () => {
  test('leads to its counter, unit, agency and the services given there', async () => {
    await install(counterWith('0000000001'))
    const place = await registry.place('0000000001')
    expect(place?.agency).toMatchObject({ id: 'uji', timeZone: 'Asia/Makassar' })
    expect(place?.unit).toMatchObject({ id: 'loka', shards: [{ from: '2026-01-01', count: 4 }] })
    expect(place?.counter).toEqual(counterWith('0000000001'))
    expect(place?.services.map(({ unit, id }) => `${unit}/${id}`).toSorted()).toEqual(['loka/akta', 'loka/ktp'])
  })

  test('that nobody claimed leads nowhere', async () => {
    expect(await registry.place('zzzzzzzzzz')).toBeUndefined()
  })

  test('that was claimed for a counter not stored yet leads nowhere', async () => {
    expect(await registry.claimCode(counterWith('0000000002', { id: 'loket-2' }))).toBe(true)
    expect(await registry.place('0000000002')).toBeUndefined()
  })

  test('of a counter that has another code by now leads nowhere', async () => {
    await install(counterWith('0000000003', { id: 'loket-3' }))
    await install(counterWith('0000000004', { id: 'loket-3' }))
    expect(await registry.place('0000000003')).toBeUndefined()
    expect((await registry.place('0000000004'))?.counter.id).toBe('loket-3')
  })

  test('of a counter that had it before leads there, with the day until which it counts', async () => {
    const former = [{ code: '0000000008', until: '2026-12-21' }]
    await install(counterWith('0000000008', { id: 'loket-8' }))
    await install(counterWith('0000000009', { id: 'loket-8', former }))
    expect((await registry.place('0000000008'))?.counter).toMatchObject({ id: 'loket-8', code: '0000000009', former })
    expect((await registry.place('0000000009'))?.counter).toMatchObject({ id: 'loket-8', code: '0000000009', former })
  })

  test('is changed by one of twenty who read it at once', async () => {
    const counter = counterWith('0000000010', { id: 'loket-10' })
    await install({ ...counter, version: 1 })
    const codes = Array.from({ length: 20 }, (_, index) => `00000001${String(index).padStart(2, '0')}`)
    const outcomes = await Promise.all(codes.map((code) => registry.putCounter({ ...counter, code, version: 2 })))
    expect(outcomes.filter(Boolean)).toHaveLength(1)
    const stored = (await registry.load('uji', { consistent: true }))?.counters.find(({ id }) => id === 'loket-10')
    expect(stored?.code).toBe(codes[outcomes.indexOf(true)])
  })

  test('changed on a version that is not stored does not make a counter known', async () => {
    const unknown = counterWith('0000000011', { id: 'loket-11' })
    expect(await registry.putCounter({ ...unknown, version: 2 })).toBe(false)
    expect((await registry.load('uji', { consistent: true }))?.counters.map(({ id }) => id)).not.toContain('loket-11')
  })

  test('can be claimed again for its counter and for no other', async () => {
    const counter = counterWith('0000000005', { id: 'loket-5' })
    await install(counter)
    expect(await registry.claimCode(counter)).toBe(true)
    for (const other of [{ id: 'loket-6' }, { unit: 'loka-a' }, { agency: 'uji-dua' }]) {
      expect(await registry.claimCode({ ...counter, ...other })).toBe(false)
    }
    expect((await registry.place('0000000005'))?.counter).toEqual(counter)
  })

  test('claimed by ten counters at once leads to one of them', async () => {
    const ids = Array.from({ length: 10 }, (_, index) => `raced-${index}`)
    const outcomes = await Promise.all(ids.map((id) => registry.claimCode(counterWith('0000000006', { id }))))
    expect(outcomes.filter(Boolean)).toHaveLength(1)
  })
})

describe('an agency’s registry', () => {
  test('is everything of it and nothing of another whose id begins alike', async () => {
    await install(counterWith('0000000007', { agency: 'uji-dua', id: 'loket-7' }))
    const loaded = await registry.load('uji-dua')
    expect(loaded?.agency.calendar.holidays).toEqual([{ day: '2026-12-25', name: 'Natal' }])
    expect(loaded?.units.map(({ id }) => id).toSorted()).toEqual(['loka', 'loka-a'])
    expect(loaded?.services).toHaveLength(6)
    expect(loaded?.counters.map(({ id }) => id)).toEqual(['loket-7'])
    const others = [...(loaded?.units ?? []), ...(loaded?.services ?? []), ...(loaded?.counters ?? [])]
    expect(new Set(others.map(({ agency }) => agency))).toEqual(new Set(['uji-dua']))
  })

  test('of no agency is not there', async () => {
    expect(await registry.load('uj')).toBeUndefined()
  })

  test('F73 stored before something had a default is read with it', async () => {
    const { DynamoDBDocumentClient, PutCommand } = await import('@aws-sdk/lib-dynamodb')
    const item = { pk: '-#agencies', sk: 'lama', v: 1, id: 'lama', name: 'Pemerintah Lama', timeZone: 'Asia/Jakarta' }
    await DynamoDBDocumentClient.from(table.client).send(new PutCommand({ TableName: table.tableName, Item: item }))
    expect((await registry.load('lama'))?.agency).toMatchObject({ calendar: { holidays: [] }, demo: false })
  })

  test('F73 with fields that a later release added is read without them', async () => {
    const { DynamoDBDocumentClient, PutCommand } = await import('@aws-sdk/lib-dynamodb')
    const documents = DynamoDBDocumentClient.from(table.client)
    const later = { v: 1, id: 'kelak', name: 'Kelak', timeZone: 'Asia/Jakarta', version: 3, trail: 7, kelak: true }
    const unit = { v: 1, agency: 'kelak', id: 'loka', name: 'Loka', version: 1, trail: 8, kelak: [1] }
    for (const Item of [
      { pk: '-#agencies', sk: 'kelak', ...later },
      { pk: 'kelak#registry', sk: 'unit#loka', ...unit },
    ]) {
      await documents.send(new PutCommand({ TableName: table.tableName, Item }))
    }
    const loaded = await registry.load('kelak')
    expect(loaded?.agency).toMatchObject({ name: 'Kelak', version: 3, trail: 7 })
    expect(loaded?.agency).not.toHaveProperty('kelak')
    expect(loaded?.units[0]).toEqual({ agency: 'kelak', id: 'loka', name: 'Loka', shards: [], version: 1, trail: 8 })
  })

  test('F50 is written on the version that was read, whatever it is', async () => {
    const named = { agency: 'versi', name: 'Nama' }
    const timeZone = 'Asia/Jakarta'
    const agency = { id: 'versi', name: 'Nama', timeZone, calendar: { holidays: [] }, demo: false } satisfies Agency
    const puts: ((version: number | undefined) => Promise<boolean>)[] = [
      (version) => registry.putAgency({ ...agency, version }),
      (version) => registry.putUnit({ ...named, id: 'u', shards: [], version }),
      (version) => registry.putService({ ...named, unit: 'u', id: 's', version }),
      (version) => registry.putCounter({ ...named, unit: 'u', id: 'c', services: [], code: '0000000042', version }),
    ]
    for (const put of puts) {
      const outcomes: boolean[] = []
      for (const version of [2, undefined, 1, 1, 3, 2, 2, undefined]) outcomes.push(await put(version))
      expect(outcomes).toEqual([false, true, true, false, false, true, false, false])
    }
  })

  test('all agencies are listed', async () => {
    expect((await registry.agencies()).map(({ id }) => id)).toEqual(expect.arrayContaining(['uji', 'uji-dua']))
  })
})

describe('an import batch', () => {
  const batch = { agency: 'uji', unit: 'loka', id: 'survei' } as const

  test('keeps the period it was first opened with', async () => {
    expect(await store.imports.open({ ...batch, defaultSlot: '2026-11-22' })).toMatchObject({
      defaultSlot: '2026-11-22',
    })
    expect(await store.imports.open({ ...batch, defaultSlot: '2026-11-23' })).toEqual({
      ...batch,
      defaultSlot: '2026-11-22',
    })
  })

  test('is its own unit’s', async () => {
    expect(await store.imports.open({ ...batch, unit: 'loka-a', defaultSlot: '2026-03' })).toMatchObject({
      defaultSlot: '2026-03',
    })
  })

  test('opened by twenty at once has one period, and all are told the same', async () => {
    const days = Array.from({ length: 20 }, (_, index) => `2026-01-${String(index + 1).padStart(2, '0')}`)
    const opened = await Promise.all(days.map((day) => store.imports.open({ ...batch, id: 'raced', defaultSlot: day })))
    expect(new Set(opened.map(({ defaultSlot }) => defaultSlot)).size).toBe(1)
  })
})
