import * as z from 'zod/mini'
import { zonesOf } from '../../shared/domain/registry.ts'
import { hasJustClosed } from '../../shared/usecases/closing.ts'
import { concurrently } from '../../shared/usecases/concurrently.ts'
import { rollUpAgency } from '../../shared/usecases/roll-up.ts'
import { jobHandler, type RunJob } from './job-handler.ts'

const Input = z.object({ byHand: z.optional(z.boolean()) })

/** Brings the roll-ups of every agency where a day has just closed, by hand of all, through its last closed day. One that fails holds up no other. */
export const run: RunJob = async (world, input) => {
  const { byHand = false } = Input.parse(input)
  const agencies = await world.store.registry.agencies()
  await concurrently(agencies, 1, async ({ id }) => {
    const registry = await world.store.registry.load(id)
    if (!byHand && registry && !hasJustClosed(world.now(), zonesOf(registry))) return
    const rebuilt = await rollUpAgency(world, id)
    world.log('info', 'rolled-up', { agency: id, rebuilt })
  })
}

export const handler = jobHandler(run)
