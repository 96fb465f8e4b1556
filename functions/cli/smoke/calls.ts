import { type JobName, jobs } from '../../../shared/jobs.ts'
import { services } from '../../../shared/services.ts'
import { callsOf, type KindOfCall, partitions } from '../../../shared/storage/rights.ts'

/** A call that a function's role is asked about. */
export type Call = {
  readonly action: string
  /** `table`: the stage's own; `another table`: one beside it. */
  readonly on: 'table' | 'another table' | 'everything'
  /** The partition that the call names, where the role is held to some: its kind decides, not the names in it. */
  readonly key?: string
  readonly is: 'allowed' | 'denied'
}

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
  denied('secretsmanager:PutSecretValue', 'everything'),
]

/** What a function may not beside that, of what the table's lists do not speak of. */
const CALLS_BESIDE: Readonly<Partial<Record<FunctionName, readonly Call[]>>> = {
  citizen: [denied('cognito-idp:AdminCreateUser', 'everything')],
  public: [denied('secretsmanager:GetSecretValue', 'everything')],
  staff: [denied('cognito-idp:AdminDeleteUser', 'everything')],
  aggregate: [denied('secretsmanager:GetSecretValue', 'everything')],
}

/** All functions that a role is asked about for, with what it is asked: every kind of call on every kind of partition, as the lists grant it. */
export const callsOfRoles: ReadonlyMap<string, readonly Call[]> = new Map(
  [...services, ...jobs].map(({ name, access }) => {
    const granted = callsOf(access)
    const onTable = partitions.flatMap((pk) =>
      OPERATIONS.map((operation): Call => {
        const isGranted = granted.some((kind) => kind.operation === operation && kind.pk === pk)
        const is = isGranted ? 'allowed' : 'denied'
        return { action: `dynamodb:${operation}`, on: 'table', key: keyOfKind(pk), is }
      }),
    )
    return [name, [...CALLS_OF_ALL, ...onTable, ...(CALLS_BESIDE[name] ?? [])]]
  }),
)

/** A partition of this kind, of names that no stage has. */
function keyOfKind(pk: string): string {
  return pk.replace(/\{[^}]+\}/g, 'smoke')
}
