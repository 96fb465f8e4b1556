import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { type ContextEntry, IAMClient, SimulatePrincipalPolicyCommand } from '@aws-sdk/client-iam'
import { type Call, callsOfRoles } from './calls.ts'
import { judge, type Step, skip } from './finding.ts'
import type { Site } from './site.ts'
import { rolesOf } from './stacks.ts'

/** F78 What each function's role may and may not, as IAM itself decides it. Nothing is called: the decisions are simulated. */
export async function* grants({ inside, tell }: Site): Step {
  if (!inside?.isDeployed) {
    const why = inside ? 'tidak ada IAM di komputer ini' : 'tanpa kredensial peran tidak dapat dilihat'
    yield skip('izin setiap fungsi', why)
    return
  }
  const { tableName, stage } = inside.world.config
  const { Table } = await new DynamoDBClient().send(new DescribeTableCommand({ TableName: tableName }))
  // Some hundred questions: IAM makes whoever asks fast wait.
  const iam = new IAMClient({ retryMode: 'adaptive', maxAttempts: 10 })
  for (const { name, arn } of await rolesOf(stage)) {
    const what = `fungsi ${name} hanya boleh yang perlu`
    const means = 'pencuri kredensial fungsi itu dapat membaca, mengubah, atau menghapus lebih banyak'
    if (arn === '') {
      yield judge(what, 'perannya tidak ditemukan di tumpukan', means)
      continue
    }
    tell(`Menanyakan izin fungsi ${name} kepada IAM`)
    const calls = callsOfRoles.get(name) ?? []
    const wrong: string[] = []
    for (const alike of alikeIn(calls)) {
      const allowed = await allowedOf(iam, arn, Table?.TableArn ?? '', alike)
      wrong.push(...alike.filter(({ action, is }) => allowed.has(action) !== (is === 'allowed')).map(sayCall))
    }
    yield judge(`${what} (${calls.length} panggilan)`, wrong.length > 0 ? wrong.join('; ') : undefined, means)
  }
}

/** Calls on the same that name the same partition: one question. */
type Alike = readonly [Call, ...Call[]]

function alikeIn(calls: readonly Call[]): Alike[] {
  const groups = new Map<string, Alike>()
  for (const call of calls) {
    const name = `${call.on} ${call.key}`
    const [first, ...more] = groups.get(name) ?? [call]
    groups.set(name, groups.has(name) ? [first, ...more, call] : [first])
  }
  return [...groups.values()]
}

/** Which of these calls are allowed: their actions. */
async function allowedOf(iam: IAMClient, role: string, table: string, calls: Alike): Promise<Set<string>> {
  const [{ on, key }] = calls
  const resource = { table, 'another table': `${table}-lain`, everything: '*' }[on]
  const { EvaluationResults = [] } = await iam.send(
    new SimulatePrincipalPolicyCommand({
      PolicySourceArn: role,
      ActionNames: calls.map(({ action }) => action),
      ResourceArns: [resource],
      ...(key === undefined ? {} : { ContextEntries: [naming(key)] }),
    }),
  )
  const allowed = EvaluationResults.filter(({ EvalDecision }) => EvalDecision === 'allowed')
  return new Set(allowed.flatMap(({ EvalActionName }) => EvalActionName ?? []))
}

function naming(key: string): ContextEntry {
  return { ContextKeyName: 'dynamodb:LeadingKeys', ContextKeyType: 'stringList', ContextKeyValues: [key] }
}

function sayCall({ action, on, key, is }: Call): string {
  const place = on === 'everything' ? '' : on === 'table' ? ' pada tabel' : ' pada tabel lain'
  return `${action}${place}${key === undefined ? '' : ` (${key})`} ${is === 'denied' ? 'diizinkan' : 'ditolak'}`
}
