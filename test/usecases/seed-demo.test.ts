import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { demoCode } from '../../functions/demo/demo-agency.ts'
import { demos, firstDemo } from '../../functions/demo/demos.ts'
import { derivedUuid } from '../../shared/domain/digest.ts'
import { withCachedRegistry } from '../../shared/storage/cached-registry.ts'
import { applyRegistry } from '../../shared/usecases/apply-registry.ts'
import { countShard } from '../../shared/usecases/count-shard.ts'
import type { Store } from '../../shared/usecases/ports/store.ts'
import { readScore } from '../../shared/usecases/read-score.ts'
import { type Demo, seedDemo } from '../../shared/usecases/seed-demo.ts'
import { SOMEBODY } from '../support/actor.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { answersOf, type TestWorld, worldOn } from '../support/world.ts'

let agencies = 0
/** A small demo with as many visits as asked for, all on the day before. */
function smallDemo(visits: number): Demo {
  const id = `demo-${++agencies}`
  const service = { id: 'ktp', name: 'KTP-el' }
  const counters = [{ id: 'loket-1', name: 'Loket 1', services: ['ktp'], code: demoCode(id, 'dinas', 'loket-1') }]
  return {
    agency: {
      id,
      name: 'Kota Contoh',
      timeZone: 'Asia/Jakarta',
      demo: true,
      units: [{ id: 'dinas', name: 'Dinas', services: [service], counters }],
    },
    visits: {
      dinas: (before) =>
        Array.from({ length: visits }, (_, index) => ({
          id: derivedUuid(`${id}/${index}`),
          at: Date.parse(`${before}T03:00:00Z`) - 86_400_000 + index * 60_000,
          counter: 'loket-1',
          body: { answers: answersOf(4) },
        })),
    },
  }
}

async function countedIn(world: TestWorld, agency: string, unit = 'dinas'): Promise<number> {
  return (await readScore(world, { agency, unit, period: '2026' }, 'full')).n
}

describe('seeding', () => {
  // Each test moves its own clock, and so needs its own watermark.
  let table: TestTable
  beforeEach(async () => {
    table = await startTable()
  })
  afterEach(() => table.close())

  it('is refused where demo data may not exist, and stores nothing', async () => {
    const demo = smallDemo(3)
    const world = worldOn(table, { demo: false })
    await expect(seedDemo(world, [demo])).rejects.toThrow('demo data must never reach this stage')
    expect(await world.store.registry.load(demo.agency.id)).toBeUndefined()
  })

  it('stores agencies that say they are demo, and ratings on the days of their visits', async () => {
    const demo = smallDemo(12)
    const world = worldOn(table)
    const told: number[] = []
    expect(await seedDemo(world, [demo], (done) => told.push(done))).toBe(12)
    expect(told.at(-1)).toBe(12)
    expect((await world.store.registry.load(demo.agency.id))?.agency.demo).toBe(true)
    await countShard(world, 0, { openToo: true })
    const day = { agency: demo.agency.id, unit: 'dinas', period: '2026-11-21' }
    expect(await readScore(world, day, 'full')).toMatchObject({ n: 12, score: 100 })
  })

  it('is done once: neither a second run nor one on a later day adds anything', async () => {
    const demo = smallDemo(5)
    const world = worldOn(table)
    await seedDemo(world, [demo])
    expect(await seedDemo(world, [demo])).toBe(0)
    world.clock += 3 * 86_400_000
    expect(await seedDemo(world, [demo])).toBe(0)
    await countShard(world, 0, { openToo: true })
    expect(await countedIn(world, demo.agency.id)).toBe(5)
  })

  it.each([0, 1, 4, 9])(
    'that died after %i ratings is completed the next day without doubling any',
    async (survivors) => {
      const demo = smallDemo(10)
      const dying = worldOn(table, { store: dyingAfter(survivors) })
      await expect(seedDemo(dying, [demo])).rejects.toThrow()
      const world = worldOn(table, { now: '2026-11-23T02:00:00Z' })
      await seedDemo(world, [demo])
      await countShard(world, 0, { openToo: true })
      expect(await countedIn(world, demo.agency.id)).toBe(10)
    },
  )

  it('that died while it registered is completed, even where the registry is read from a cache', async () => {
    const demo = smallDemo(3)
    const { agency } = demo
    await applyRegistry(worldOn(table), { agencies: [{ ...agency, units: [] }] }, { dryRun: false, actor: SOMEBODY })
    const world = worldOn(table, { store: (store) => withCachedRegistry(store, Date.now, 60_000) })
    expect(await seedDemo(world, [demo])).toBe(3)
  })

  it('keeps what people have changed since', async () => {
    const demo = smallDemo(1)
    const world = worldOn(table)
    await seedDemo(world, [demo])
    const { id } = demo.agency
    const renamed = { ...demo.agency, units: [{ id: 'dinas', name: 'Nama Baru' }] }
    await applyRegistry(world, { agencies: [renamed] }, { dryRun: false, actor: SOMEBODY })
    await seedDemo(world, [demo])
    expect((await world.store.registry.load(id))?.units[0]?.name).toBe('Nama Baru')
  })

  it('leaves a real agency of the same id alone', async () => {
    const demo = smallDemo(2)
    const world = worldOn(table)
    const { id } = demo.agency
    const real = { id, name: 'Sungguhan', timeZone: 'Asia/Jakarta' as const }
    await applyRegistry(world, { agencies: [real] }, { dryRun: false, actor: SOMEBODY })
    expect(await seedDemo(world, [demo])).toBe(0)
    expect(await world.store.registry.load(id)).toMatchObject({ agency: { name: 'Sungguhan', demo: false }, units: [] })
  })
})

