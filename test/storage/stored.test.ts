import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromStored, toStored } from '../../shared/storage/kept.ts'
import { type Kind, kindOf, kinds } from '../../shared/storage/kinds.ts'
import { storeOver } from '../../shared/storage/store.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { memoryTable } from '../support/memory-table.ts'
import { fileOf, legible, type Recorded, recorded, storedToday, versionsRead } from './recorded.ts'
import { storedRows } from './stored-kinds.ts'

const files = recorded()
const known = kinds.flatMap((kind) => versionsRead(kind).map((version) => ({ kind, version })))
const STEPS = 'expand (read the new version, write the old one), then write it and migrate, then contract'
const HOW = 'docs/operations.md, "Changing what is stored", says how'

function fileFor(kind: Kind, version: number): Recorded {
  const found = files.find((file) => file.kind === kind && file.version === version)
  if (!found) {
    throw new Error(
      `Today's code reads version ${version} of what it keeps as ${kind}, and no file shows one. Where it is new, record it: ` +
        `npm run record -- ${kind}. ${HOW}.`,
    )
  }
  return found
}

const changed = ({ kind, version }: Pick<Recorded, 'kind' | 'version'>) =>
  `A stored ${kind} is not what releases that are deployed know as version ${version}: test/storage/stored/${fileOf({ kind, version })}. ` +
  `Give the new shape a version of its own in shared/storage/versions.ts: ${STEPS}; ${HOW}. Only where no deployed release ever ` +
  `stored one: npm run record -- ${kind} --again.`

describe('F73 what is stored today is what is recorded', () => {
  let table: TestTable
  let today: Recorded[]
  beforeAll(async () => {
    table = await startTable()
    today = await storedToday(table)
  })
  afterAll(() => table.close())

  test.each([...kinds])('of %s', (kind) => {
    for (const { version, items, schema } of today.filter((each) => each.kind === kind)) {
      const file = fileFor(kind, version)
      const newest = Math.max(...versionsRead(kind))
      if (items.length > 0) expect(legible(file.items), changed({ kind, version })).toBe(legible(items))
      if (version === newest) expect(legible(file.schema), changed({ kind, version })).toBe(legible(schema))
    }
  })

  test('every kind is there, and its keys are those of no other', () => {
    expect([...storedRows.keys()].toSorted()).toEqual([...kinds].toSorted())
    for (const { kind, items } of files) {
      expect(new Set(items.map(kindOf)), `the keys of ${kind} in shared/storage/kinds.ts`).toEqual(new Set([kind]))
    }
    expect(() => kindOf({ pk: 'uji#nothing', sk: 'known' })).toThrow('no kind of item has keys like …#…')
  })

  test('what is recorded is what is read: each known version, and no other', () => {
    const found = files.map(fileOf).toSorted()
    const gone = `Of these one has no file, or a file has no reader: a version that is not read any more goes with its file. ${HOW}.`
    expect(found, gone).toEqual(known.map(fileOf).toSorted())
  })
})

/** A table with every kind as it was recorded last, and one of them in a version, changed if need be. */
async function tableWith({ kind, items }: Recorded, change = (item: Recorded['items'][number]) => item) {
  const table = memoryTable()
  const others = kinds.filter((each) => each !== kind).map((each) => fileFor(each, Math.min(...versionsRead(each))))
  for (const item of [...others.flatMap((file) => file.items), ...items.map(change)]) await table.put(item)
  return { table, store: storeOver(table) }
}

describe('F73 every recorded version', () => {
  test.each(known)('$kind $version is read, and is the same after it was written again', async ({ kind, version }) => {
    const file = fileFor(kind, version)
    const { store } = await tableWith(file)
    const row = storedRows.get(kind)
    const read = await row?.read?.(store)
    if (row?.read && file.items.length > 0) expect([read].flat()).not.toEqual([])
    if (row?.read && file.items.length > 0) expect(read).toBeDefined()
    for (const item of file.items) {
      expect(item.v).toBe(version)
      const [written] = toStored(kind, { ...fromStored(kind, item), pk: item.pk, sk: item.sk })
      expect(legible(fromStored(kind, written))).toBe(legible(fromStored(kind, item)))
    }
  })

  test.each(known.filter(({ version }) => version === 1))('$kind is read as the first without any', async (each) => {
    const { v: _v, ...bare } = fileFor(each.kind, 1).items[0] ?? { v: 1 }
    expect(fromStored(each.kind, bare)).toEqual(fromStored(each.kind, { ...bare, v: 1 }))
  })
})

describe('F73 what a later release stored', () => {
  test.each([...kinds])('%s is neither misread nor replaced', async (kind) => {
    const shown = versionsRead(kind).map((version) => fileFor(kind, version))
    const file = shown.findLast(({ items }) => items.length > 0) ?? fileFor(kind, 1)
    const later = Math.max(...versionsRead(kind)) + 1
    const secret = 'only the later release knows'
    const { table, store } = await tableWith(file, (item) => ({ ...item, v: later, secret }))
    const stored = () => Promise.all(file.items.map((item) => table.get(item, { consistent: true })))
    const before = await stored()
    const row = storedRows.get(kind)
    const sentence = `a stored ${kind} is of version ${later}, which this release does not know`
    if (row?.read) await expect(row.read(store)).rejects.toThrow(new Error(sentence))
    await row
      ?.put(store)
      .catch((error: unknown) => expect(String(error)).toMatch(/^Error: a stored \S+ is of (version|a later)/))
    expect(await stored()).toEqual(before)
    expect(before.every((item) => item?.secret === secret)).toBe(true)
  })
})
