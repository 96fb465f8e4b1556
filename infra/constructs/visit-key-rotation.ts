import { Aws } from 'aws-cdk-lib'
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { CfnRotationSchedule } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import type { DataStore } from '../data-store.ts'
import type { Stage } from '../stage.ts'
import { rotationStatements } from './grants.ts'
import { OwnFunction } from './own-function.ts'

export type VisitKeyRotationProps = { readonly stage: Stage; readonly data: DataStore }

/**
 * Makes new keys for visits every month, so that none that leaked unnoticed is of use for ever. Without it everything works on, with the keys
 * there are.
 */
export class VisitKeyRotation extends Construct {
  readonly lambda: IFunction

  constructor(scope: Construct, id: string, { stage, data }: VisitKeyRotationProps) {
    super(scope, id)
    const { lambda } = new OwnFunction(this, 'Rotate', {
      stage,
      data,
      name: 'rotate-visit-keys',
      entry: 'functions/rotate-visit-keys.ts',
      failure:
        'The keys that sign visits stay as they are for longer than a month. Nobody notices; what leaked meanwhile stays of use.',
      timeout: 30,
      memory: 256,
      statements: rotationStatements(data, stage.region),
      environment: {},
    })
    lambda.addPermission('SecretsManager', {
      principal: new ServicePrincipal('secretsmanager.amazonaws.com'),
      sourceArn: data.visitKeysArn,
      sourceAccount: Aws.ACCOUNT_ID,
    })
    const schedule = new CfnRotationSchedule(this, 'Schedule', {
      secretId: data.visitKeysArn,
      rotationLambdaArn: lambda.functionArn,
      rotationRules: { scheduleExpression: 'rate(30 days)' },
    })
    // It is called as soon as it is scheduled: by then it must be allowed to, and its role may do what it does.
    schedule.node.addDependency(lambda)
    this.lambda = lambda
  }
}
