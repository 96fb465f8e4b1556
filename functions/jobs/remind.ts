import * as z from 'zod/mini'
import { minuteOfDay } from '../../shared/domain/calendar.ts'
import { Slug } from '../../shared/domain/ids.ts'
import { concurrently } from '../../shared/usecases/concurrently.ts'
import { agenciesWith } from '../../shared/usecases/find-unit.ts'
import { remindAgency } from '../../shared/usecases/remind-agency.ts'
import { DEPLOYED } from '../compose.ts'
import { lazyLetters } from '../letters/lazy-letters.ts'
import { jobHandler, type RunJob } from './job-handler.ts'

const Input = z.object({ byHand: z.optional(z.boolean()), agency: z.optional(Slug) })

/** Offices have opened, and it is not noon yet: minutes since midnight, with those from which on no other run of the morning follows. */
const MORNING = { from: 8 * 60, last: 11 * 60, to: 12 * 60 }
/** For so many milliseconds a run begins new people: then it ends by itself, before it is cut off, and the next hour's goes on. */
const AT_WORK = 12 * 60_000

/**
 * Writes to staff what is due, in each agency in its own morning; by hand at any hour, and it looks at everybody again, though nobody gets
 * two letters a day. An agency that fails holds up no other. Fails where letters are not taken, and where the morning is over before
 * everybody was looked at. Does nothing where the stage sends no letters.
 */
export const run: RunJob = async (world, input) => {
  const { byHand = false, agency: only } = Input.parse(input)
  const { letters } = world
  if (!letters) {
    if (byHand) world.log('warn', 'no-letters', { missing: 'LETTERS_FROM or LETTERS_SET' })
    return
  }
  const until = world.now() + AT_WORK
  let isStopped = false
  const agencies = await agenciesWith(world, { agency: only })
  await concurrently(agencies, 1, async (agency) => {
    const registry = await world.store.registry.load(agency)
    if (isStopped || !registry) return
    const minute = minuteOfDay(world.now(), registry.agency.timeZone)
    if (!byHand && (minute < MORNING.from || minute >= MORNING.to)) return
    const { ended, ...counts } = await remindAgency(world, letters, agency, { until, again: byHand })
    world.log(ended === 'done' ? 'info' : 'warn', 'reminded', { agency, ...counts, ended })
    isStopped = ended === 'stopped'
    if (ended === 'late' && minute >= MORNING.last)
      throw new Error(`the morning of ${agency} is over before its letters`)
  })
  if (isStopped) throw new Error('letters are not taken now')
}

export const handler = jobHandler(run, { ...DEPLOYED, letters: lazyLetters })
