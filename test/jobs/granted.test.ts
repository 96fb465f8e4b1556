import { afterAll, beforeAll, expect, test } from 'vitest'
import type { World } from '../../functions/compose.ts'
import type { RunJob } from '../../functions/jobs/job-handler.ts'
import { type JobName, jobs } from '../../shared/jobs.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { fillAgency } from '../support/filled-agency.ts'
import { withGrants } from '../support/granted-store.ts'
import { configured } from '../support/http.ts'
import { type TestWorld, worldOn } from '../support/world.ts'

const DAY = 86_400_000

let table: TestTable
let world: TestWorld
let whole: World

beforeAll(async () => {
  table = await startTable()
  world = worldOn(table)
  await fillAgency(world, 'uji', 'Zwarahu')
  whole = configured(world)
})
afterAll(() => table.close())

async function runJob(name: JobName, input: object): Promise<void> {
  const job = jobs.find((each) => each.name === name)
  if (!job) throw new Error(`there is no job ${name}`)
  const { run } = (await import(`../../functions/jobs/${name}.ts`)) as { run: RunJob }
  await run(withGrants(whole, job.access), input)
}

/** As they follow each other, on the day after ratings came, and when their month is closed. */
const RUNS = [
  ['aggregate', 1, { shard: 0 }],
  ['scan', 1, { byHand: true }],
  ['roll-up', 1, {}],
  ['inspect', 1, {}],
  ['perform', 1, {}],
  ['remind', 1, { byHand: true }],
  ['close', 60, {}],
  ['audit', 60, {}],
  ['retain', 800, {}],
] as const

test('F78 every job gets through its night with the accesses that it has', async () => {
  expect(RUNS.map(([name]) => name).toSorted()).toEqual(jobs.map(({ name }) => name).toSorted())
  const began = world.clock
  for (const [name, days, input] of RUNS) {
    world.clock = began + days * DAY
    await expect(runJob(name, input), name).resolves.toBeUndefined()
  }
})

test('F78 a job that does what no access of its says is refused', async () => {
  const audit = jobs.find(({ name }) => name === 'audit')
  const granted = withGrants(whole, audit?.access ?? [])
  await expect(async () => granted.store.people.ofAgency('uji', { consistent: false })).rejects.toThrow('AccessDenied')
})
