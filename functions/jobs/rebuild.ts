import * as z from 'zod/mini'
import { Day } from '../../shared/domain/calendar.ts'
import { Slug } from '../../shared/domain/ids.ts'
import { agencyOf } from '../../shared/usecases/find-unit.ts'
import { rebuild } from '../../shared/usecases/rebuild.ts'
import type { RunJob } from './job-handler.ts'

const Input = z.object({ agency: z.optional(Slug), unit: Slug, from: Day })

/** Counts a unit and all below it again from a day on. By hand only. The agency may be left out where no other has such a unit. */
export const run: RunJob = async (world, input) => {
  const { unit, from, ...given } = Input.parse(input)
  const agency = await agencyOf(world, { ...given, unit })
  const slots = await rebuild(world, { agency, unit, from }, (done, total) => {
    if (done % 100 === 0 || done === total) world.log('info', 'rebuilding', { agency, unit, done, total })
  })
  world.log('info', 'rebuilt', { agency, unit, from, slots })
}
