import { Aws } from 'aws-cdk-lib'
import { type PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { CfnRotationSchedule } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import type { SecretRotation as Rotated } from '../../shared/rotations.ts'
import type { DataStore } from '../data-store.ts'
import type { Stage } from '../stage.ts'
import { rotationStatements } from './grants.ts'
import { OwnFunction } from './own-function.ts'

export type SecretRotationProps = {
  readonly stage: Stage
  readonly data: Pick<DataStore, 'keyArn'>
  readonly rotation: Rotated
  readonly secretArn: string
  /** Under another one its function would be made anew beside the one there is, whose name it has: the deployment would fail. */
  readonly functionId: string
  /** What the function may do beside making the secret's next version. */
  readonly statements?: readonly PolicyStatement[]
  readonly environment?: Readonly<Record<string, string>>
}

/** A secret that a function of ours changes every so many days. Without it everything works on, with the secret there is. */
export class SecretRotation extends Construct {
  constructor(scope: Construct, id: string, props: SecretRotationProps) {
    const { stage, data, rotation, secretArn, functionId, statements = [], environment = {} } = props
    super(scope, id)
    const { lambda } = new OwnFunction(this, functionId, {
      ...rotation,
      stage,
      data,
      statements: [...rotationStatements({ secretArn, keyArn: data.keyArn }, stage.region), ...statements],
      environment,
    })
    lambda.addPermission('SecretsManager', {
      principal: new ServicePrincipal('secretsmanager.amazonaws.com'),
      // Secrets of other accounts cannot borrow it.
      sourceAccount: Aws.ACCOUNT_ID,
      sourceArn: secretArn,
    })
    // Not the CDK's own way, which would let the function ask for random passwords anywhere: it makes its own.
    const schedule = new CfnRotationSchedule(this, 'Schedule', {
      secretId: secretArn,
      rotationLambdaArn: lambda.functionArn,
      rotationRules: { automaticallyAfterDays: rotation.days },
      rotateImmediatelyOnUpdate: rotation.begins === 'at once',
    })
    // It may be called as soon as it is scheduled: by then it must be allowed to, and its role may do what it does.
    schedule.node.addDependency(lambda)
  }
}
