import * as z from 'zod/mini'
import type { Door } from './door.ts'
import { ASKED_AGAIN } from './origin-keys.ts'
import type { SecretVersions } from './secret-versions.ts'

/** What Secrets Manager asks for, step by step. Each step may come more than once. */
export const RotationStep = z.object({
  Step: z.enum(['createSecret', 'setSecret', 'testSecret', 'finishSecret']),
  SecretId: z.string(),
  /** The id of the version that comes in. */
  ClientRequestToken: z.string(),
})
export type RotationStep = z.infer<typeof RotationStep>

export type Rotating = {
  readonly secret: SecretVersions
  readonly door: Door
  readonly newKey: () => string
  /** For so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>
  /** Milliseconds that this run has left. */
  readonly left: () => number
}

/** Milliseconds between two looks at whether all of CloudFront's places have been told. */
const LOOK = 10_000

/**
 * Changes the key by which CloudFront is known, without a moment in which a request is refused: the guard takes the old and the new one while
 * CloudFront tells its places, one after the other. Throws where a step cannot be done: Secrets Manager tries again.
 */
export async function rotate(
  { Step: step, ClientRequestToken: id }: Omit<RotationStep, 'SecretId'>,
  deps: Rotating,
): Promise<void> {
  const { secret, door } = deps
  const stages = await secret.stagesOf(id)
  if (stages.includes('AWSCURRENT')) return
  if (!stages.includes('AWSPENDING')) throw new Error(`version ${id} of the secret is not about to be used`)
  const key = await secret.read({ id })

  switch (step) {
    case 'createSecret':
      if (key === undefined) await secret.add(id, deps.newKey())
      return
    case 'setSecret':
      // By then every guard asks again what it does not know.
      await deps.wait(2 * ASKED_AGAIN)
      return door.send(needed(key))
    case 'testSecret':
      // A new schedule is tried out with a version that is none: nothing is sent, and there is nothing to test.
      return key === undefined ? undefined : sentEverywhere(key, deps)
    case 'finishSecret': {
      const { sends } = await door.stateFor(needed(key))
      if (!sends) throw new Error('the distribution does not send the new key: somebody changed it meanwhile')
      return secret.promote(id, await secret.current())
    }
    default:
      step satisfies never
  }
}

async function sentEverywhere(key: string, { door, wait, left }: Rotating): Promise<void> {
  for (;;) {
    const { sends, everywhere } = await door.stateFor(key)
    if (!sends) throw new Error('the distribution does not send the new key')
    if (everywhere) return
    if (left() < 2 * LOOK) throw new Error('CloudFront has not yet told all its places')
    await wait(LOOK)
  }
}

function needed(key: string | undefined): string {
  if (key === undefined) throw new Error('the new version of the secret holds no key')
  return key
}
