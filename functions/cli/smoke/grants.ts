import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { type ContextEntry, IAMClient, SimulatePrincipalPolicyCommand } from '@aws-sdk/client-iam'
import { CALLS, CALLS_OF_ALL, type Call } from './calls.ts'
import { judge, type Step, skip } from './finding.ts'
import type { Site } from './site.ts'
import { rolesOf } from './stacks.ts'

/** F78 What each function's role may and may not, as IAM itself decides it. Nothing is called: the decisions are simulated. */
export async function* grants({ inside }: Site): Step {
  if (!inside?.isDeployed) {
    const why = inside ? 'tidak ada IAM di komputer ini' : 'tanpa kredensial peran tidak dapat dilihat'
    yield skip('izin setiap fungsi', why)
    return
  }
  const { tableName, stage } = inside.world.config
  const { Table } = await new DynamoDBClient().send(new DescribeTableCommand({ TableName: tableName }))
  const iam = new IAMClient()
  for (const { name, arn } of await rolesOf(stage)) {
    const what = `fungsi ${name} hanya boleh yang perlu`
    const means = 'pencuri kredensial fungsi itu dapat membaca, mengubah, atau menghapus lebih banyak'
    if (arn === '') {
      yield judge(what, 'perannya tidak ditemukan di tumpukan', means)
      continue
    }
    const wrong: string[] = []
    const calls: readonly Call[] = [
      ...CALLS_OF_ALL,
      ...(Object.entries(CALLS).find(([known]) => known === name)?.[1] ?? []),
    ]
    for (const call of calls) {
      if ((await decide(iam, arn, Table?.TableArn ?? '', call)) !== call.is) wrong.push(sayCall(call))
    }
    yield judge(`${what} (${calls.length} panggilan)`, wrong.length > 0 ? wrong.join('; ') : undefined, means)
  }
}

async function decide(iam: IAMClient, role: string, table: string, { action, on, key }: Call): Promise<Call['is']> {
  const keys: ContextEntry = {
    ContextKeyName: 'dynamodb:LeadingKeys',
    ContextKeyType: 'stringList',
    ContextKeyValues: key === undefined ? [] : [key],
  }
  const resource = { table, 'another table': `${table}-lain`, everything: '*' }[on]
  const { EvaluationResults: [result] = [] } = await iam.send(
    new SimulatePrincipalPolicyCommand({
      PolicySourceArn: role,
      ActionNames: [action],
      ResourceArns: [resource],
      ...(key === undefined ? {} : { ContextEntries: [keys] }),
    }),
  )
  return result?.EvalDecision === 'allowed' ? 'allowed' : 'denied'
}

function sayCall({ action, on, key, is }: Call): string {
  const place = on === 'everything' ? '' : on === 'table' ? ' pada tabel' : ' pada tabel lain'
  return `${action}${place}${key === undefined ? '' : ` (${key})`} ${is === 'denied' ? 'diizinkan' : 'ditolak'}`
}
