import { afterAll, beforeAll, expect, test } from 'vitest'
import { demos } from '../../../functions/demo/demos.ts'
import { demoPeople } from '../../../functions/demo/people.ts'
import { demoPlans } from '../../../functions/demo/plans.ts'
import { describeCarried } from '../../../shared/usecases/performance/describe-carried.ts'
import { seedPerformance } from '../../../shared/usecases/performance/seed-performance.ts'
import { seedPeople } from '../../../shared/usecases/seed-people.ts'
import { startTable, type TestTable } from '../../support/dynalite.ts'
import { registerAgency, worldOn } from '../../support/world.ts'

let table: TestTable
beforeAll(async () => {
  table = await startTable()
})
afterAll(() => table.close())

test('demo people have plans of this year, of which the matrix has a gap and a double to tell; again changes nothing', async () => {
  const world = worldOn(table)
  await registerAgency(world, 'jambi')
  const agency = (await world.store.registry.load('jambi', { consistent: true }))?.agency
  if (!agency) throw new Error('there is no agency')
  await world.store.registry.putAgency({ ...agency, demo: true })
  for (const id of ['disdukcapil', 'dpmptsp']) {
    await world.store.registry.putUnit({ agency: 'jambi', id, name: id, shards: [] })
  }
  await seedPeople(world, demoPeople(demos))
  const plans = demoPlans(demos)
  await seedPerformance(world, plans)
  const { carried, headPlan } = await describeCarried(world, { agency: 'jambi', unit: 'disdukcapil' }, undefined)
  expect(headPlan).toMatchObject({ state: 'agreed', year: '2026', agreed: { from: '2026-01-09' } })
  expect(
    carried?.rows.map(({ carriers, doubles, coming }) => [carriers.length, doubles.length, coming.length]),
  ).toEqual([
    [2, 1, 0],
    [2, 0, 0],
    [0, 0, 1],
    [0, 0, 0],
  ])
  expect(carried?.unplanned.map(({ plan }) => plan?.state)).toEqual(['proposed', undefined])
  expect(carried?.loose).toEqual([])
  const last = await world.store.trail.last('jambi')
  await seedPerformance(world, plans)
  expect(await world.store.trail.last('jambi')).toEqual(last)
  const real = worldOn(table, { demo: false })
  await expect(seedPerformance(real, plans)).rejects.toThrow('must never reach this stage')
})
