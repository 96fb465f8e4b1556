import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Finding } from '../../shared/domain/quality/finding.ts'
import type { Rating } from '../../shared/domain/rating.ts'
import { countShard } from '../../shared/usecases/count-shard.ts'
import { recountSlot } from '../../shared/usecases/recount-slot.ts'
import { storeRating } from '../../shared/usecases/store-rating.ts'
import { ratingNamed } from '../storage/samples.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { registerAgency, type TestWorld, worldOn } from '../support/world.ts'

const MINUTE = 60_000
const SLOT = '2026-11-22T09'
const LIES = { shards: 1, zone: 'Asia/Jakarta' } as const
const FACTS = { instrument: 'skm-2017', slot: SLOT, ...LIES } as const
const PLACE = { agency: 'uji', unit: 'loka-a' }

let table: TestTable
let world: TestWorld
let said: { readonly event: string; readonly ratings: number }[]

beforeEach(async () => {
  table = await startTable()
  said = []
  const log = (_level: string, event: string, fields: object = {}) => void said.push({ ratings: 1, ...fields, event })
  world = Object.assign(worldOn(table), { log })
  await registerAgency(world)
})
afterEach(() => table.close())

const sumOf = (event: string) =>
  said.filter((line) => line.event === event).reduce((sum, { ratings }) => sum + ratings, 0)
const rate = (name: string, more: Partial<Rating> = {}) =>
  storeRating(world, ratingNamed(name, { ...PLACE, slot: SLOT, ...more }), LIES)
async function tick(): Promise<void> {
  world.clock += 3 * MINUTE
  await countShard(world, 0)
}

test('F80 each rating is said to be accepted once and counted once, however often it is sent and counted again', async () => {
  for (const name of ['a', 'b', 'c', 'a', 'b']) await rate(name)
  await tick()
  await rate('d')
  await rate('differs', { slot: '2026-11-22T10' })
  await tick()
  await recountSlot(world, PLACE, FACTS)
  await tick()
  expect([sumOf('accepted'), sumOf('counted')]).toEqual([5, 5])
})

test('F80 ticks that overlap say together what one would', async () => {
  for (const name of ['a', 'b', 'c']) await rate(name)
  world.clock += 3 * MINUTE
  await Promise.all([1, 2, 3].map(() => countShard(world, 0)))
  expect(sumOf('counted')).toBe(3)
})

test('F80 a form of last year and a row that is known by its month alone are counted when they come, not when they are of', async () => {
  for (const slot of ['2025-03-04', '2021-03']) {
    const old = ratingNamed(slot, { ...PLACE, slot, channel: 'import' })
    await storeRating(world, old, LIES)
  }
  await tick()
  await tick()
  expect([sumOf('accepted'), sumOf('counted')]).toEqual([2, 2])
})

test('F80 what is set aside, and what is let in again, is no rating more or less', async () => {
  for (const name of ['a', 'b', 'c']) await rate(name)
  await tick()
  const aside: Finding = {
    ...{ id: 'burst-0123456789abcdef', detector: 'burst', subject: '09', state: 'open', history: [], version: 1 },
    ...{ evidence: { answers: 40, usual: 4, aside: 1 }, ratings: { [SLOT]: [ratingNamed('a').id] } },
  }
  const day = { ...PLACE, instrument: 'skm-2017', day: '2026-11-22' }
  await world.store.findings.put({ ...day, findings: [aside], version: 1 })
  await recountSlot(world, PLACE, FACTS)
  expect((await world.store.tallies.ofDay(day)).slots[0]?.breakdown.all.n).toBe(2)
  await world.store.findings.put({ ...day, findings: [], version: 2 })
  await recountSlot(world, PLACE, FACTS)
  expect((await world.store.tallies.ofDay(day)).slots[0]?.breakdown.all.n).toBe(3)
  expect(sumOf('counted')).toBe(3)
})

test('F80 a run that fails at one unit says what it counted of the others', async () => {
  await rate('a')
  await storeRating(world, ratingNamed('b', { ...PLACE, unit: 'loka-b', slot: SLOT }), LIES)
  const { ratings } = world.store
  const ofSlot: typeof ratings.ofSlot = (unit, slot) => {
    if (unit.unit === 'loka-b') throw new Error('cannot be read')
    return ratings.ofSlot(unit, slot)
  }
  const failing = Object.assign(Object.create(world), { store: { ...world.store, ratings: { ...ratings, ofSlot } } })
  world.clock += 3 * MINUTE
  await expect(countShard(failing, 0)).rejects.toThrow()
  expect([sumOf('counted'), said.some(({ event }) => event === 'ticked')]).toEqual([1, false])
  await countShard(world, 0)
  expect([sumOf('counted'), said.some(({ event }) => event === 'ticked')]).toEqual([2, true])
})