describe('the demo agencies', () => {
  let world: TestWorld
  let own: TestTable
  beforeAll(async () => {
    own = await startTable()
    world = worldOn(own)
    await seedDemo(
      world,
      demos.map(({ agency }) => ({ agency, visits: {} })),
    )
  })
  afterAll(() => own.close())

  it('are Jambi, Batanghari and Jakarta, all marked', async () => {
    const stored = await world.store.registry.agencies()
    expect(stored.map(({ id, demo }) => [id, demo])).toEqual([
      ['batanghari', true],
      ['jakarta', true],
      ['jambi', true],
    ])
  })

  it('have a service mall with its counters and no ratings', async () => {
    const registry = await world.store.registry.load('batanghari')
    const counters = registry?.counters.filter(({ unit }) => unit === 'mpp').map(({ id }) => id)
    expect(counters?.toSorted()).toEqual([
      'air-minum',
      'bank',
      'izin-provinsi',
      'izin-usaha',
      'lainnya',
      'lkpm',
      'pajak',
      'samsat',
    ])
    expect(demos.flatMap(({ visits }) => Object.keys(visits))).not.toContain('mpp')
  })

  it('have a first link that leads to a counter', async () => {
    expect(await world.store.registry.place(firstDemo.code)).toMatchObject({
      agency: { id: firstDemo.agency },
      unit: { id: firstDemo.unit },
      counter: { id: firstDemo.counter },
    })
  })

  it('have visits that the use cases accept, to the last one', async () => {
    const batanghari = demos.filter(({ agency }) => agency.id === 'batanghari')
    await seedDemo(world, batanghari)
    expect(await seedDemo(world, batanghari)).toBe(0)
    await countShard(world, 0, { openToo: true })
    expect(await countedIn(world, 'batanghari', 'puskesmas-mersam')).toBe(8)
  })
})

/** A store that breaks off at its nth rating and stays so, as a killed process does. */
function dyingAfter(ratings: number): (store: Store) => Store {
  let left = ratings
  return (store) => ({
    ...store,
    ratings: {
      ...store.ratings,
      put: async (...args) => {
        if (left-- <= 0) throw new Error('killed')
        return store.ratings.put(...args)
      },
    },
  })
}
