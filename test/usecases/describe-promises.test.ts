import { afterAll, beforeAll, expect, test } from 'vitest'
import { sumBreakdowns } from '../../shared/domain/breakdown.ts'
import { breakdownOfServiceTime, SERVICE_TIME } from '../../shared/domain/service-time.ts'
import { describeUnit } from '../../shared/usecases/describe-unit.ts'
import { rollUpAgency } from '../../shared/usecases/roll-up.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { registerAgency, type TestWorld, worldOn } from '../support/world.ts'

const MONTHS = Array.from({ length: 11 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`)
let table: TestTable
let world: TestWorld

beforeAll(async () => {
  table = await startTable()
  world = worldOn(table, { now: '2026-12-10T02:00:00Z' })
  await registerAgency(world)
  // Three of four in time each month, one of four in November.
  for (const month of MONTHS) await served(`${month}-05`, 40, month === '2026-11' ? 10 : 30)
})
afterAll(() => table.close())

/** So many services of a day in loka-a, some of them within the quarter of an hour that was promised. */
async function served(day: string, services: number, kept: number): Promise<void> {
  const called = `${day}T02:00:00.000Z`
  const samples = Array.from({ length: services }, (_, index) =>
    breakdownOfServiceTime({
      ...{ service: 'ktp', counter: 'loket-1', promise: 15, source: 'queue' },
      ...{ taken: called, called, done: `${day}T02:${index < kept ? '10' : '30'}:00.000Z` },
    }),
  )
  const key = {
    agency: 'uji',
    unit: 'loka-a',
    instrument: SERVICE_TIME,
    scope: 'own',
    level: 'day',
    period: day,
  } as const
  await world.store.tallies.put({ key, breakdown: sumBreakdowns(samples), asOf: `${day}T09:00:00.000Z`, version: 1 })
}

const ask = (unit: string, audience: 'public' | 'full') =>
  describeUnit(world, { agency: 'uji', unit, period: '2026-Q4' }, audience)

test('who manages a unit is told of a month in which fewer were done in time, whether anybody rated or not', async () => {
  const { promises, changes } = await ask('loka-a', 'full')
  expect(promises?.months.slice(-3)).toEqual([
    { period: '2026-10', promised: 40, kept: 30 },
    { period: '2026-11', promised: 40, kept: 10 },
    { period: '2026-12', promised: 0, kept: 0 },
  ])
  expect(promises?.chart?.months.filter(({ isSignal }) => isSignal)).toMatchObject([{ month: '2026-11', share: 25 }])
  expect(changes).toMatchObject({ verdict: 'found', found: [{ kind: 'promise', month: '2026-11', value: 25 }] })
})

test('F38 the public is told nothing of services by month', async () => {
  const { promises, changes } = await ask('loka-a', 'public')
  expect(promises).toBeUndefined()
  expect(changes.found).toEqual([])
})

test('the unit above has them from the night on, and one that records none has no word of them', async () => {
  expect((await ask('dinas', 'full')).promises).toBeUndefined()
  for (const night of ['2026-10-31', '2026-11-30', '2026-12-10']) {
    world.clock = Date.parse(`${night}T20:00:00Z`)
    await rollUpAgency(world, 'uji')
  }
  const { promises } = await ask('dinas', 'full')
  expect(promises?.months.find(({ period }) => period === '2026-11')).toMatchObject({ promised: 40, kept: 10 })
  expect((await ask('loka-b', 'full')).promises).toBeUndefined()
})
