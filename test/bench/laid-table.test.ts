import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTable } from '../../shared/storage/client.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { startLaidTable } from './laid-table.ts'

const item = {
  pk: 'uji#loka#rating',
  sk: '09#a',
  v: 1,
  text: 'Ramah “sekali” 👍🏽',
  absent: undefined,
  bytes: new Uint8Array([0, 200, 13]),
  list: ['a', 2],
  nested: { U1: 4, yes: true },
}

let stored: TestTable
let laid: TestTable
beforeEach(async () => {
  stored = await startTable()
  laid = await startLaidTable(async ({ put }) => void (await put(item)))
})
afterEach(() => Promise.all([stored.close(), laid.close()]))

test('an item laid into the store’s files comes back as one that was put, by key and by range', async () => {
  const put = openTable(stored.tableName, stored.client)
  await put.put(item)
  const direct = openTable(laid.tableName, laid.client)
  const key = { pk: item.pk, sk: item.sk }
  expect(await direct.get(key, { consistent: true })).toEqual(await put.get(key, { consistent: true }))
  const range = { beginsWith: '09#' }
  const found = await direct.queryAll(item.pk, range, { consistent: true })
  expect(found).toHaveLength(1)
  expect(found).toEqual(await put.queryAll(item.pk, range, { consistent: true }))
})
