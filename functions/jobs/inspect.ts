import * as z from 'zod/mini'
import { concurrently } from '../../shared/usecases/concurrently.ts'
import { inspectAgency } from '../../shared/usecases/inspect-agency.ts'
import { jobHandler, type RunJob } from './job-handler.ts'

const Input = z.object({ byHand: z.optional(z.boolean()) })

/** Looks through the days that closed in every agency, by hand also for what came late to earlier ones. An agency that fails holds up no other. */
export const run: RunJob = async (world, input) => {
  const { byHand = false } = Input.parse(input)
  const agencies = await world.store.registry.agencies()
  await concurrently(agencies, 1, async ({ id }) => {
    const { days, changed } = await inspectAgency(world, id, { again: byHand })
    if (days > 0 || byHand) world.log('info', 'inspected', { agency: id, days, changed })
  })
}

export const handler = jobHandler(run)
