import type { World } from '../compose.ts'
import { compose, DEPLOYED, type Options } from '../compose.ts'
import { describeError } from '../log.ts'

/** What a job does with what its schedule (or a person) gives it. It may run twice, late or beside itself, and changes nothing by that. */
export type RunJob = (world: World, input: unknown) => Promise<void>

/** A job as a Lambda handler. What it throws is logged with the keys concerned and thrown on: the schedule tries again, then alarms. */
export function jobHandler(run: RunJob, options: Options = DEPLOYED): (event: unknown) => Promise<void> {
  let world: World | undefined
  return async (event) => {
    world ??= compose(process.env, options)
    try {
      await run(world, event)
    } catch (error) {
      world.log('error', 'job-failed', { input: event, ...describeError(error) })
      throw error
    }
  }
}
