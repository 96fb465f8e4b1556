import { RemovalPolicy } from 'aws-cdk-lib'
import { Key } from 'aws-cdk-lib/aws-kms'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { Stage } from '../stage.ts'

/**
 * A log that is kept as long as its stage says, under the key that what is kept is under: where there is one, which is in
 * Jakarta alone.
 */
export class ServiceLog extends Construct {
  readonly group: LogGroup

  constructor(scope: Construct, id: string, props: { readonly stage: Stage; readonly keyArn: string | undefined }) {
    super(scope, id)
    const { logs } = props.stage
    this.group = new LogGroup(this, 'Group', {
      ...(props.keyArn === undefined ? {} : { encryptionKey: Key.fromKeyArn(this, 'Key', props.keyArn) }),
      retention: logs.retentionDays,
      removalPolicy: logs.afterStack === 'keep' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    })
  }
}
