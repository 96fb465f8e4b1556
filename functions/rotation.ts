import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import * as z from 'zod/mini'
import { describeError, writeLog } from './log.ts'
import { type SecretVersions, secretVersions } from './secret-versions.ts'

/** How one secret is rotated. Every step may be asked for again. */
export type Rotation = {
  /** The secret's next text, made from the one that holds now. */
  readonly next: (current: string) => string
  /** Tells the next text to whom it must be told, before it holds. Missing where whoever uses the secret reads it. */
  readonly send?: (next: string) => Promise<void>
  /** Comes back when all who were told have it. `left` are the milliseconds that this run has; throws while there are too few. */
  readonly sentEverywhere?: (next: string, left: () => number) => Promise<void>
  /** Throws where the next text would not do: then the one that holds now stays. */
  readonly check: (current: string, next: string) => Promise<void>
}

/** What Secrets Manager calls a rotation with: one of four steps, and the version that is being made. */
const RotationStep = z.object({
  Step: z.enum(['createSecret', 'setSecret', 'testSecret', 'finishSecret']),
  SecretId: z.string(),
  ClientRequestToken: z.string(),
})
export type RotationStep = z.infer<typeof RotationStep>

/** A rotation as a Lambda handler: Secrets Manager tries a step that fails again. */
export function rotationHandler(rotation: Rotation) {
  let client: SecretsManagerClient | undefined
  return async (event: unknown, context: { readonly getRemainingTimeInMillis: () => number }): Promise<void> => {
    client ??= new SecretsManagerClient()
    const { SecretId, ...step } = RotationStep.parse(event)
    try {
      await rotate(step, secretVersions(client, SecretId), rotation, context.getRemainingTimeInMillis)
      writeLog('info', 'rotation', { step: step.Step })
    } catch (error) {
      writeLog('error', 'rotation-failed', { step: step.Step, ...describeError(error) })
      throw error
    }
  }
}

/** Takes one step, and does not do again what is done. Throws where it cannot be done. */
export async function rotate(
  { Step: step, ClientRequestToken: made }: Omit<RotationStep, 'SecretId'>,
  secret: SecretVersions,
  rotation: Rotation,
  left: () => number,
): Promise<void> {
  const versions = await secret.stages()
  const stages = versions[made] ?? []
  if (stages.includes('AWSCURRENT')) return
  if (!stages.includes('AWSPENDING')) throw new Error(`version ${made} of the secret is not about to be used`)
  const [before] = Object.entries(versions).find(([, held]) => held.includes('AWSCURRENT')) ?? []
  if (before === undefined) throw new Error('no version of the secret is in use')
  const current = async () => present(await secret.read({ id: before }))
  const next = await secret.read({ id: made })

  switch (step) {
    case 'createSecret':
      if (next === undefined) await secret.add(made, rotation.next(await current()))
      return
    case 'setSecret':
      return rotation.send?.(present(next))
    case 'testSecret':
      // A new schedule is tried out with a version that is none: nothing is sent, and there is nothing to test.
      if (next === undefined) return
      await rotation.check(await current(), next)
      return rotation.sentEverywhere?.(next, left)
    case 'finishSecret':
      // Somebody may have put another one in its place meanwhile, in haste: what was made from the one before must not come back. Who does so
      // in this very moment finds it refused by Secrets Manager, for the version that it is to replace is no longer in use.
      await rotation.check(await current(), present(next))
      return secret.promote(made, before)
    default:
      step satisfies never
  }
}

function present(text: string | undefined): string {
  if (text === undefined) throw new Error('a version of the secret has no text')
  return text
}
