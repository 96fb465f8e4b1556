import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { digestOf } from '../../shared/domain/digest.ts'
import { openArchive } from '../../shared/storage/archive/archive.ts'
import { describedKinds } from '../../shared/storage/archive/described-kinds.ts'
import { keyFrom } from '../../shared/storage/key-pattern.ts'
import { acceptRating } from '../../shared/usecases/accept-rating.ts'
import { auditAgency } from '../../shared/usecases/audit-agency.ts'
import { closeAgency } from '../../shared/usecases/close-agency.ts'
import { countShard } from '../../shared/usecases/count-shard.ts'
import { openVisit } from '../../shared/usecases/open-visit.ts'
import { proveTrail } from '../../shared/usecases/prove-trail.ts'
import { readScore } from '../../shared/usecases/read-score.ts'
import { rebuild } from '../../shared/usecases/rebuild.ts'
import { record } from '../../shared/usecases/record.ts'
import { rollUpAgency } from '../../shared/usecases/roll-up.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { countAt } from '../support/rated.ts'
import { restoredFrom } from '../support/restored.ts'
import { answersOf, registerAgency, type TestWorld, worldOn } from '../support/world.ts'

const agency = 'uji'
const UNIT = { agency, unit: 'loka-a' }
const WHOLE = { from: '2026-10-30', to: '2026-11-09' }
/** What was last written before this instant is what the restored table has. */
const T = '2026-11-09T03:00:00Z'

type Sent = Parameters<typeof acceptRating>[1]
type Receipt = Awaited<ReturnType<typeof acceptRating>>

let table: TestTable
let world: TestWorld
let codes: Readonly<Record<string, string>>

beforeEach(async () => {
  table = await startTable()
  world = worldOn(table)
  codes = (await registerAgency(world, agency)).codes
  for (const day of ['2026-10-30', '2026-11-07', '2026-11-08']) {
    for (const value of [4, 3, 3]) await accept(world, await answered(`${day}T02:00:00Z`, 'loka-a', value))
    await accept(world, await answered(`${day}T02:00:00Z`, 'loka-b', 2))
    await countAt(world, `${day}T18:00:00Z`)
  }
  world.clock = Date.parse('2026-11-08T18:30:00Z')
  await rollUpAgency(world, agency)
  await closeAgency(world, agency)
  await line('sebelum')
})
afterEach(() => table.close())

/** What a phone holds from the answer until the receipt: its visit, and what was chosen. */
async function answered(at: string, unit = 'loka-a', value = 4): Promise<Sent & { readonly at: string }> {
  world.clock = Date.parse(at)
  const { token } = await openVisit(world, codes[unit] ?? '', { channel: 'web' })
  return { token, body: { answers: answersOf(value) }, at }
}

function accept(into: TestWorld, { at, ...sent }: Sent & { readonly at: string }): Promise<Receipt> {
  into.clock = Math.max(into.clock, Date.parse(at))
  return acceptRating(into, sent)
}

async function line(what: string): Promise<{ readonly number: number; readonly digest: string }> {
  const actor = { via: 'command', name: 'uji' } as const
  const { number, digest } = await record(world, { agency, actor, action: 'unit.change', thing: what, changes: [] })
  return { number, digest }
}

/** Digests of what some kinds of items say, by key: not of when and how often they were written. */
async function hashesOf({ client, tableName }: Pick<TestTable, 'client' | 'tableName'>, kinds: readonly string[]) {
  const hashes: Record<string, string> = {}
  for await (const page of openArchive(tableName, world.now, client).pages()) {
    for (const { kind, key, item } of page) {
      const { asOf: _asOf, version: _version, ...said } = item
      if (kinds.includes(kind))
        hashes[digestOf([kind, key]).slice(0, 6) + Object.values(key).join(' ')] = digestOf(said)
    }
  }
  return hashes
}

/** As docs/operations.md has it once the service and the jobs use the restored table: count, then all of it again from the ratings. */
async function recover(restored: TestWorld): Promise<void> {
  // Where the last tick before that second ended; each goes on for an hour at the most.
  restored.clock += 10 * 60_000
  for (let tick = 0; tick < 12; tick++) await countShard(restored, 0)
  await rebuild(restored, { agency, unit: 'dinas', from: WHOLE.from })
  await rollUpAgency(restored, agency)
}

