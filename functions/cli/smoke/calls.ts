import type { JobName } from '../../../shared/jobs.ts'
import type { services } from '../../../shared/services.ts'

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

/** Partitions as the access patterns have them, of names that no stage has. */
const KEYS = {
  rating: 'smoke#unit#rating#skm-2017#2026-01-01#0',
  mark: '-#mark#0#2026-01-01',
  tally: 'smoke#unit#tally',
  score: 'smoke#unit#score',
  registry: 'smoke#registry',
  trail: 'smoke#trail',
  person: 'smoke#person',
} as const

const denied = (action: string, on: Call['on'] = 'table', key?: string): Call => ({
  action,
  on,
  is: 'denied',
  ...(key === undefined ? {} : { key }),
})
const put = (is: Call['is'], key: string): Call => ({ action: 'dynamodb:PutItem', on: 'table', key, is })

/** What no function may, whatever it is for. */
export const CALLS_OF_ALL: readonly Call[] = [
  denied('dynamodb:Scan'),
  denied('dynamodb:DeleteItem'),
  denied('dynamodb:UpdateItem'),
  denied('dynamodb:BatchWriteItem'),
  denied('dynamodb:PartiQLSelect'),
  denied('dynamodb:DeleteTable'),
  denied('dynamodb:UpdateTable'),
  denied('dynamodb:GetItem', 'another table', KEYS.registry),
  denied('dynamodb:PutItem', 'another table', KEYS.rating),
  denied('iam:PassRole', 'everything'),
  denied('iam:PutRolePolicy', 'everything'),
  denied('kms:ScheduleKeyDeletion', 'everything'),
  denied('secretsmanager:PutSecretValue', 'everything'),
]

/** What a function may or may not beside that. */
export const CALLS: Readonly<Partial<Record<FunctionName, readonly Call[]>>> = {
  citizen: [
    put('allowed', KEYS.rating),
    put('allowed', KEYS.mark),
    put('denied', KEYS.tally),
    put('denied', KEYS.score),
    put('denied', KEYS.registry),
    put('denied', KEYS.trail),
    put('denied', KEYS.person),
    denied('cognito-idp:AdminCreateUser', 'everything'),
  ],
  public: [
    put('denied', KEYS.rating),
    put('denied', KEYS.tally),
    { action: 'dynamodb:Query', on: 'table', key: KEYS.tally, is: 'allowed' },
    denied('secretsmanager:GetSecretValue', 'everything'),
  ],
  staff: [put('denied', KEYS.tally), denied('cognito-idp:AdminDeleteUser', 'everything')],
  aggregate: [
    put('allowed', KEYS.tally),
    put('denied', KEYS.rating),
    put('denied', KEYS.score),
    put('denied', KEYS.trail),
    denied('secretsmanager:GetSecretValue', 'everything'),
  ],
}
