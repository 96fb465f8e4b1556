import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { noteCalls, type WireCall } from '../../functions/cli/docs/wire-calls.ts'
import { acceptRating } from '../../shared/usecases/accept-rating.ts'
import { applyRegistry } from '../../shared/usecases/apply-registry.ts'
import { countShard } from '../../shared/usecases/count-shard.ts'
import { openVisit } from '../../shared/usecases/open-visit.ts'
import { rollUpAgency } from '../../shared/usecases/roll-up.ts'
import { SOMEBODY } from '../support/actor.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { answersOf, registerAgency, type TestWorld, worldOn } from '../support/world.ts'

let table: TestTable
let world: TestWorld
let code: string
let calls: WireCall[]

beforeAll(async () => {
  table = await startTable()
  world = worldOn(table)
  code = (await registerAgency(world)).codes['loka-a'] ?? ''
  calls = noteCalls(table.client)
})
beforeEach(() => void calls.splice(0))
afterAll(() => table.close())

/** Reads that may be behind what was just written, by what they read. */
const eventual = () =>
  calls
    .filter(({ operation, consistent }) => operation !== 'PutItem' && !consistent)
    .map(({ pk }) => pk.replace(/[0-9a-z]{10}$/, '{code}'))

describe('F47 nothing is decided on a read that may be behind', () => {
  test('whether a rating is a repetition', async () => {
    const { token } = await openVisit(world, code)
    calls.splice(0)
    for (const answers of [answersOf(4), answersOf(4)]) {
      await acceptRating(world, { token, body: { answers } })
    }
    expect(calls.filter(({ operation }) => operation === 'GetItem')).toHaveLength(1)
    expect(eventual()).toEqual([])
  })

  test('what a minute’s ratings amount to, and how far counting has come', async () => {
    world.clock += 5 * 60_000
    await countShard(world, 0)
    expect(calls.map(({ operation }) => operation)).toEqual(expect.arrayContaining(['Query', 'GetItem', 'PutItem']))
    // A watermark moves forward only: an older one makes the tick count again what has been counted, and loses nothing.
    expect(eventual()).toEqual(['-#watermark'])
  })

  test('what a closed day amounts to', async () => {
    world.clock += 86_400_000
    await rollUpAgency(world, 'uji')
    const written = calls.filter(({ operation }) => operation === 'PutItem')
    expect(written.length).toBeGreaterThan(3)
    // Which roll-ups to look at comes from eventual reads: one that is behind makes the run look once too often, no more.
    const firstRebuilt = calls.findIndex(({ operation, pk }) => operation === 'GetItem' && pk.endsWith('#tally'))
    expect(firstRebuilt).toBeGreaterThan(-1)
    const decisive = calls.slice(firstRebuilt).filter(({ operation }) => operation !== 'PutItem')
    expect(decisive.filter(({ consistent }) => !consistent)).toEqual([])
  })

  test('which counters have a code already', async () => {
    const units = [{ id: 'loka-a', name: 'Unit loka-a', counters: [{ id: 'loket-1', name: 'Loket 1' }] }]
    const file = { agencies: [{ id: 'uji', name: 'Pemerintah uji', timeZone: 'Asia/Jakarta', units }] }
    await applyRegistry(world, file, { dryRun: false, actor: SOMEBODY })
    expect(calls.length).toBeGreaterThan(1)
    expect(eventual()).toEqual([])
  })
})

test('F47 a page of what was just stored shows it: a receipt is made of the rating itself, not of a read', async () => {
  const { token } = await openVisit(world, code)
  calls.splice(0)
  await acceptRating(world, { token, body: { answers: answersOf(2) } })
  expect(calls.map(({ operation }) => operation)).toEqual(['PutItem', 'PutItem'])
})
