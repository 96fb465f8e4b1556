import * as z from 'zod/mini'
import { concurrently } from '../../shared/usecases/concurrently.ts'
import { scanEvidence } from '../../shared/usecases/performance/scan-evidence.ts'
import { DEPLOYED } from '../compose.ts'
import { inspectEvidence } from '../evidence/inspect-evidence.ts'
import { lazyEvidence } from '../evidence/lazy-evidence.ts'
import { jobHandler, type RunJob } from './job-handler.ts'

const Input = z.object({ byHand: z.optional(z.boolean()) })

/** Hours back in which files were prepared that still may come. Nothing is given up before it ends. */
const USUAL = 1
/** Once an hour as far back as a day, for what runs that failed have left; by hand as long as quarantine keeps anything. */
const HOURLY = { minute: 40, hours: 24 }
const BY_HAND = 7 * 24

/** Looks into files of evidence that were sent, in every agency. An agency that fails holds up no other. */
export const run: RunJob = async (world, input) => {
  const { byHand = false } = Input.parse(input)
  const isHourly = new Date(world.now()).getUTCMinutes() === HOURLY.minute
  const hours = byHand ? BY_HAND : isHourly ? HOURLY.hours : USUAL
  const agencies = await world.store.registry.agencies()
  await concurrently(agencies, 4, async ({ id }) => {
    const { clean, refused } = await scanEvidence(world, id, inspectEvidence, { hours })
    if (clean + refused > 0 || byHand) world.log('info', 'scanned', { agency: id, clean, refused })
  })
}

export const handler = jobHandler(run, { ...DEPLOYED, evidence: lazyEvidence })
