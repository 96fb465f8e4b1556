import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { type ContextEntry, IAMClient, SimulatePrincipalPolicyCommand } from '@aws-sdk/client-iam'
import { type Beside, type Call, callsOfRoles } from './calls.ts'
import { judge, type Step, skip } from './finding.ts'
import type { Site } from './site.ts'
import { besideOf, rolesOf } from './stacks.ts'

/** F78 What each function's role may and may not, as IAM itself decides it. Nothing is called: the decisions are simulated. */
export async function* grants({ inside, tell }: Site): Step {
  if (!inside?.isDeployed) {
    const why = inside ? 'tidak ada IAM di komputer ini' : 'tanpa kredensial peran tidak dapat dilihat'
    yield skip('izin setiap fungsi', why)
    return
  }
  const { tableName, stage } = inside.world.config
  const { Table } = await new DynamoDBClient().send(new DescribeTableCommand({ TableName: tableName }))
  const table = Table?.TableArn ?? ''
  const beside = await besideOf(stage)
  const missing = BESIDE.filter((name) => beside[name] === '').map((name) => PLACES[name])
  if (missing.length > 0)
    yield judge(
      'rahasia dan distribusi tahap ini ditemukan',
      `tidak ada di tumpukan:${missing.join(',')}`,
      'izin atasnya tidak dapat ditanyakan',
    )
  const places = { table, 'another table': `${table}-lain`, everything: '*', ...beside }
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
      if (places[alike[0].on] === '') continue
      const allowed = await allowedOf(iam, arn, places[alike[0].on], alike)
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
async function allowedOf(iam: IAMClient, role: string, resource: string, calls: Alike): Promise<Set<string>> {
  const [{ key }] = calls
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
  return `${action}${PLACES[on]}${key === undefined ? '' : ` (${key})`} ${is === 'denied' ? 'diizinkan' : 'ditolak'}`
}

const BESIDE = ['visit keys', 'origin key', 'distribution'] as const satisfies readonly Beside[]
const PLACES = {
  table: ' pada tabel',
  'another table': ' pada tabel lain',
  everything: '',
  'visit keys': ' pada kunci kunjungan',
  'origin key': ' pada kunci asal',
  distribution: ' pada distribusi',
} as const satisfies Readonly<Record<Call['on'], string>>
