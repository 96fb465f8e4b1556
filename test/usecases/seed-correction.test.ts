import { afterAll, beforeAll, expect, test } from 'vitest'
import { corrections } from '../../functions/demo/demos.ts'
import { readScore } from '../../shared/usecases/read-score.ts'
import { seedCorrection } from '../../shared/usecases/seed-correction.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { countAt, rateAt } from '../support/rated.ts'
import { registerAgency, type TestWorld, worldOn } from '../support/world.ts'

let table: TestTable
let world: TestWorld

beforeAll(async () => {
  table = await startTable()
  world = worldOn(table)
  const { codes } = await registerAgency(world)
  await rateAt(world, codes['loka-a'] ?? '', '2026-08-05T03:00:00Z', [4])
  await countAt(world, '2026-08-05T03:10:00Z')
})
afterAll(() => table.close())

const [demo] = corrections
const correction = { ...demo.correction, unit: 'loka-a', formsOf: formsAt }

function formsAt(quarter: string) {
  return demo.correction.formsOf(quarter).map((form) => ({ ...form, service: 'ktp' }))
}

test('a demo’s closed quarter is corrected once, each step at its own time, and a real agency’s never', async () => {
  await countAt(world, '2026-11-25T03:00:00Z')
  await seedCorrection(world, 'uji', correction)
  const read = () => readScore(world, { agency: 'uji', unit: 'loka-a', period: '2026-Q3' }, 'full')
  expect(await read()).toMatchObject({ n: 1, closed: null })

  const [agency] = await world.store.registry.agencies()
  if (agency) await world.store.registry.putAgency({ ...agency, demo: true })
  await seedCorrection(world, 'uji', correction)
  expect(await read()).toMatchObject({ n: 13, closed: { version: 2, newest: 2, at: '2026-10-23T18:06:00.000Z' } })
  const key = { agency: 'uji', unit: 'loka-a', instrument: 'skm-2017' }
  const all = () => world.store.versions.ending(key, '2026-07-01', '2026-09-30', { consistent: true })
  const before = await all()
  expect(before.map(({ period, version, n }) => [period, version, n])).toEqual([
    ['2026-08', 1, 1],
    ['2026-08', 2, 13],
    ['2026-Q3', 1, 1],
    ['2026-Q3', 2, 13],
  ])
  await seedCorrection(world, 'uji', correction)
  expect(await all()).toEqual(before)
})
