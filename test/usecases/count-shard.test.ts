import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { acceptRating } from '../../shared/usecases/accept-rating.ts'
import { countShard } from '../../shared/usecases/count-shard.ts'
import { openVisit } from '../../shared/usecases/open-visit.ts'
import { readScore } from '../../shared/usecases/read-score.ts'
import { recountSlot } from '../../shared/usecases/recount-slot.ts'
import { rollUpAgency, rollUpAround } from '../../shared/usecases/roll-up.ts'
import { tickMemory } from '../../shared/usecases/tick-memory.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { answersOf, registerAgency, spread, type TestWorld, worldOn } from '../support/world.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
let table: TestTable
const agency = 'uji'
let world: TestWorld
let codes: Readonly<Record<string, string>>

afterEach(() => table.close())
beforeEach(async () => {
  table = await startTable()
  world = worldOn(table)
  ;({ codes } = await registerAgency(world, agency))
})

async function rate(unit: string, value: number): Promise<void> {
  const { token } = await openVisit(world, codes[unit] ?? '')
  await acceptRating(world, { token, body: { answers: answersOf(value) } })
}

const score = (unit: string, period?: string) => readScore(world, { agency, unit, period }, 'full')

describe('a tick', () => {
  test('counts a rating once its minute is settled, for the unit and all above it', async () => {
    await rate('loka-a', 4)
    await rate('loka-b', 3)
    await countShard(world, 0)
    expect(await score('loka-a')).toMatchObject({ n: 0, score: null })
    world.clock += 2 * MINUTE
    await countShard(world, 0)
    expect(await score('loka-a')).toMatchObject({ n: 1, score: 100, grade: null, belowThreshold: true })
    expect(await score('dinas')).toMatchObject({ n: 2, score: 87.5 })
  })

  test('asked for the open minutes counts them at once and leaves the watermark where it was', async () => {
    await countShard(world, 0)
    const before = await world.store.watermarks.get(0)
    await rate('loka-a', 4)
    await countShard(world, 0, { openToo: true })
    expect(await score('loka-a')).toMatchObject({ n: 1 })
    expect(await world.store.watermarks.get(0)).toBe(before)
  })

  test('F54 after an outage of three days counts what came in meanwhile, in each day', async () => {
    await countShard(world, 0)
    for (const _day of [1, 2, 3]) {
      await rate('loka-a', 4)
      world.clock += DAY
    }
    await countShard(world, 0)
    for (const day of ['2026-11-22', '2026-11-23', '2026-11-24'])
      expect(await score('loka-a', day)).toMatchObject({ n: 1 })
    expect(await score('dinas', '2026-Q4')).toMatchObject({ n: 3 })
  })

  test('F62 never moves the watermark back when its clock jumps', async () => {
    world.clock += DAY
    await countShard(world, 0)
    const before = await world.store.watermarks.get(0)
    world.clock -= DAY
    await countShard(world, 0)
    expect(await world.store.watermarks.get(0)).toBe(before)
  })
})

describe('a tick of a process that ticked a minute ago', () => {
  /** A process of its own: how often it read the watermark, and a way to have its recounts fail. */
  function processOf() {
    const made = { reads: 0, fails: false }
    const { watermarks, ratings } = world.store
    const store = {
      ...world.store,
      watermarks: {
        ...watermarks,
        get: (shard: number) => {
          made.reads++
          return watermarks.get(shard)
        },
      },
      ratings: {
        ...ratings,
        ofSlot: (...slot: Parameters<typeof ratings.ofSlot>) => {
          if (made.fails) throw new Error('the store is down')
          return ratings.ofSlot(...slot)
        },
      },
    }
    const memory = tickMemory(() => world.clock)
    return { made, tick: () => countShard({ ...world, store }, 0, { memory }) }
  }

  test('reads a watermark once an hour, and counts what came since', async () => {
    const { made, tick } = processOf()
    await tick()
    for (let minute = 0; minute < 100; minute++) {
      if (minute === 30) await rate('loka-a', 4)
      world.clock += MINUTE
      await tick()
    }
    // At the first tick, and an hour later.
    expect(made.reads).toBe(2)
    expect(await score('loka-a')).toMatchObject({ n: 1 })
    // It is written as ever: an hour after the last time where there is nothing to count.
    expect(await world.store.watermarks.get(0)).toBe('2026-11-22T03:30')
  })

  test('reads it again once it has missed a tick, or its clock was put back', async () => {
    const { made, tick } = processOf()
    await tick()
    for (const passed of [2 * MINUTE, -DAY]) {
      world.clock += passed
      await tick()
    }
    expect(made.reads).toBe(3)
  })

  test('F55 counts again what it failed to count', async () => {
    const { made, tick } = processOf()
    await tick()
    await rate('loka-a', 4)
    world.clock += MINUTE
    await tick()
    made.fails = true
    world.clock += MINUTE
    await expect(tick()).rejects.toThrow('the store is down')
    made.fails = false
    world.clock += MINUTE
    await tick()
    expect(await score('loka-a')).toMatchObject({ n: 1 })
  })

  test('F56 loses nothing where two processes tick in turns, each with what it remembers', async () => {
    const both = [processOf(), processOf()]
    for (let minute = 0; minute < 12; minute++) {
      await rate('loka-a', 4)
      world.clock += MINUTE / 2
      await both[minute % 2]?.tick()
      world.clock += MINUTE / 2
    }
    world.clock += 2 * MINUTE
    await both[0]?.tick()
    expect(await score('loka-a')).toMatchObject({ n: 12 })
  })
})

