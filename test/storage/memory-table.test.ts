import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTable, type Table } from '../../shared/storage/client.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { memoryTable } from '../support/memory-table.ts'

let real: TestTable
beforeAll(async () => {
  real = await startTable()
})
afterAll(() => real.close())

const NAMES = { '#pk': 'pk', '#version': 'version', '#agency': 'agency', '#person': 'person' }
const conditions = [
  ['attribute_not_exists(#pk)', ['#pk'], {}],
  ['#version = :before', ['#version'], { ':before': 2 }],
  ['attribute_not_exists(#pk) or #version < :version', ['#pk', '#version'], { ':version': 3 }],
  ['attribute_not_exists(#pk) or #version <= :version', ['#pk', '#version'], { ':version': 2 }],
  ['#agency = :agency and #person = :person', ['#agency', '#person'], { ':agency': 'uji', ':person': 'a' }],
  [
    'attribute_not_exists(#person) or (#agency = :agency and #person = :person)',
    ['#agency', '#person'],
    { ':agency': 'uji', ':person': 'b' },
  ],
] as const
const stored = [
  undefined,
  { version: 1 },
  { version: 2, agency: 'uji', person: 'a' },
  { version: 3, agency: 'uji' },
  { agency: 'lain', person: 'b' },
]

/** What a table says to every condition on every item, and what then stands there. */
async function answersOf(table: Table): Promise<unknown[]> {
  const found: unknown[] = []
  for (const [at, [ConditionExpression, names, values]] of conditions.entries()) {
    for (const [index, before] of stored.entries()) {
      const key = { pk: `syarat-${at}`, sk: `${index}` }
      if (before) await table.put({ ...key, ...before })
      const isPut = await table.put(
        { ...key, agency: 'baru' },
        {
          ConditionExpression,
          ExpressionAttributeNames: Object.fromEntries(names.map((name) => [name, NAMES[name]])),
          ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
        },
      )
      found.push([ConditionExpression, index, isPut, await table.get(key, { consistent: true })])
    }
  }
  return found
}

test('the table in memory decides every condition in use as the real one does', async () => {
  expect(await answersOf(memoryTable())).toEqual(await answersOf(openTable(real.tableName, real.client)))
})

test('it finds by ranges, beginnings and from the last on what the real one finds', async () => {
  const ranges = async (table: Table) => {
    for (const sk of ['b#2', 'a#1', 'b#1', 'c', 'b#10', 'b']) await table.put({ pk: 'urut', sk, v: 1 })
    const options = { consistent: true }
    return [
      await table.queryAll('urut', 'all', options),
      await table.queryAll('urut', { from: 'b', to: 'b#10' }, options),
      await table.queryAll('urut', { from: 'c', to: 'a' }, options),
      await table.queryAll('urut', { beginsWith: 'b#' }, options),
      await table.queryAll('urut', { beginsWith: 'b#' }, { ...options, newestFirst: 2 }),
      await table.queryAll('urut', 'all', { ...options, only: ['sk'] }),
      await table.queryAll('sepi', 'all', options),
      [await table.keyAfter('urut', 'b'), await table.keyAfter('urut', 'b#11'), await table.keyAfter('urut', 'c')],
      (
        await table.batchGet(
          [
            { pk: 'urut', sk: 'c' },
            { pk: 'urut', sk: 'tidak ada' },
          ],
          options,
        )
      ).map(({ sk }) => sk),
    ]
  }
  expect(await ranges(memoryTable())).toEqual(await ranges(openTable(real.tableName, real.client)))
})

test('it counts a BatchGet for each hundred keys, and a Query for each megabyte', async () => {
  const table = memoryTable()
  const keys = Array.from({ length: 101 }, (_, index) => ({ pk: 'banyak', sk: String(index) }))
  for (const key of keys) await table.put({ ...key, text: 'x'.repeat(30_000) })
  expect(await table.counted(() => table.batchGet(keys, { consistent: false }))).toBe(2)
  expect(await table.counted(() => table.queryAll('banyak', 'all', { consistent: false }))).toBe(3)
  await expect(table.put({ pk: 'a', sk: 'b' }, { ConditionExpression: 'size(#pk) > :n' })).rejects.toThrow('evaluate')
})
