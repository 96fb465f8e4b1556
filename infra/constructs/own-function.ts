import { AssetHashType, DockerImage, Duration } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Code, Function as LambdaFunction, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import type { Stage } from '../stage.ts'
import { bundle, root } from './bundling.ts'
import { ServiceLog } from './service-log.ts'

export type OwnFunctionProps = {
  readonly stage: Stage
  readonly entry: string
  /** What it means for people when it fails: whoever is woken reads it on the function's page. */
  readonly failure: string
  /** Seconds. */
  readonly timeout: number
  /** Megabytes. */
  readonly memory: number
  /** All that it may do, beside writing its log. */
  readonly statements: readonly PolicyStatement[]
  readonly environment: Readonly<Record<string, string>>
  readonly reservedConcurrency?: number | undefined
}

/** A function of ours, made from its entry, with a role and a log that are its own. */
export class OwnFunction extends Construct {
  readonly lambda: LambdaFunction

  constructor(scope: Construct, id: string, props: OwnFunctionProps) {
    super(scope, id)
    const log = new ServiceLog(this, 'Log', { stage: props.stage })
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [log.group.logGroupArn],
      }),
    )
    for (const statement of props.statements) role.addToPolicy(statement)

    this.lambda = new LambdaFunction(this, 'Function', {
      description: props.failure,
      code: codeOf(props.entry),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: Duration.seconds(props.timeout),
      memorySize: props.memory,
      role,
      logGroup: log.group,
      loggingFormat: LoggingFormat.JSON,
      environment: { ...props.environment, NODE_OPTIONS: '--enable-source-maps' },
      ...(props.reservedConcurrency === undefined ? {} : { reservedConcurrentExecutions: props.reservedConcurrency }),
    })
  }
}

function codeOf(entry: string): Code {
  return Code.fromAsset(root, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('none'),
      // Never run. But the CDK takes bundles for one and the same whose settings, functions aside, do not differ.
      command: [entry],
      local: {
        tryBundle(folder) {
          bundle(entry, folder)
          return true
        },
      },
    },
  })
}
