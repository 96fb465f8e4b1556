import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import * as z from 'zod/mini'
import { GuardEnvironment } from '../shared/guard.ts'
import { originKeys } from './edge/origin-keys.ts'
import { writeLog } from './log.ts'
import { secretVersions, type VersionStage } from './secret-versions.ts'

/** What an HTTP API asks its authorizer, payload format 2.0: here, the key that came with a request. */
const Asked = z.object({ identitySource: z.tuple([z.string()]) })

const secret = secretVersions(new SecretsManagerClient(), GuardEnvironment.parse(process.env).ORIGIN_KEY_SECRET)
/** The one in use; the next, which CloudFront sends before it is called current; and the last, which a rolled-back deployment may send. */
const STAGES = ['AWSCURRENT', 'AWSPENDING', 'AWSPREVIOUS'] as const satisfies readonly VersionStage[]

const keys = originKeys({
  async read() {
    const found = await Promise.all(STAGES.map((stage) => secret.read({ stage })))
    return found.filter((key) => key !== undefined)
  },
  now: Date.now,
  log: writeLog,
})

/** Lets a request in that CloudFront sent, and nobody else's. */
export const handler = async (event: unknown) => {
  const asked = Asked.safeParse(event)
  return { isAuthorized: asked.success && (await keys.knows(asked.data.identitySource[0])) }
}
