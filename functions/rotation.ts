import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager'
import * as z from 'zod/mini'
import { describeError, writeLog } from './log.ts'

/** How one secret is rotated. */
export type Rotation = {
  /** The secret's next text, made from the one that holds now. */
  readonly next: (current: string) => string
  /** Throws where the next text would not do: then the one that holds now stays. */
  readonly check: (current: string, next: string) => Promise<void>
}

/** What Secrets Manager calls a rotation with: one of four steps, and the version that is being made. */
const Event = z.object({
  Step: z.enum(['createSecret', 'setSecret', 'testSecret', 'finishSecret']),
  SecretId: z.string(),
  ClientRequestToken: z.string(),
})
type Event = z.infer<typeof Event>

const CURRENT = 'AWSCURRENT'
const PENDING = 'AWSPENDING'

/** A rotation as a Lambda handler. Each step may be called again, and does not do again what is done. */
export function rotationHandler(rotation: Rotation): (event: unknown) => Promise<void> {
  let client: SecretsManagerClient | undefined
  return async (event) => {
    client ??= new SecretsManagerClient()
    const asked = Event.parse(event)
    try {
      await step(client, rotation, asked)
      writeLog('info', 'rotation', { step: asked.Step })
    } catch (error) {
      writeLog('error', 'rotation-failed', { step: asked.Step, ...describeError(error) })
      throw error
    }
  }
}

async function step(client: SecretsManagerClient, rotation: Rotation, event: Event): Promise<void> {
  const { SecretId, ClientRequestToken: made } = event
  const { VersionIdsToStages: versions = {} } = await client.send(new DescribeSecretCommand({ SecretId }))
  const stages = versions[made]
  if (!stages) throw new Error(`the secret has no version ${made} to make`)
  if (stages.includes(CURRENT)) return
  if (!stages.includes(PENDING)) throw new Error(`version ${made} is not the one that is being made`)

  const current = await textOf(client, { SecretId, VersionStage: CURRENT })
  const next = await textOf(client, { SecretId, VersionId: made, VersionStage: PENDING })
  switch (event.Step) {
    case 'createSecret': {
      if (next !== undefined) return
      const SecretString = rotation.next(present(current))
      const version = { SecretId, ClientRequestToken: made, SecretString, VersionStages: [PENDING] }
      await client.send(new PutSecretValueCommand(version))
      return
    }
    case 'setSecret':
      // Nobody else is told: whoever uses the secret reads it.
      return
    case 'testSecret':
      return rotation.check(present(current), present(next))
    case 'finishSecret': {
      // Somebody may have put another one in its place meanwhile, in haste: what was made from the one before must not come back.
      await rotation.check(present(current), present(next))
      const [before] = Object.entries(versions).find(([, held]) => held.includes(CURRENT)) ?? []
      const moved = { SecretId, VersionStage: CURRENT, MoveToVersionId: made, RemoveFromVersionId: before }
      await client.send(new UpdateSecretVersionStageCommand(moved))
      return
    }
    default:
      event.Step satisfies never
  }
}

type Version = { readonly SecretId: string; readonly VersionStage: string; readonly VersionId?: string }

async function textOf(client: SecretsManagerClient, version: Version): Promise<string | undefined> {
  try {
    return (await client.send(new GetSecretValueCommand(version))).SecretString
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined
    throw error
  }
}

function present(text: string | undefined): string {
  if (text === undefined) throw new Error('a version of the secret has no text')
  return text
}
