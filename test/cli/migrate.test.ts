import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrateKind } from '../../functions/migrate-kind.ts'
import { type AllVersions, same } from '../../shared/storage/versions.ts'
import { itemsIn, recorded } from '../storage/recorded.ts'
import { refusedAs, startWire, type Wire } from '../storage/wire.ts'

const STRONG = { consistent: true } as const
const versions: AllVersions = {
  unit: { writes: 2, from: { 1: ({ name, ...kept }) => ({ ...kept, called: { name } }), 2: same } },
}
const unitKey = (index: number) => ({ pk: 'uji#registry', sk: `unit#loka-${index}` })
const UNITS = 12

let wire: Wire
let documents: DynamoDBDocumentClient
beforeEach(async () => {
  wire = await startWire()
  documents = DynamoDBDocumentClient.from(wire.client)
  for (let index = 0; index < UNITS; index++) {
    // Some from before there were versions.
    const v = index % 3 === 0 ? {} : { v: 1 }
    await wire.table.put({
      ...unitKey(index),
      ...v,
      name: `Loka ${index}`,
      shards: [{ from: '2026-01-01', count: 2 }],
      grade: null,
    })
  }
  await wire.table.put({ pk: 'uji#registry', sk: 'unit#loka-0#service#ktp', v: 1, name: 'KTP-el' })
})
afterEach(() => wire.close())

const run = (dryRun = false) => migrateKind(documents, wire.tableName, 'unit', { dryRun, versions })
const rows = () => itemsIn({ ...wire, endpoint: '', close: wire.close })

test('F73 what is of an older version is written in the new one, once, and nothing else is touched', async () => {
  const before = await rows()
  expect(await run(true)).toEqual({ older: UNITS, written: 0, changed: 0 })
  expect(await rows()).toEqual(before)
  expect(await run()).toEqual({ older: UNITS, written: UNITS, changed: 0 })
  expect(await wire.table.get(unitKey(3), STRONG)).toEqual({
    ...unitKey(3),
    ...{ v: 2, called: { name: 'Loka 3' }, shards: [{ from: '2026-01-01', count: 2 }], grade: null },
  })
  const after = await rows()
  expect(after.filter(({ v }) => v === 1)).toEqual(before.filter(({ sk }) => sk.endsWith('#service#ktp')))
  wire.meddle()
  expect(await run()).toEqual({ older: 0, written: 0, changed: 0 })
  expect(wire.calls.map(({ operation }) => operation)).toEqual(['Scan'])
})

test('F73 what somebody changes between reading and writing is theirs', async () => {
  const theirs = { ...unitKey(5), v: 1, name: 'Loka Lima', shards: [] }
  let isChanged = false
  wire.meddle(async ({ operation, body }, pass) => {
    const item = body.Item as { sk?: { S: string }; called?: unknown } | undefined
    if (operation === 'PutItem' && item?.called && item.sk?.S === unitKey(5).sk && !isChanged) {
      isChanged = true
      await wire.table.put(theirs)
    }
    return pass()
  })
  expect(await run()).toEqual({ older: UNITS, written: UNITS - 1, changed: 1 })
  expect(await wire.table.get(unitKey(5), STRONG)).toEqual(theirs)
  expect(await run()).toEqual({ older: 1, written: 1, changed: 0 })
})

test('F73 a run that is cut off is taken up by the next', async () => {
  let left = 5
  wire.meddle(async ({ operation }, pass) =>
    operation === 'PutItem' && left-- <= 0 ? refusedAs('AccessDeniedException') : pass(),
  )
  await expect(run()).rejects.toThrow()
  wire.meddle()
  const { written } = await run()
  expect(written).toBe(UNITS - 5)
  expect((await rows()).filter(({ v }) => v === 2)).toHaveLength(UNITS)
})

test('F73 what a later release wrote stops it', async () => {
  await wire.table.put({ ...unitKey(5), v: 3, name: 'Loka 5' })
  await expect(run()).rejects.toThrow('a stored unit is of version 3, which this release does not know')
  expect(await wire.table.get(unitKey(5), STRONG)).toMatchObject({ v: 3, name: 'Loka 5' })
})

test('F73 a rollback takes no newer version back to the older one', async () => {
  await run()
  const expanded: AllVersions = {
    unit: { writes: 1, from: { 1: same, 2: ({ called, ...kept }) => ({ ...kept, name: called }) } },
  }
  const back = await migrateKind(documents, wire.tableName, 'unit', { dryRun: false, versions: expanded })
  expect(back).toEqual({ older: 0, written: 0, changed: 0 })
})

test('F73 the first shape of tallies, which is in use, is migrated by today’s own list', async () => {
  const [item] = recorded().find(({ kind, version }) => kind === 'tally' && version === 1)?.items ?? []
  if (!item) throw new Error('the first shape of tallies is not recorded')
  await wire.table.put(item)
  expect(await migrateKind(documents, wire.tableName, 'tally', { dryRun: false })).toMatchObject({ written: 1 })
  const migrated = await wire.table.get({ pk: item.pk, sk: item.sk }, STRONG)
  expect(migrated).toMatchObject({ v: 2, version: 3, asOf: item.asOf })
  expect(migrated).not.toHaveProperty('by')
})
