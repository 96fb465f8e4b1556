import { setTimeout as wait } from 'node:timers/promises'
import { CloudFrontClient } from '@aws-sdk/client-cloudfront'
import { OriginRotationEnvironment } from '../shared/rotations.ts'
import { doorOf } from './edge/door.ts'
import { originRotation } from './edge/origin-rotation.ts'
import { newSecret } from './random.ts'
import { rotationHandler } from './rotation.ts'

/** Changes the key by which the HTTP API knows CloudFront, as Secrets Manager calls it. */
export const handler = rotationHandler(
  originRotation({
    door: doorOf(new CloudFrontClient(), OriginRotationEnvironment.parse(process.env).DISTRIBUTION_ID),
    // Twice 130 random bits.
    newKey: () => newSecret() + newSecret(),
    wait: (milliseconds) => wait(milliseconds, undefined),
  }),
)
