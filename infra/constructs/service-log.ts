import { RemovalPolicy } from 'aws-cdk-lib'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { Stage } from '../stage.ts'

/** A log that is kept as long as its stage says. */
export class ServiceLog extends Construct {
  readonly group: LogGroup

  constructor(scope: Construct, id: string, { stage: { logs } }: { readonly stage: Stage }) {
    super(scope, id)
    this.group = new LogGroup(this, 'Group', {
      retention: logs.retentionDays,
      removalPolicy: logs.afterStack === 'keep' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    })
  }
}