describe('F75 a table restored to a point in time, used instead of its own', () => {
  test('has the very tallies and closed scores of that time again, counted from the ratings, and the audit finds nothing', async () => {
    world.clock = Date.parse(T)
    await countAt(world, T)
    const before = await hashesOf(table, ['tallies', 'versions'])
    const copy = await restoredFrom(table, 'restored')
    await damage()

    const restored = worldOn(copy)
    restored.clock = Date.parse('2026-11-09T09:00:00Z')
    // Not even the tallies that came with it are taken as they are.
    await forget(copy, Object.keys(before).length)
    await recover(restored)

    expect(await hashesOf(copy, ['tallies', 'versions'])).toEqual(before)
    expect(await hashesOf(table, ['tallies', 'versions'])).not.toEqual(before)
    expect((await auditAgency(restored, agency, WHOLE)).mismatches).toEqual([])
    expect((await auditAgency(world, agency, WHOLE)).mismatches).not.toEqual([])
  })

  test('loses nothing that a phone still holds, and counts nothing twice', async () => {
    const receiptLost = await answered('2026-11-09T02:50:00Z')
    await accept(world, receiptLost)
    const offline = await answered('2026-11-09T02:55:00Z')
    world.clock = Date.parse(T)
    const [copy, unharmed] = [await restoredFrom(table, 'restored'), await restoredFrom(table, 'unharmed')]

    const unacknowledged = await answered('2026-11-09T04:00:00Z')
    await accept(world, unacknowledged)
    const dropped = await answered('2026-11-09T04:05:00Z')
    await accept(world, dropped)
    await damage()

    const restored = worldOn(copy)
    restored.clock = Date.parse('2026-11-09T09:00:00Z')
    // Phones and kiosks ask again until a receipt proves itself, some of them twice.
    const held = [receiptLost, offline, unacknowledged]
    const receipts: Receipt[] = []
    for (const sent of [...held, ...held]) receipts.push(await accept(restored, sent))
    expect(receipts.map(({ repeated }) => repeated)).toEqual([true, false, false, true, true, true])
    expect(receipts.slice(3).map(({ receipt }) => receipt)).toEqual(receipts.slice(0, 3).map(({ receipt }) => receipt))
    await recover(restored)

    // The one whose receipt came before the loss, and was let go for it, is in the old table alone.
    const { n } = await readScore(restored, UNIT, 'full')
    expect(n).toBe(3 * 3 + held.length)
    expect((await auditAgency(restored, agency, WHOLE)).mismatches).toEqual([])

    // No other score than had it never been lost, counted by ticks alone.
    const other = worldOn(unharmed, { now: T })
    for (const sent of held.slice(1)) await accept(other, sent)
    await countAt(other, '2026-11-09T09:00:00Z')
    const { asOf: _asOf, ...score } = await readScore(restored, UNIT, 'full')
    expect(await readScore(other, UNIT, 'full')).toMatchObject(score)
  })

  test('goes on with its trail where it was, and a head written down later shows what was cut off', async () => {
    world.clock = Date.parse(T)
    const copy = await restoredFrom(table, 'restored')
    const known = await line('sesudah')
    const restored = worldOn(copy)
    restored.clock = Date.parse('2026-11-09T09:00:00Z')
    expect((await proveTrail(restored, agency, [known])).flaws).toEqual([{ number: known.number, flaw: 'gone' }])
    const actor = { via: 'command', name: 'uji' } as const
    await record(restored, { agency, actor, action: 'agency.restore', thing: 'agency', changes: [] })
    const proof = await proveTrail(restored, agency, [])
    expect([proof.flaws, proof.lines]).toEqual([[], known.number])
    expect((await proveTrail(restored, agency, [known])).flaws).toEqual([{ number: known.number, flaw: 'rewritten' }])
  })
})

/** What somebody with the table's rights does to it: a tally doctored, ratings gone. */
async function damage(): Promise<void> {
  const key = { ...UNIT, instrument: 'skm-2017', scope: 'own', level: 'day', period: '2026-11-07' } as const
  const [day] = await world.store.tallies.get([key], { consistent: true })
  const other = { ...key, unit: 'loka-b' }
  const [worse] = await world.store.tallies.get([other], { consistent: true })
  if (!day || !worse) throw new Error('there are no tallies to doctor')
  await world.store.tallies.put({ ...day, breakdown: worse.breakdown, version: day.version + 1 })
  await remove(table, ({ kind, key: { dayOrMonth } }) => kind === 'ratings' && dayOrMonth === '2026-11-08')
}

/** Takes all tallies away. */
async function forget(from: Pick<TestTable, 'client' | 'tableName'>, atMost: number): Promise<void> {
  const removed = await remove(from, ({ kind }) => kind === 'tallies')
  expect(removed).toBeGreaterThan(10)
  expect(removed).toBeLessThan(atMost)
}

type Archived = { readonly kind: string; readonly key: Readonly<Record<string, string>> }

async function remove(
  { client, tableName }: Pick<TestTable, 'client' | 'tableName'>,
  which: (item: Archived) => boolean,
): Promise<number> {
  const kinds = describedKinds()
  let removed = 0
  for await (const page of openArchive(tableName, world.now, client).pages()) {
    for (const item of page.filter(which)) {
      const pattern = kinds.find(({ name }) => name === item.kind)
      if (!pattern) throw new Error(`no kind ${item.kind}`)
      await client.send(new DeleteCommand({ TableName: tableName, Key: keyFrom(pattern, item.key) }))
      removed++
    }
  }
  return removed
}
