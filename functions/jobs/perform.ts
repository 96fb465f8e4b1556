import type { Slug } from '../../shared/domain/ids.ts'
import { concurrently } from '../../shared/usecases/concurrently.ts'
import { closeEvaluations } from '../../shared/usecases/performance/close-evaluations.ts'
import type { World } from '../compose.ts'
import { jobHandler, type RunJob } from './job-handler.ts'

/** What is done each night about people's performance, in this order: each tells how much it did. */
const DEEDS = {
  evaluationsClosed: closeEvaluations,
} as const satisfies Readonly<Record<string, (world: World, agency: Slug) => Promise<number>>>

/** Does it in every agency. An agency that fails holds up no other. */
export const run: RunJob = async (world) => {
  const agencies = await world.store.registry.agencies()
  await concurrently(agencies, 1, async ({ id }) => {
    for (const [deed, does] of Object.entries(DEEDS)) {
      const done = await does(world, id)
      if (done > 0) world.log('info', 'performed', { agency: id, deed, done })
    }
  })
}

export const handler = jobHandler(run)
