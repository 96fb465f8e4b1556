import * as cognito from '@aws-sdk/client-cognito-identity-provider'
import * as dynamodb from '@aws-sdk/client-dynamodb'
import * as kms from '@aws-sdk/client-kms'
import * as s3 from '@aws-sdk/client-s3'
import * as secretsmanager from '@aws-sdk/client-secrets-manager'
import { wordsOf } from './runbook.ts'

/** What every command of AWS takes. `--no-` turns a flag round. */
const EVERYWHERE = ['region', 'profile', 'query', 'output', 'max-items']

/** Services whose requests are known here by their members. */
const KNOWN: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  dynamodb,
  kms,
  secretsmanager,
  s3api: s3,
  'cognito-idp': cognito,
}

/** Of services that this project has no client for, and of what the command line adds: the flags that are used. Source: its own reference. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  'account enable-region': ['region-name'],
  'account get-region-opt-status': ['region-name'],
  'acm describe-certificate': ['certificate-arn'],
  'acm list-certificates': [],
  'ce update-cost-allocation-tags-status': ['cost-allocation-tags-status'],
  'cloudformation continue-update-rollback': ['stack-name'],
  'cloudformation describe-stack-resource': ['stack-name', 'logical-resource-id'],
  'cloudfront get-distribution': ['id'],
  'cloudtrail lookup-events': ['lookup-attributes', 'start-time', 'end-time'],
  'cloudwatch describe-alarms': ['state-value', 'alarm-names'],
  'configure sso': [],
  'dynamodb wait': ['table-name'],
  'iam list-roles': [],
  'iam list-users': [],
  'iam put-role-policy': ['role-name', 'policy-name', 'policy-document'],
  'iam update-access-key': ['user-name', 'access-key-id', 'status'],
  'lambda delete-function-concurrency': ['function-name'],
  'lambda get-account-settings': [],
  'lambda get-function-concurrency': ['function-name'],
  'lambda list-functions': [],
  'lambda put-function-concurrency': ['function-name', 'reserved-concurrent-executions'],
  'logs describe-log-groups': ['log-group-name-prefix'],
  'logs tail': ['since', 'filter-pattern', 'follow'],
  'scheduler list-schedules': ['name-prefix'],
  'service-quotas request-service-quota-increase': ['service-code', 'quota-code', 'desired-value'],
  'sesv2 delete-suppressed-destination': ['email-address'],
  'sesv2 get-account': [],
  'sesv2 get-email-identity': ['email-identity'],
  'sesv2 get-suppressed-destination': ['email-address'],
  'sesv2 put-account-details': ['production-access-enabled', 'mail-type', 'website-url', 'contact-language'],
  'sns list-subscriptions': [],
  'sqs list-queues': ['queue-name-prefix'],
  'sqs purge-queue': ['queue-url'],
  'sqs receive-message': ['queue-url', 'max-number-of-messages', 'attribute-names'],
  'sso login': [],
  'sts get-caller-identity': [],
}

/** What is wrong with a command of AWS: no such one, a flag that it does not take, one that it needs and that is not there. */
export function awsFlaws(text: string): string[] {
  const [, service = '', command = '', ...rest] = wordsOf(text).words
  const flags = rest.flatMap((word) => /^--([a-z-]+)/.exec(word)?.[1] ?? [])
  const taken = takenBy(service, command)
  if (!taken) return [`there is no aws ${service} ${command}`]
  const plain = (flag: string) => flag.replace(/^no-/, '')
  const unknown = flags.filter((flag) => ![...taken.all, ...EVERYWHERE].includes(plain(flag)))
  const missing = taken.needed.filter((name) => !flags.includes(name))
  return [...unknown.map((flag) => `takes no --${flag}`), ...missing.map((flag) => `needs --${flag}`)]
}

function takenBy(service: string, command: string) {
  const other = OTHERS[`${service} ${command}`]
  if (other) return { all: other, needed: [] }
  const name = command.replace(/(^|-)([a-z])/g, (_, _dash, letter: string) => letter.toUpperCase())
  const shape = KNOWN[service]?.[`${name}Input$`] ?? KNOWN[service]?.[`${name}Request$`]
  // Of a structure: its kind, namespace, name, traits, the names of its members, their types, and how many of the first ones are needed.
  if (!Array.isArray(shape)) return undefined
  const members: string[] = shape[4].map((member: string) => kebab(member))
  const needed = typeof shape[6] === 'number' ? shape[6] : 0
  return { all: members, needed: members.slice(0, needed) }
}

/** `SSESpecificationOverride` is `sse-specification-override`, as the command line writes it. */
function kebab(name: string): string {
  return name
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
}
