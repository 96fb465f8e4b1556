import type { Access } from '../../../shared/access.ts'
import { guard } from '../../../shared/guard.ts'
import { type JobName, jobs } from '../../../shared/jobs.ts'
import { rotations } from '../../../shared/rotations.ts'
import { services } from '../../../shared/services.ts'
import { callsOf, type KindOfCall, partitions } from '../../../shared/storage/rights.ts'

/** A call that a function's role is asked about. */
export type Call = {
  readonly action: string
  /** `table`: the stage's own; `another table`: one beside it; secrets and the distribution: the stage's own. */
  readonly on: 'table' | 'another table' | 'everything' | Beside
  /** The partition that the call names, where the role is held to some: its kind decides, not the names in it. */
  readonly key?: string
  readonly is: 'allowed' | 'denied'
}

/** What of a stage functions are granted beside its table, of what has a name of its own. */
export type Beside = 'visit keys' | 'origin key' | 'distribution'

type FunctionName = (typeof services)[number]['name'] | JobName

const OPERATIONS = ['GetItem', 'BatchGetItem', 'Query', 'PutItem'] as const satisfies readonly KindOfCall['operation'][]

const denied = (action: string, on: Call['on'] = 'table', key?: string): Call => ({
  action,
  on,
  is: 'denied',
  ...(key === undefined ? {} : { key }),
})

/** What no function may, whatever it is for. */
const CALLS_OF_ALL: readonly Call[] = [
  denied('dynamodb:Scan'),
  denied('dynamodb:DeleteItem'),
  denied('dynamodb:UpdateItem'),
  denied('dynamodb:BatchWriteItem'),
  denied('dynamodb:PartiQLSelect'),
  denied('dynamodb:DeleteTable'),
  denied('dynamodb:UpdateTable'),
  denied('dynamodb:GetItem', 'another table', keyOfKind('{agency}#registry')),
  denied('dynamodb:PutItem', 'another table', keyOfKind('{agency}#{unit}#tally')),
  denied('iam:PassRole', 'everything'),
  denied('iam:PutRolePolicy', 'everything'),
  denied('kms:ScheduleKeyDeletion', 'everything'),
]

type Holders = readonly string[]
/** Who reads a secret, and who alone makes its next version. */
const SECRETS: Readonly<Record<'visit keys' | 'origin key', { readonly reads: Holders; readonly changes: string }>> = {
  'visit keys': {
    reads: [...services.filter(({ visitKeys }) => visitKeys).map(({ name }) => name), rotations.visitKeys.name],
    changes: rotations.visitKeys.name,
  },
  'origin key': { reads: [guard.name, rotations.originKey.name], changes: rotations.originKey.name },
}

/** What each function may do to the secrets and the distribution: to most of them nothing. */
function callsBeside(name: string): Call[] {
  const onSecrets = (['visit keys', 'origin key'] as const).flatMap((on) => {
    const { reads, changes } = SECRETS[on]
    return [
      call('secretsmanager:GetSecretValue', on, reads.includes(name)),
      call('secretsmanager:PutSecretValue', on, changes === name),
      call('secretsmanager:UpdateSecretVersionStage', on, changes === name),
      denied('secretsmanager:DeleteSecret', on),
    ]
  })
  const sendsKey = SECRETS['origin key'].changes === name
  return [
    ...onSecrets,
    call('cloudfront:UpdateDistribution', 'distribution', sendsKey),
    denied('cloudfront:DeleteDistribution', 'distribution'),
  ]
}

function call(action: string, on: Beside, isGranted: boolean): Call {
  return { action, on, is: isGranted ? 'allowed' : 'denied' }
}

/** What a function may not beside that, of what the table's lists do not speak of. */
const CALLS_BESIDE: Readonly<Partial<Record<FunctionName, readonly Call[]>>> = {
  citizen: [denied('cognito-idp:AdminCreateUser', 'everything')],
  staff: [denied('cognito-idp:AdminDeleteUser', 'everything')],
}

/** What is given nothing of the table. */
const WITHOUT_TABLE = [guard, ...Object.values(rotations)]

/** All functions that a role is asked about for, with what it is asked: every kind of call on every kind of partition, as the lists grant it. */
export const callsOfRoles: ReadonlyMap<string, readonly Call[]> = new Map([
  ...[...services, ...jobs].map(
    ({ name, access }) => [name, [...askedOf(name, access), ...(CALLS_BESIDE[name] ?? [])]] as const,
  ),
  ...WITHOUT_TABLE.map(({ name }) => [name, askedOf(name, [])] as const),
])

function askedOf(name: string, access: readonly Access[]): Call[] {
  const granted = callsOf(access)
  const onTable = partitions.flatMap((pk) =>
    OPERATIONS.map((operation): Call => {
      const isGranted = granted.some((kind) => kind.operation === operation && kind.pk === pk)
      const is = isGranted ? 'allowed' : 'denied'
      return { action: `dynamodb:${operation}`, on: 'table', key: keyOfKind(pk), is }
    }),
  )
  return [...CALLS_OF_ALL, ...onTable, ...callsBeside(name)]
}

/** A partition of this kind, of names that no stage has. */
function keyOfKind(pk: string): string {
  return pk.replace(/\{[^}]+\}/g, 'smoke')
}
