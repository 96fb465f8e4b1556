import * as z from 'zod/mini'
import { Day } from '../../shared/domain/calendar.ts'
import { Slug } from '../../shared/domain/ids.ts'
import { concurrently } from '../../shared/usecases/concurrently.ts'
import { agenciesWith } from '../../shared/usecases/find-unit.ts'
import { rebuild } from '../../shared/usecases/rebuild.ts'
import type { RunJob } from './job-handler.ts'

const Input = z.object({ agency: z.optional(Slug), unit: Slug, from: Day })

/** Counts a unit and all below it again from a day on. By hand only. */
export const run: RunJob = async (world, input) => {
  const { agency, unit, from } = Input.parse(input)
  await concurrently(await agenciesWith(world, { agency, unit }), 1, async (id) => {
    const slots = await rebuild(world, { agency: id, unit, from }, (done, total) => {
      if (done % 100 === 0 || done === total) world.log('info', 'rebuilding', { agency: id, unit, done, total })
    })
    world.log('info', 'rebuilt', { agency: id, unit, from, slots })
  })
}
