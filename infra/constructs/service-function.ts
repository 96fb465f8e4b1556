import { AssetHashType, DockerImage, Duration } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Code, Function as LambdaFunction, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import type { Access } from '../../shared/access.ts'
import type { EnvironmentName } from '../../shared/config.ts'
import type { DataStore } from '../data-store.ts'
import type { Stage } from '../stage.ts'
import { bundle, root } from './bundling.ts'
import { evidenceStatements, statementsFor, vaultStatements, visitKeysStatements } from './grants.ts'
import { ServiceLog } from './service-log.ts'

export type ServiceFunctionProps = {
  readonly stage: Stage
  readonly data: DataStore
  readonly publicUrl: string
  readonly entry: string
  /** What it means for people when it fails: whoever is woken reads it on the function's page. */
  readonly failure: string
  /** Seconds. */
  readonly timeout: number
  /** Megabytes. */
  readonly memory: number
  readonly access: readonly Access[]
  readonly visitKeys: boolean
  readonly reservedConcurrency?: number | undefined
  /** Where staff sign in; only for what they sign in to. */
  readonly signIn?: SignIn | undefined
}

type SignIn = {
  readonly issuer: string
  readonly clientId: string
  readonly poolArn: string
  readonly providers: NonNullable<Stage['providers']>
}

/** One function, with a role and a log of its own, that may do what its accesses say and nothing else. */
export class ServiceFunction extends Construct {
  readonly lambda: LambdaFunction

  constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
    super(scope, id)
    const { stage, data } = props
    const log = new ServiceLog(this, 'Log', { stage, keyArn: data.keyArn })
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [log.group.logGroupArn],
      }),
    )
    for (const statement of statementsFor(props.access, data, stage.region)) role.addToPolicy(statement)
    for (const statement of vaultStatements(props.access, data)) role.addToPolicy(statement)
    for (const statement of evidenceStatements(props.access, data, stage.region)) role.addToPolicy(statement)
    if (props.visitKeys) for (const statement of visitKeysStatements(data, stage.region)) role.addToPolicy(statement)

    if (props.signIn) {
      // Whoever is registered with an address gets an account for it. Nothing else of the pool can be read or changed.
      role.addToPolicy(
        new PolicyStatement({ actions: ['cognito-idp:AdminCreateUser'], resources: [props.signIn.poolArn] }),
      )
    }

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
      environment: environmentOf(props),
      // Adds two actions on every resource to the role, for traces have no names: they can be sent, and none can be read.
      tracing: Tracing.ACTIVE,
      ...(props.reservedConcurrency === undefined ? {} : { reservedConcurrentExecutions: props.reservedConcurrency }),
    })
  }
}

const VAULT_ACCESS: readonly Access[] = ['comment:seal', 'comment:open']
const EVIDENCE_ACCESS: readonly Access[] = ['evidence:send', 'evidence:fetch', 'evidence:scan']

/** What `shared/config.ts` reads. DEMO is not among it: no deployed stage knows demo agencies. */
function environmentOf({
  stage,
  data,
  publicUrl,
  access,
  visitKeys,
  signIn,
}: ServiceFunctionProps): Record<string, string> {
  const environment: Partial<Record<EnvironmentName, string>> = {
    TABLE_NAME: data.tableName,
    STAGE: stage.name,
    PUBLIC_URL: publicUrl,
    TICK_SHARDS: String(stage.tickShards),
    ...(stage.kioskWorker === 'off' ? { KIOSK_WORKER: 'off' } : {}),
    ...(visitKeys ? { VISIT_KEYS_SECRET: data.visitKeysArn } : {}),
    ...(VAULT_ACCESS.some((each) => access.includes(each)) ? { VAULT_KEY_IDS: data.vaultKeyArn } : {}),
    ...(EVIDENCE_ACCESS.some((each) => access.includes(each))
      ? { EVIDENCE_BUCKET: data.evidenceName, EVIDENCE_ORIGIN: data.evidenceOrigin }
      : {}),
    ...(signIn ? signInEnvironment(signIn) : {}),
  }
  return { ...environment, NODE_OPTIONS: '--enable-source-maps' }
}

function signInEnvironment({ issuer, clientId, providers }: SignIn): Partial<Record<EnvironmentName, string>> {
  const agencies = Object.fromEntries(providers.map(({ name, agency }) => [name, agency]))
  return { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_PROVIDERS: JSON.stringify(agencies) }
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
