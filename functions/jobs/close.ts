import { closeAgency } from '../../shared/usecases/close-agency.ts'
import { concurrently } from '../../shared/usecases/concurrently.ts'
import { jobHandler, type RunJob } from './job-handler.ts'

/** Freezes every agency's periods that are over. An agency that fails holds up no other. */
export const run: RunJob = async (world) => {
  const agencies = await world.store.registry.agencies()
  await concurrently(agencies, 1, async ({ id }) => {
    const { frozen, waiting } = await closeAgency(world, id)
    world.log(waiting ? 'warn' : 'info', 'closed', { agency: id, frozen, waiting })
  })
}

export const handler = jobHandler(run)
