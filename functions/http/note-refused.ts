import type { Context } from 'hono'
import { recordRefused } from '../../shared/usecases/record-refused.ts'
import type { World } from '../compose.ts'
import { describeError } from '../log.ts'
import { actorOf } from './actor.ts'
import type { Env } from './app.tsx'

/** Lets the trail know that somebody who signed in was refused. They are refused all the same where that cannot be written. */
export async function noteRefused(c: Context<Env>, world: World): Promise<void> {
  const { person } = c.get('identity')
  const refused = c.get('refused')
  if (!person || !refused) return
  try {
    await recordRefused(world, person, actorOf(c), refused)
  } catch (error) {
    world.log('error', 'refusal-unrecorded', describeError(error))
  }
}
