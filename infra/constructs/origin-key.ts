import { RemovalPolicy } from 'aws-cdk-lib'
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import type { DataStore } from '../data-store.ts'
import type { Stage } from '../stage.ts'
import { readingStatements } from './grants.ts'
import { pin } from './pin.ts'

/** By this the HTTP API knows CloudFront. It opens no data: with it one gets as far as everybody does, past the firewall. */
export class OriginKey extends Construct {
  readonly secret: Secret
  /** What whoever reads it needs. */
  readonly reading: readonly PolicyStatement[]

  constructor(
    scope: Construct,
    id: string,
    { stage, data }: { readonly stage: Stage; readonly data: Pick<DataStore, 'keyArn'> },
  ) {
    super(scope, id)
    const { keyArn } = data
    const secret = new Secret(this, 'Secret', {
      description: `Suara Loket ${stage.name}: the key by which the HTTP API knows CloudFront`,
      encryptionKey: Key.fromKeyArn(this, 'Key', keyArn),
      // 64 letters and digits are 381 bits.
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      // Made anew with the distribution that sends it: nothing is lost with it.
      removalPolicy: RemovalPolicy.DESTROY,
    })
    // Another secret in its place would be sent and asked for at different moments of a deployment: nobody would get in meanwhile.
    pin(secret, 'OriginKey')
    this.secret = secret

    this.reading = readingStatements({ secretArn: secret.secretArn, keyArn }, stage.region)
  }
}
