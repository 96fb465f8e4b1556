import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleCalls } from '../../functions/cli/docs/sample-calls.ts'
import { liveSampleDay } from '../../functions/cli/docs/sample-day.ts'
import { noteCalls, type WireCall } from '../../functions/cli/docs/wire-calls.ts'
import { statementsFor } from '../../infra/constructs/grants.ts'
import type { Access } from '../../shared/access.ts'
import { openTable } from '../../shared/storage/client.ts'
import { callsOf, methodsOf, rights } from '../../shared/storage/rights.ts'
import { storeOver } from '../../shared/storage/store.ts'
import type { Store } from '../../shared/usecases/ports/store.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { allows } from './iam.ts'
import { fits } from './shapes.ts'
import type { Statement } from './synthesized.ts'

const samples = new Map<string, (store: Store) => Promise<unknown>>(
  Object.entries(sampleCalls).flatMap(([noun, verbs]) =>
    Object.entries(verbs).map(([verb, sample]) => [`${noun}.${verb}`, sample] as const),
  ),
)

let table: TestTable
let store: Store
let calls: WireCall[]

beforeAll(async () => {
  table = await startTable()
  store = storeOver(openTable(table.tableName, table.client))
  await liveSampleDay(store)
  // What is found in two steps must be there.
  for (const put of ['findings.announce', 'findings.put', 'devices.claim', 'devices.put']) {
    await samples.get(put)?.(store)
  }
  calls = noteCalls(table.client)
})
afterAll(() => table.close())

test.each(Object.keys(rights) as Access[])(
  'F78 %s grants the calls that it needs, on their partitions, and none more',
  async (access) => {
    calls.splice(0)
    for (const method of methodsOf([access])) await samples.get(method)?.(store)
    const granted = callsOf([access])
    const made = calls.map(({ operation, pk }) =>
      granted.findIndex((kind) => kind.operation === operation && fits(pk, kind.pk)),
    )
    expect(made).not.toContain(-1)
    expect(granted.filter((_kind, index) => !made.includes(index))).toEqual([])
    const statements = tableStatementsOf(access)
    for (const { operation, pk } of calls) {
      expect(allows(statements, { action: `dynamodb:${operation}`, keys: [pk] }), `${operation} ${pk}`).toBe(true)
    }
  },
)

test('whatever the store can do is in some access', () => {
  const granted = methodsOf(Object.keys(rights) as Access[])
  expect([...samples.keys()].filter((method) => !granted.some((each) => each === method))).toEqual([])
})

function tableStatementsOf(access: Access): Statement[] {
  const data = { tableArn: 'arn:table', keyArn: 'arn:key' }
  return statementsFor([access], data, 'ap-southeast-3')
    .map((statement): Statement => {
      const { Action, Resource, ...rest } = statement.toStatementJson()
      return { ...rest, Action: [Action].flat(), Resource: [Resource].flat() }
    })
    .filter(({ Resource }) => Resource.includes('arn:table'))
}
