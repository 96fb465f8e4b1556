import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import type { Access } from '../../shared/access.ts'
import type { EnvironmentName } from '../../shared/config.ts'
import type { DataStore } from '../data-store.ts'
import type { LetterPost } from '../letter-post.ts'
import type { Stage } from '../stage.ts'
import { evidenceStatements, letterStatements, readingStatements, statementsFor, vaultStatements } from './grants.ts'
import { OwnFunction, type OwnFunctionProps } from './own-function.ts'

export type ServiceFunctionProps = Omit<OwnFunctionProps, 'statements' | 'environment'> & {
  readonly data: DataStore
  readonly publicUrl: string
  readonly access: readonly Access[]
  readonly visitKeys: boolean
  /** Where staff sign in; only for what they sign in to. */
  readonly signIn?: SignIn | undefined
  /** How letters go out, where they do: for who sends them. */
  readonly letters?: LetterPost | undefined
}

type SignIn = {
  readonly issuer: string
  readonly clientId: string
  readonly poolArn: string
  readonly providers: NonNullable<Stage['providers']>
}

/** A function that answers people or runs by the clock: it may do what its accesses say and nothing else. */
export class ServiceFunction extends Construct {
  readonly lambda: LambdaFunction

  constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
    super(scope, id)
    const { stage, data, access } = props
    const statements = [
      ...statementsFor(access, data, stage.region),
      ...vaultStatements(access, data),
      ...evidenceStatements(access, data, stage.region),
      ...letterStatements(access, props.letters),
      ...(props.visitKeys
        ? readingStatements({ secretArn: data.visitKeysArn, keyArn: data.keyArn }, stage.region)
        : []),
      ...(props.signIn ? [inviting(props.signIn)] : []),
    ]
    // 'Default' adds nothing to the names of what is within.
    const own = new OwnFunction(this, 'Default', { ...props, statements, environment: environmentOf(props) })
    this.lambda = own.lambda
  }
}

/** Whoever is registered with an address gets an account for it. Nothing else of the pool can be read or changed. */
function inviting({ poolArn }: SignIn): PolicyStatement {
  return new PolicyStatement({ actions: ['cognito-idp:AdminCreateUser'], resources: [poolArn] })
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
  letters,
}: ServiceFunctionProps): Record<string, string> {
  const environment = {
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
    ...(letters && access.includes('letter:send') ? letterEnvironment(letters) : {}),
    ...(signIn ? signInEnvironment(signIn) : {}),
  } satisfies Partial<Record<EnvironmentName, string>>
  return environment
}

function signInEnvironment({ issuer, clientId, providers }: SignIn): Partial<Record<EnvironmentName, string>> {
  const agencies = Object.fromEntries(providers.map(({ name, agency }) => [name, agency]))
  return { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_PROVIDERS: JSON.stringify(agencies) }
}

function letterEnvironment({ from, setName, perSecond }: LetterPost): Partial<Record<EnvironmentName, string>> {
  return { LETTERS_FROM: from, LETTERS_SET: setName, LETTERS_PER_SECOND: String(perSecond) }
}
