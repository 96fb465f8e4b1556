import * as z from 'zod/mini'
import { Day } from '../../shared/domain/calendar.ts'
import { Slug } from '../../shared/domain/ids.ts'
import { auditAgency } from '../../shared/usecases/audit-agency.ts'
import { concurrently } from '../../shared/usecases/concurrently.ts'
import { agenciesWith } from '../../shared/usecases/find-unit.ts'
import { proveNewLines } from '../../shared/usecases/prove-trail.ts'
import type { World } from '../compose.ts'
import { jobHandler, type RunJob } from './job-handler.ts'

const Input = z.object({
  agency: z.optional(Slug),
  unit: z.optional(Slug),
  from: z.optional(Day),
  to: z.optional(Day),
})

/** Compares what is stored with what it was made of. Each mismatch is a line in the log, which an alarm waits for, and any fails the run. */
export const run: RunJob = async (world, input) => {
  const { agency, ...wish } = Input.parse(input)
  const agencies = await agenciesWith(world, { agency, unit: wish.unit })
  let found = 0
  await concurrently(agencies, 1, async (id) => {
    const { days, versions, mismatches } = await auditAgency(world, id, wish)
    for (const mismatch of mismatches) world.log('error', 'mismatch', mismatch)
    world.log('info', 'audited', { agency: id, days, versions, mismatches: mismatches.length })
    found += mismatches.length
    const isNight = wish.unit === undefined && wish.from === undefined && wish.to === undefined
    if (isNight) found += await auditTrail(world, id)
  })
  if (found > 0) throw new Error(`${found} stored numbers are not what they were made of`)
}

/**
 * The trail's new lines, and its head for the log: whoever writes the whole trail anew cannot write the log anew. Lines that are not what was
 * written are mismatches like others; tells how many.
 */
async function auditTrail(world: World, agency: Slug): Promise<number> {
  const { lines, head, flaws } = await proveNewLines(world, agency)
  for (const { number, flaw } of flaws)
    world.log('error', 'mismatch', { key: `${agency}/trail/${number}`, flaws: [flaw] })
  if (head) world.log('info', 'trail-head', { agency, ...head, lines })
  return flaws.length
}

export const handler = jobHandler(run)
