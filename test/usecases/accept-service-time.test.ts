import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { keptPromises, SERVICE_TIME, servedVolume } from '../../shared/domain/service-time.ts'
import { acceptServiceTimes } from '../../shared/usecases/accept-service-time.ts'
import { countShard } from '../../shared/usecases/count-shard.ts'
import { readOwn, readTree } from '../../shared/usecases/read-tally.ts'
import { rollUpAgency } from '../../shared/usecases/roll-up.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { registerAgency, type TestWorld, worldOn } from '../support/world.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const unit = { agency: 'uji', unit: 'loka-a' }
let table: TestTable
let world: TestWorld

beforeEach(async () => {
  table = await startTable()
  world = worldOn(table)
  await registerAgency(world)
  await promise(30)
})
afterEach(() => table.close())

const promise = (minutes: number) =>
  world.store.registry.putService({ ...unit, id: 'ktp', name: 'KTP-el', promise: { minutes } })

/** Waited ten minutes, served so many, done that long ago. */
const took = (serving: number, ago = 0, more: Readonly<Record<string, unknown>> = {}) => {
  const done = world.clock - ago
  return {
    id: world.newId(),
    service: 'ktp',
    taken: new Date(done - (serving + 10) * MINUTE).toISOString(),
    called: new Date(done - serving * MINUTE).toISOString(),
    done: new Date(done).toISOString(),
    ...more,
  }
}
const send = (...sent: readonly unknown[]) => acceptServiceTimes(world, unit, 'queue', sent)
const outcomesOf = async (...sent: readonly unknown[]) => (await send(...sent)).map(({ outcome }) => outcome)

async function read(period: string, id = 'loka-a') {
  const registry = await world.store.registry.load('uji')
  if (!registry) throw new Error('no registry')
  const wanted = { unit: id, instrument: SERVICE_TIME, period, upTo: '2026-12-31' }
  const how = id === 'dinas' ? readTree : readOwn
  return (await how(world, registry, wanted, { consistent: true })).breakdown
}

describe('how long a service took', () => {
  test('F43 sent again is the same receipt, however often; with other content it is refused and the first is kept', async () => {
    const sample = took(20)
    const [first] = await send(sample)
    expect(first).toMatchObject({ outcome: 'stored', receipt: { id: sample.id, day: '2026-11-22', service: 'ktp' } })
    const again = await Promise.all(Array.from({ length: 20 }, () => send(sample)))
    for (const [each] of again) expect(each).toEqual({ ...first, outcome: 'repeated' })
    const other = { ...sample, called: sample.taken }
    expect(await send(other)).toMatchObject([{ outcome: 'refused', id: sample.id, code: 'service-time-differs' }])
    await countShard(world, 0, { openToo: true })
    expect(servedVolume(await read('2026-11-22')).n).toBe(1)
  })

  test('sent many at once is answered one by one: what is wrong with one keeps out no other', async () => {
    const future = took(20, -DAY)
    const outcomes = await send(took(20), took(20, 0, { service: 'paspor' }), future, 'nothing', took(5))
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['stored', 'refused', 'refused', 'refused', 'stored'])
    expect(outcomes[1]).toMatchObject({ code: 'answers-invalid', fields: [{ field: 'service', problem: 'invalid' }] })
    expect(outcomes[2]).toMatchObject({ id: future.id, fields: [{ field: 'done', problem: 'invalid' }] })
    expect(outcomes[3]).toMatchObject({ id: undefined, code: 'answers-invalid' })
  })

  test('is counted in the unit’s own day by the tick, rolled up by night, and for all units above', async () => {
    expect(await outcomesOf(took(20), took(40, 0, { counter: 'loket-1' }), took(20, DAY))).toEqual(
      Array(3).fill('stored'),
    )
    world.clock += 3 * MINUTE
    await countShard(world, 0)
    expect(servedVolume(await read('2026-11-22'))).toEqual({
      n: 2,
      byService: { ktp: 2 },
      byCounter: { '': 1, 'loket-1': 1 },
    })
    world.clock += DAY
    await rollUpAgency(world, 'uji')
    const key = { ...unit, instrument: SERVICE_TIME, scope: 'own', level: 'quarter', period: '2026-Q4' } as const
    expect((await world.store.tallies.get([key], { consistent: true }))[0]?.breakdown.all.n).toBe(3)
    expect(keptPromises((await read('2026-Q4')).all)).toEqual({ promised: 3, kept: 2 })
    expect(servedVolume(await read('2026-Q4', 'dinas')).n).toBe(3)
  })

  test('is held to the promise that was in force when it came in, also after the promise changed', async () => {
    const sample = took(20)
    await send(sample)
    await promise(15)
    expect(await outcomesOf(sample, took(20))).toEqual(['repeated', 'stored'])
    await countShard(world, 0, { openToo: true })
    expect(keptPromises((await read('2026-11-22')).all)).toEqual({ promised: 2, kept: 1 })
  })

  test('F58 done at 23:30 in Jakarta is of that day there, whatever the host’s zone', async () => {
    const done = '2026-11-21T16:30:00.000Z'
    const [stored] = await send({ ...took(5), taken: done, called: done, done })
    expect(stored).toMatchObject({ receipt: { day: '2026-11-21' } })
  })

  test('F54 is not lost where its count died: the next run counts it', async () => {
    await send(took(20))
    world.clock += 3 * MINUTE
    const dying = {
      ...world,
      store: { ...world.store, tallies: { ...world.store.tallies, put: () => Promise.reject(new Error('died')) } },
    }
    await expect(countShard(dying, 0)).rejects.toThrow('died')
    await countShard(world, 0)
    expect(servedVolume(await read('2026-11-22')).n).toBe(1)
  })
})
