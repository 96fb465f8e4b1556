import * as z from 'zod/mini'
import { minuteOfDay, type TimeZone } from '../../shared/domain/calendar.ts'
import { Slug } from '../../shared/domain/ids.ts'
import { concurrently } from '../../shared/usecases/concurrently.ts'
import { agenciesWith } from '../../shared/usecases/find-unit.ts'
import { remindAgency } from '../../shared/usecases/remind-agency.ts'
import { DEPLOYED } from '../compose.ts'
import { lazyLetters } from '../letters/lazy-letters.ts'
import { jobHandler, type RunJob } from './job-handler.ts'

const Input = z.object({ byHand: z.optional(z.boolean()), agency: z.optional(Slug) })

/** Offices have opened, and it is not noon yet: from the first run to the last that may still go on where one before stopped. */
const MORNING = { from: 8 * 60, to: 12 * 60 }
/** For so many milliseconds a run begins new people: then it ends by itself, before it is cut off, and the next hour's goes on. */
const AT_WORK = 12 * 60_000

/**
 * Writes to staff what is due, in each agency in its own morning; by hand at any hour, and it looks at everybody again, though nobody gets
 * two letters a day. An agency that fails holds up no other. Does nothing where the stage sends no letters.
 */
export const run: RunJob = async (world, input) => {
  const { byHand = false, agency: only } = Input.parse(input)
  const { letters } = world
  if (!letters) return
  const until = world.now() + AT_WORK
  let isStopped = false
  const agencies = await agenciesWith(world, { agency: only })
  await concurrently(agencies, 1, async (agency) => {
    const registry = await world.store.registry.load(agency)
    if (isStopped || !registry || !(byHand || isMorning(world.now(), registry.agency.timeZone))) return
    const { ended, ...counts } = await remindAgency(world, letters, agency, { until, again: byHand })
    world.log(ended === 'done' ? 'info' : 'warn', 'reminded', { agency, ...counts, ended })
    isStopped = ended === 'stopped'
  })
  if (isStopped) throw new Error('letters are not taken now')
}

function isMorning(now: number, zone: TimeZone): boolean {
  const minute = minuteOfDay(now, zone)
  return minute >= MORNING.from && minute < MORNING.to
}

export const handler = jobHandler(run, { ...DEPLOYED, letters: lazyLetters })
