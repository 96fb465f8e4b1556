import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Device } from '../../shared/domain/device.ts'
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

const fresh = { consistent: true }

const device = (id: string, more: Partial<Device> = {}): Device => ({
  ...place,
  id,
  kind: 'screen',
  counter: 'loket-1',
  name: 'Layar',
  secretDigest: 'digest',
  issuedAt: '2026-11-22T02:00:00.000Z',
  version: 1,
  ...more,
})

describe('a device', () => {
  test('is found by its id alone, once its id leads to its unit', async () => {
    const screen = device('0000000001')
    expect(await store.devices.find(screen.id, fresh)).toBeUndefined()
    expect(await store.devices.claim(screen)).toBe(true)
    expect(await store.devices.find(screen.id, fresh)).toBeUndefined()
    expect(await store.devices.put(screen)).toBe(true)
    expect(await store.devices.find(screen.id, fresh)).toEqual(screen)
  })

  test('keeps its id: another unit cannot claim it, its own may again', async () => {
    const screen = device('0000000002')
    await store.devices.claim(screen)
    expect(await store.devices.claim({ ...screen, unit: 'loka-b' })).toBe(false)
    expect(await store.devices.claim(screen)).toBe(true)
  })

  test('F50 changed by two at once is changed by one', async () => {
    const screen = device('0000000003')
    await store.devices.put(screen)
    const changes = Array.from({ length: 10 }, (_, index) => ({ ...screen, version: 2, secretDigest: `of ${index}` }))
    const results = await Promise.all(changes.map((each) => store.devices.put(each)))
    expect(results.filter(Boolean)).toHaveLength(1)
    expect(await store.devices.put({ ...screen, secretDigest: 'again' })).toBe(false)
  })

  test('is listed with its unit’s others, and not with those beside it', async () => {
    const unit = { agency: 'daftar', unit: 'loka-a' }
    for (const id of ['000000000a', '000000000b']) await store.devices.put(device(id, unit))
    await store.devices.put(device('000000000c', { ...unit, unit: 'loka-b' }))
    expect((await store.devices.ofUnit(unit)).map(({ id }) => id)).toEqual(['000000000a', '000000000b'])
  })
})
