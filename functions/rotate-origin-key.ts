import { setTimeout as wait } from 'node:timers/promises'
import { CloudFrontClient } from '@aws-sdk/client-cloudfront'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { RotationEnvironment } from '../shared/guards.ts'
import { doorOf } from './edge/door.ts'
import { RotationStep, rotate } from './edge/rotate.ts'
import { secretVersions } from './edge/secret-versions.ts'
import { newSecret } from './random.ts'

const door = doorOf(new CloudFrontClient(), RotationEnvironment.parse(process.env).DISTRIBUTION_ID)
const secrets = new SecretsManagerClient()

/** Called by Secrets Manager, every ninety days. */
export const handler = async (event: unknown, context: { readonly getRemainingTimeInMillis: () => number }) => {
  const { SecretId: secret, ...step } = RotationStep.parse(event)
  await rotate(step, {
    secret: secretVersions(secrets, secret),
    door,
    // Twice 130 random bits.
    newKey: () => newSecret() + newSecret(),
    wait: (milliseconds) => wait(milliseconds, undefined),
    left: context.getRemainingTimeInMillis,
  })
}
