import * as z from 'zod/mini'
import { concurrently } from '../../shared/usecases/concurrently.ts'
import { evidenceDue } from '../../shared/usecases/performance/evidence-due.ts'
import { scanEvidence } from '../../shared/usecases/performance/scan-evidence.ts'
import { DEPLOYED } from '../compose.ts'
import { inspectEvidence } from '../evidence/inspect-evidence.ts'
import { lazyEvidence } from '../evidence/lazy-evidence.ts'
import { jobHandler, type RunJob } from './job-handler.ts'

const Input = z.object({ byHand: z.optional(z.boolean()) })

/** The minute of each hour in which the look goes further. */
const HOURLY = 40

/** Looks into files of evidence that were sent, wherever any came. An agency that fails holds up no other. */
export const run: RunJob = async (world, input) => {
  const { byHand = false } = Input.parse(input)
  const isHourly = new Date(world.now()).getUTCMinutes() === HOURLY
  const due = await evidenceDue(world, byHand ? 'hand' : isHourly ? 'hour' : 'minute')
  await concurrently(due, 4, async ([agency, hours]) => {
    const { clean, refused } = await scanEvidence(world, agency, inspectEvidence, hours)
    if (clean + refused > 0 || byHand) world.log('info', 'scanned', { agency, clean, refused })
  })
}

export const handler = jobHandler(run, { ...DEPLOYED, evidence: lazyEvidence })
