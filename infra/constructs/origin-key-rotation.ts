import { Aws } from 'aws-cdk-lib'
import type { IDistribution } from 'aws-cdk-lib/aws-cloudfront'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { CfnRotationSchedule } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import type * as z from 'zod/mini'
import { guards, type RotationEnvironment } from '../../shared/guards.ts'
import type { Stage } from '../stage.ts'
import type { OriginKey } from './origin-key.ts'
import { OwnFunction } from './own-function.ts'

const DAYS = 90

export type OriginKeyRotationProps = {
  readonly stage: Stage
  readonly key: OriginKey
  /** That sends it. */
  readonly distribution: IDistribution
}

/** Changes the key four times a year, at CloudFront first and while both the old and the new one are good. */
export class OriginKeyRotation extends Construct {
  readonly lambda: IFunction

  constructor(scope: Construct, id: string, { stage, key, distribution }: OriginKeyRotationProps) {
    super(scope, id)
    const { distributionId } = distribution
    const { lambda } = new OwnFunction(this, 'Function', {
      name: 'rotate-origin-key',
      ...guards['rotate-origin-key'],
      stage,
      statements: [
        ...key.changing,
        new PolicyStatement({
          actions: ['cloudfront:GetDistribution', 'cloudfront:UpdateDistribution'],
          resources: [distribution.distributionArn],
        }),
      ],
      environment: { DISTRIBUTION_ID: distributionId } satisfies z.infer<typeof RotationEnvironment>,
    })
    lambda.addPermission('SecretsManager', {
      principal: new ServicePrincipal('secretsmanager.amazonaws.com'),
      // Secrets of other accounts cannot borrow it.
      sourceAccount: Aws.ACCOUNT_ID,
      sourceArn: key.secret.secretArn,
    })
    // Not the CDK's own way, which would let the function ask for random passwords anywhere: it makes its own.
    const schedule = new CfnRotationSchedule(this, 'Schedule', {
      secretId: key.secret.secretArn,
      rotationLambdaArn: lambda.functionArn,
      rotationRules: { automaticallyAfterDays: DAYS },
      // The first key is as new as the stack.
      rotateImmediatelyOnUpdate: false,
    })
    schedule.node.addDependency(lambda)
    this.lambda = lambda
  }
}
