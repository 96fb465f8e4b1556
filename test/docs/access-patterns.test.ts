import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleCalls } from '../../functions/cli/docs/sample-calls.ts'
import { liveSampleDay } from '../../functions/cli/docs/sample-day.ts'
import { isCall, noteCalls, type WireCall } from '../../functions/cli/docs/wire-calls.ts'
import type { AccessPattern } from '../../shared/storage/access-pattern.ts'
import { accessPatterns } from '../../shared/storage/access-patterns.ts'
import { openTable } from '../../shared/storage/client.ts'
import { storeOver } from '../../shared/storage/store.ts'
import type { Store } from '../../shared/usecases/ports/store.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'

let table: TestTable
let store: Store
let calls: WireCall[]

beforeAll(async () => {
  table = await startTable()
  store = storeOver(openTable(table.tableName, table.client))
  await liveSampleDay(store)
  calls = noteCalls(table.client)
})
afterAll(() => table.close())

type Sample = (store: Store) => Promise<unknown>
type Row = readonly [name: string, pattern: AccessPattern, sample: Sample | undefined]

const samples = new Map<string, Sample>(
  Object.entries(sampleCalls).flatMap(([noun, verbs]) =>
    Object.entries<Sample>(verbs).map(([verb, sample]) => [`${noun}.${verb}`, sample] as const),
  ),
)
const rows: Row[] = Object.entries(accessPatterns).flatMap(([noun, { rows }]) =>
  Object.entries<AccessPattern>(rows).map(([verb, pattern]): Row => {
    const name = `${noun}.${verb}`
    return [name, pattern, samples.get(name)]
  }),
)

describe('the table of access patterns tells exactly the calls that go over the wire', () => {
  test.each(rows)('%s', async (_name, pattern, sample) => {
    calls.splice(0)
    await sample?.(store)
    expect(calls.filter((wire) => !pattern.calls.some((told) => isCall(wire, told)))).toEqual([])
    expect(pattern.calls.filter((told) => !calls.some((wire) => isCall(wire, told)))).toEqual([])
  })

  test('names every method that the store has', () => {
    const methods = Object.entries(store).flatMap(([noun, verbs]) =>
      Object.keys(verbs).map((verb) => `${noun}.${verb}`),
    )
    expect(rows.map(([name]) => name).toSorted()).toEqual(methods.toSorted())
  })

  test('F73 a put that may replace an item, and would one of a later release too, is not the one it tells of', () => {
    const told = { operation: 'PutItem', pk: '{x}', sk: '{y}', condition: 'version = :before' } as const
    const wire: WireCall = { ...told, pk: 'a', sk: 'b', consistent: false }
    const guard = '(attribute_not_exists(v) or v <= :v)'
    expect(isCall(wire, told)).toBe(false)
    expect(isCall({ ...wire, condition: `(version = :before) and ${guard}` }, told)).toBe(true)
    const always = { operation: 'PutItem', pk: '{x}', sk: '{y}' } as const
    expect(isCall({ ...wire, condition: undefined }, always)).toBe(false)
    expect(isCall({ ...wire, condition: guard }, always)).toBe(true)
    const once = 'attribute_not_exists(pk)'
    expect(isCall({ ...wire, condition: once }, { ...told, condition: once })).toBe(true)
  })

  test('knows another key, another condition and another consistency from the one it tells of', () => {
    const wire: WireCall = { operation: 'GetItem', pk: 'a#b', sk: 'c', consistent: true, condition: undefined }
    const told = { operation: 'GetItem', pk: '{x}#b', sk: '{y}', read: 'consistent' } as const
    expect(isCall(wire, told)).toBe(true)
    expect(isCall({ ...wire, pk: 'a#b#c' }, told)).toBe(false)
    expect(isCall({ ...wire, pk: 'a#z' }, told)).toBe(false)
    expect(isCall({ ...wire, consistent: false }, told)).toBe(false)
    expect(isCall({ ...wire, condition: 'attribute_exists(pk)' }, told)).toBe(false)
    expect(isCall({ ...wire, operation: 'Query' }, told)).toBe(false)
  })
})