describe('a period', () => {
  test('reads the same before and after the nightly roll-up, and while a later day is open', async () => {
    await rate('loka-a', 4)
    world.clock += DAY
    await rate('loka-b', 2)
    world.clock += 2 * MINUTE
    await countShard(world, 0)
    const before = await Promise.all(['2026-11', '2026-Q4', '2026-S2', '2026'].map((period) => score('dinas', period)))
    expect(before.map(({ n }) => n)).toEqual([2, 2, 2, 2])
    expect(await rollUpAgency(world, agency)).toBeGreaterThan(0)
    const after = await Promise.all(['2026-11', '2026-Q4', '2026-S2', '2026'].map((period) => score('dinas', period)))
    expect(after.map(({ n, score: value }) => [n, value])).toEqual(before.map(({ n, score: value }) => [n, value]))
    world.clock += 10 * DAY
    await rate('loka-a', 1)
    world.clock += 2 * MINUTE
    await countShard(world, 0)
    expect(await score('dinas', '2026-Q4')).toMatchObject({ n: 3 })
  })

  test('a rating that arrives days late is in its own day, and in the roll-ups that had closed', async () => {
    const { token } = await openVisit(world, codes['loka-a'] ?? '')
    await rate('loka-a', 4)
    world.clock += 5 * DAY
    await countShard(world, 0)
    await rollUpAgency(world, agency)
    expect(await score('dinas', '2026-11')).toMatchObject({ n: 1 })
    await acceptRating(world, { token, body: { answers: answersOf(2) } })
    world.clock += 2 * MINUTE
    await countShard(world, 0)
    expect(await score('loka-a', '2026-11-22')).toMatchObject({ n: 2, score: 75 })
    expect(await score('dinas', '2026-11')).toMatchObject({ n: 2, score: 75 })
    expect(await score('dinas', '2026')).toMatchObject({ n: 2, score: 75 })
  })

  test('counts a unit whose ratings spread by ten minutes, and its day as their sum', async () => {
    await spread(world, 'loka-a', 4)
    const before = await openVisit(world, codes['loka-a'] ?? '')
    await rate('loka-a', 4)
    world.clock += 10 * MINUTE
    await rate('loka-a', 3)
    // More partitions since: the token still says where its rating lies, and so does a retry.
    await spread(world, 'loka-a', 8)
    for (const _attempt of [1, 2]) await acceptRating(world, { token: before.token, body: { answers: answersOf(2) } })
    world.clock += 2 * MINUTE
    await countShard(world, 0)
    const key = { agency, unit: 'loka-a', instrument: 'skm-2017', scope: 'own', level: 'slot' } as const
    const slots = await world.store.tallies.between(key, '2026-11-22', '2026-11-22~', { consistent: true })
    expect(slots.map(({ key, breakdown }) => [key.period, breakdown.all.n])).toEqual([
      ['2026-11-22T09:00', 2],
      ['2026-11-22T09:10', 1],
    ])
    expect(await score('loka-a', '2026-11-22')).toMatchObject({ n: 3, score: 75 })
  })

  test('a roll-up rebuilt by a machine whose clock is a day behind counts no day twice', async () => {
    const { token } = await openVisit(world, codes['loka-a'] ?? '')
    await rate('loka-b', 4)
    world.clock += DAY
    await rate('loka-b', 4)
    world.clock += DAY + 60 * MINUTE
    await countShard(world, 0)
    await rollUpAgency(world, agency)
    expect(await score('dinas', '2026-11')).toMatchObject({ n: 2 })
    world.clock -= DAY
    await acceptRating(world, { token, body: { answers: answersOf(2) } })
    const place = { agency, unit: 'loka-a' }
    const facts = { instrument: 'skm-2017', slot: '2026-11-22T09', shards: 1, zone: 'Asia/Jakarta' } as const
    await recountSlot(world, place, facts)
    await rollUpAround(world, place, { instrument: 'skm-2017', months: ['2026-11'] })
    world.clock += DAY
    for (const period of ['2026-11', '2026-Q4', '2026-S2', '2026']) {
      expect([period, (await score('dinas', period)).n]).toEqual([period, 3])
    }
  })
})
