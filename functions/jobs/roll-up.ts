import { concurrently } from '../../shared/usecases/concurrently.ts'
import { rollUpAgency } from '../../shared/usecases/roll-up.ts'
import { jobHandler, type RunJob } from './job-handler.ts'

/** Brings every agency's roll-ups through its last closed day. An agency that fails holds up no other. */
export const run: RunJob = async (world) => {
  const agencies = await world.store.registry.agencies()
  await concurrently(agencies, 1, async ({ id }) => {
    const rebuilt = await rollUpAgency(world, id)
    world.log('info', 'rolled-up', { agency: id, rebuilt })
  })
}

export const handler = jobHandler(run)
