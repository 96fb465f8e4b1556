import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openTable, type Table } from '../../shared/storage/client.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { type CapacityMeter, meterOn, sumOf } from './capacity-meter.ts'

describe('capacity units, as DynamoDB bills them', () => {
  let started: TestTable
  let table: Table
  let meter: CapacityMeter

  beforeEach(async () => {
    started = await startTable()
    table = openTable(started.tableName, started.client)
    meter = meterOn(started.client)
  })
  afterEach(() => started.close())

  const key = (sk: string) => ({ pk: 'uji#loka#rating', sk })
  const counted = async (action: () => Promise<unknown>) => {
    await meter.during('test', action)
    return sumOf(meter.take())
  }

  test('a write takes one unit for each kilobyte begun', async () => {
    expect(await counted(() => table.put({ ...key('a'), text: 'x'.repeat(900) }))).toEqual({ reads: 0, writes: 1 })
    expect(await counted(() => table.put({ ...key('a'), text: 'x'.repeat(1100) }))).toEqual({ reads: 0, writes: 2 })
  })

  test('a smaller item over a larger one is billed as the larger', async () => {
    await table.put({ ...key('a'), text: 'x'.repeat(2500) })
    expect(await counted(() => table.put({ ...key('a'), text: '' }))).toEqual({ reads: 0, writes: 3 })
  })

  test('a consistent read takes one unit for each four kilobytes begun, another half of it', async () => {
    await table.put({ ...key('a'), text: 'x'.repeat(5000) })
    expect(await counted(() => table.get(key('a'), { consistent: true }))).toEqual({ reads: 2, writes: 0 })
    expect(await counted(() => table.get(key('a'), { consistent: false }))).toEqual({ reads: 1, writes: 0 })
  })

  test('a query is billed for its items together, a batch for each key, found or not', async () => {
    for (const sk of ['a', 'b', 'c']) await table.put({ ...key(sk), text: 'x'.repeat(900) })
    expect((await counted(() => table.queryAll('uji#loka#rating', 'all', { consistent: true }))).reads).toBe(1)
    expect((await counted(() => table.batchGet([key('a'), key('b'), key('no')], { consistent: true }))).reads).toBe(3)
  })

  test('a query that finds nothing takes what the smallest read takes', async () => {
    expect((await counted(() => table.queryAll('nobody', 'all', { consistent: true }))).reads).toBe(1)
    expect((await counted(() => table.queryAll('nobody', 'all', { consistent: false }))).reads).toBe(0.5)
  })

  test('a write whose condition fails is billed as if it had not', async () => {
    const condition = { ConditionExpression: 'attribute_exists(#pk)', ExpressionAttributeNames: { '#pk': 'pk' } }
    expect(await counted(() => table.put({ ...key('a'), text: 'x'.repeat(1100) }, condition))).toEqual({
      reads: 0,
      writes: 2,
    })
  })

  test('after a failure, whose units are not told, nothing is', async () => {
    await started.close()
    await expect(counted(() => table.put(key('a')).catch(() => undefined))).rejects.toThrow('not known')
    started = await startTable()
  })
})
