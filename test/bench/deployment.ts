import type { Hono } from 'hono'
import { DEPLOYED, type World } from '../../functions/compose.ts'
import { demos } from '../../functions/demo/demos.ts'
import type { Env } from '../../functions/http/app.tsx'
import { readConfig } from '../../shared/config.ts'
import { jobs } from '../../shared/jobs.ts'
import { withCachedRegistry } from '../../shared/storage/cached-registry.ts'
import { applyRegistry } from '../../shared/usecases/apply-registry.ts'
import { SOMEBODY } from '../support/actor.ts'
import type { TestTable } from '../support/dynalite.ts'
import { appOn } from '../support/http.ts'
import { type TestWorld, VISIT_KEYS, worldOn } from '../support/world.ts'

/** The whole system as it is deployed, each function a process with what it remembers, under a clock of ours. */
export type Deployment = {
  /** The citizens' function, as many processes as there are. */
  readonly citizens: readonly Hono<Env>[]
  /** What each job runs in. */
  readonly jobs: (name: string) => World
  /** The first world, for what is prepared. */
  readonly world: TestWorld
  setClock(at: number): void
}

/** Deploys on a table, with the demo agencies registered: real names, services and trees of units. */
export async function deploy(table: TestTable, now: number, citizenProcesses: number): Promise<Deployment> {
  const process = () => {
    const world: TestWorld = worldOn(table, {
      now: new Date(now).toISOString(),
      store: (store) => withCachedRegistry(store, () => world.clock, DEPLOYED.registryCache * 1000),
    })
    return world
  }
  const citizens = Array.from({ length: citizenProcesses }, process)
  const processes = new Map<string, TestWorld>(jobs.map(({ name }) => [name, process()]))
  const prepared = worldOn(table, { now: new Date(now).toISOString() })
  await applyRegistry(prepared, { agencies: demos.map(({ agency }) => agency) }, { dryRun: false, actor: SOMEBODY })
  return {
    citizens: citizens.map((world) => appOn(world)),
    jobs: (name) => wholeOf(processes.get(name) ?? prepared),
    world: prepared,
    setClock(at) {
      for (const world of [prepared, ...citizens, ...processes.values()]) world.clock = at
    },
  }
}

function wholeOf(world: TestWorld): World {
  const environment = { TABLE_NAME: 'test-table', STAGE: 'test', PUBLIC_URL: 'http://localhost', TICK_SHARDS: '1' }
  return Object.assign(Object.create(world), { config: readConfig({ ...environment, VISIT_KEYS }) })
}
