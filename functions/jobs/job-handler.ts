import * as z from 'zod/mini'
import { compose, DEPLOYED, type Options, type World } from '../compose.ts'
import { describeError, onBehalfOf } from '../log.ts'

/** What a job does with what its schedule (or a person) gives it. It may run twice, late or beside itself, and changes nothing by that. */
export type RunJob = (world: World, input: unknown) => Promise<void>

const Invocation = z.object({ awsRequestId: z.string() })

/**
 * A job as a Lambda handler. That it is done is logged with how long it took: an alarm waits for that line. What it throws is logged with the
 * keys concerned and thrown on: the schedule tries again, then alarms.
 */
export function jobHandler(
  run: RunJob,
  options: Options = DEPLOYED,
): (event: unknown, invocation?: unknown) => Promise<void> {
  let world: World | undefined
  const runLogged = async (own: World, event: unknown) => {
    const began = own.now()
    try {
      await run(own, event)
      own.log('info', 'job-done', { seconds: Math.round((own.now() - began) / 1000) })
    } catch (error) {
      own.log('error', 'job-failed', { input: event, ...describeError(error) })
      throw error
    }
  }
  return async (event, invocation) => {
    world ??= compose(process.env, options)
    const own = world
    const requestId = Invocation.safeParse(invocation).data?.awsRequestId ?? own.newId()
    await onBehalfOf(requestId, () => runLogged(own, event))
  }
}
