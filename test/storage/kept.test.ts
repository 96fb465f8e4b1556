import { readdirSync, readFileSync } from 'node:fs'
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleCalls } from '../../functions/cli/docs/sample-calls.ts'
import { liveSampleDay } from '../../functions/cli/docs/sample-day.ts'
import type { AccessPattern } from '../../shared/storage/access-pattern.ts'
import { accessPatterns } from '../../shared/storage/access-patterns.ts'
import { openTable } from '../../shared/storage/client.ts'
import { keptAs, ONCE, onVersion } from '../../shared/storage/kept.ts'
import { storeOver } from '../../shared/storage/store.ts'
import { type AllVersions, same } from '../../shared/storage/versions.ts'
import type { Store } from '../../shared/usecases/ports/store.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { memoryTable } from '../support/memory-table.ts'
import { itemsIn } from './recorded.ts'

const STRONG = { consistent: true } as const
const key = { pk: 'uji#registry', sk: 'unit#loka' }

/** A unit's name in two parts, by releases that follow each other. What the code has is the newest: `{ first, last }`. */
const split: AllVersions = {
  unit: {
    writes: 2,
    from: {
      1: ({ name, ...kept }) => ({ ...kept, first: String(name).split(' ')[0], last: String(name).split(' ')[1] }),
      2: same,
    },
    also: ['name'],
  },
}
const joined = ({ first, last, ...kept }: Readonly<Record<string, unknown>>) => ({ ...kept, name: `${first} ${last}` })
const expanded: AllVersions = {
  unit: { writes: 1, to: joined, from: { 1: split.unit?.from[1] ?? joined, 2: same }, also: ['name'] },
}
const contracted: AllVersions = { unit: { writes: 2, from: { 2: same } } }
const before: AllVersions = {}

describe('F73 a shape that changes in three releases', () => {
  const table = memoryTable()
  const [old, reads, writes, last] = [before, expanded, split, contracted].map((versions) =>
    keptAs(table, 'unit', versions),
  )

  test('is read by the release that writes the old one, and by the one before it', async () => {
    await old?.put({ ...key, name: 'Loka Satu', version: 1 }, onVersion(1))
    expect(await reads?.get(key, STRONG)).toEqual({ ...key, first: 'Loka', last: 'Satu', version: 1 })
    expect(await reads?.put({ ...key, first: 'Loka', last: 'Dua', version: 2 }, onVersion(2))).toBe(true)
    expect(await old?.get(key, STRONG)).toEqual({ ...key, name: 'Loka Dua', version: 2 })
  })

  test('is written by the next, and a rollback by one release reads and changes it, losing nothing', async () => {
    expect(await writes?.put({ ...key, first: 'Loka', last: 'Tiga', version: 3 }, onVersion(3))).toBe(true)
    expect(await table.get(key, STRONG)).toMatchObject({ v: 2, first: 'Loka' })
    expect(await reads?.get(key, STRONG)).toEqual({ ...key, first: 'Loka', last: 'Tiga', version: 3 })
    expect(await reads?.put({ ...key, first: 'Loka', last: 'Empat', version: 4 }, onVersion(4))).toBe(true)
    expect(await table.get(key, STRONG)).toEqual({ ...key, v: 1, name: 'Loka Empat', version: 4 })
    expect(await writes?.get(key, STRONG)).toMatchObject({ first: 'Loka', last: 'Empat' })
  })

  test('a release that knows nothing of it stops, says of what, and changes nothing', async () => {
    await writes?.put({ ...key, first: 'Loka', last: 'Lima', version: 5 }, onVersion(5))
    const stored = await table.get(key, STRONG)
    const sentence = 'a stored unit is of version 2, which this release does not know'
    await expect(old?.get(key, STRONG)).rejects.toThrow(new Error(sentence))
    await expect(old?.queryAll(key.pk, 'all', STRONG)).rejects.toThrow(new Error(sentence))
    await expect(old?.batchGet([key], STRONG)).rejects.toThrow(new Error(sentence))
    expect(await old?.put({ ...key, name: 'Loka Enam', version: 6 }, onVersion(6))).toBe(false)
    expect(await old?.put({ ...key, name: 'Loka Enam' }, ONCE)).toBe(false)
    await expect(old?.put({ ...key, name: 'Loka Enam' })).rejects.toThrow(
      new Error('a stored unit is of a later version, which this release does not know'),
    )
    expect(await table.get(key, STRONG)).toEqual(stored)
  })

  test('and is gone in the last: what was never migrated is not misread', async () => {
    expect(await last?.get(key, STRONG)).toMatchObject({ first: 'Loka', last: 'Lima' })
    await table.put({ ...key, v: 1, name: 'Loka Tujuh' })
    await expect(last?.get(key, STRONG)).rejects.toThrow('a stored unit is of version 1, which')
    await table.put({ ...key, name: 'Loka Tujuh' })
    await expect(last?.get(key, STRONG)).rejects.toThrow('a stored unit is of version 1, which')
  })

  test('of which some attributes alone are read, with those that the other version has', async () => {
    await table.put({ ...key, v: 1, name: 'Loka Delapan', shards: [] })
    await table.put({ ...key, sk: 'unit#loka-2', v: 2, first: 'Loka', last: 'Sembilan', shards: [] })
    const read = await writes?.queryAll(key.pk, 'all', { ...STRONG, only: ['last'] })
    expect(read?.map(({ last }) => last)).toEqual(['Delapan', 'Sembilan'])
    expect(read?.every((item) => !('shards' in item))).toBe(true)
    await expect(old?.queryAll(key.pk, 'all', { ...STRONG, only: ['last'] })).rejects.toThrow('unit is of version 2')
  })
})

