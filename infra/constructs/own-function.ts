import { AssetHashType, DockerImage, Duration } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Code, Function as LambdaFunction, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import type { Access } from '../../shared/access.ts'
import type { Schedule } from '../../shared/jobs.ts'
import { functionName } from '../alarms/function-name.ts'
import { logMetricsOf } from '../alarms/log-metrics.ts'
import type { Stage } from '../stage.ts'
import { bundle, root } from './bundling.ts'
import { LogMetrics } from './log-metrics.ts'
import { ServiceLog } from './service-log.ts'

export type OwnFunctionProps = {
  readonly stage: Stage
  readonly name: string
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
  /** What of the table it is given: what is counted in its log follows from it. */
  readonly access?: readonly Access[]
  /** Of a job: when it runs. */
  readonly schedule?: Schedule
  readonly reservedConcurrency?: number | undefined
}

/** A function of ours, made from its entry, with a role and a log that are its own. */
export class OwnFunction extends Construct {
  readonly lambda: LambdaFunction

  constructor(scope: Construct, id: string, props: OwnFunctionProps) {
    super(scope, id)
    const { stage, access = [] } = props
    const log = new ServiceLog(this, 'Log', { stage })
    const metrics = logMetricsOf({ ...props, access }, stage.tickShards)
    new LogMetrics(this, 'Metrics', { stage, group: log.group, metrics })
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [log.group.logGroupArn],
      }),
    )
    for (const statement of props.statements) role.addToPolicy(statement)

    this.lambda = new LambdaFunction(this, 'Function', {
      functionName: functionName(stage.name, props.name),
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
      // Adds two actions on every resource to the role, for traces have no names: they can be sent, and none can be read.
      tracing: Tracing.ACTIVE,
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