describe('F73 an attribute that is added', () => {
  const withoutTelephone = ({ telephone: _telephone, ...kept }: Readonly<Record<string, unknown>>) => kept
  const versions: AllVersions = {
    unit: { writes: ({ telephone }) => (telephone === undefined ? 1 : 2), from: { 1: same, 2: same } },
  }
  const table = memoryTable()
  const [old, reads] = [before, versions].map((each) => keptAs(table, 'unit', each))

  test('is not lost by a rollback to the release that only reads it, nor hidden from the one before', async () => {
    await reads?.put({ ...key, name: 'Loka', version: 1 }, onVersion(1))
    expect(await old?.get(key, STRONG)).toEqual({ ...key, name: 'Loka', version: 1 })
    await table.put({ ...key, v: 2, name: 'Loka', telephone: '0741', version: 2 })
    const read = await reads?.get(key, STRONG)
    await reads?.put({ ...read, ...key, name: 'Loka Baru', version: 3 }, onVersion(3))
    expect(await table.get(key, STRONG)).toEqual({ ...key, v: 2, name: 'Loka Baru', telephone: '0741', version: 3 })
    await expect(old?.get(key, STRONG)).rejects.toThrow('a stored unit is of version 2')
    await reads?.put({ ...withoutTelephone(read ?? {}), ...key, version: 4 }, onVersion(4))
    expect(await old?.get(key, STRONG)).toMatchObject({ version: 4 })
  })
})

describe('F73 every method of the store', () => {
  let table: TestTable
  let store: Store
  beforeAll(async () => {
    table = await startTable()
    store = storeOver(openTable(table.tableName, table.client))
    await liveSampleDay(store)
    for (const verbs of Object.values(sampleCalls)) {
      for (const call of Object.values<(store: Store) => Promise<unknown>>(verbs)) await call(store)
    }
    const documents = DynamoDBDocumentClient.from(table.client)
    for (const item of await itemsIn(table)) {
      await documents.send(new PutCommand({ TableName: table.tableName, Item: { ...item, v: 9 } }))
    }
  })
  afterAll(() => table.close())

  /** These ask for keys alone. */
  const KEYS_ALONE = ['tallies.instruments', 'tallies.firstMonth']
  const methods = Object.entries(accessPatterns).flatMap(([noun, { rows }]) =>
    Object.entries<AccessPattern>(rows).map(([verb, { calls }]) => {
      const reads = calls.every(({ operation }) => operation !== 'PutItem')
      const sample = new Map(
        Object.entries(Object.entries(sampleCalls).find(([name]) => name === noun)?.[1] ?? {}),
      ).get(verb)
      return { name: `${noun}.${verb}`, reads, sample: sample as (store: Store) => Promise<unknown> }
    }),
  )

  test.each(methods.filter(({ name, reads }) => reads && !KEYS_ALONE.includes(name)))(
    '$name does not read what a later release wrote',
    async ({ sample }) => {
      await expect(sample(store)).rejects.toThrow(
        /^a stored [a-z-]+ is of version 9, which this release does not know$/,
      )
    },
  )

  test('none replaces what a later release wrote', async () => {
    const stored = await itemsIn(table)
    for (const { sample } of methods) await sample(store).catch(() => undefined)
    const kept = new Map((await itemsIn(table)).map((item) => [`${item.pk} ${item.sk}`, item]))
    for (const item of stored) expect(kept.get(`${item.pk} ${item.sk}`)).toEqual(item)
  })
})

test('no entity goes to the table but by way of its kind, and none writes a version by hand', () => {
  const folder = new URL('../../shared/storage/entities/', import.meta.url)
  const files = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'))
  expect(files.length).toBeGreaterThan(15)
  for (const text of files) expect(text).not.toMatch(/\btable\.(get|put|batchGet|query|queryAll)\(|\bv: \d|\bv: _v\b/)
})
