import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import { sampleCalls } from '../../functions/cli/docs/sample-calls.ts'
import { PERSONAL_DATA } from '../../shared/domain/personal-data.ts'
import { openTable } from '../../shared/storage/client.ts'
import { personalOf } from '../../shared/storage/personal.ts'
import { storeOver } from '../../shared/storage/store.ts'
import { startTable } from '../support/dynalite.ts'

/** What a stored field that is about somebody is called. */
const PERSONAL = /^(name|email|nip|person|author|actor|comment|phone|superior|address|contact|profile)$/i
/** What is called so and is about no person: a unit, a counter, a device, an agency has a name. */
const NAMED_THINGS = new Set(['registry', 'devices'])

/** All names of fields in an item, however deep. */
function fieldsIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, inner]) => [name, ...fieldsIn(inner)])
}

test.each(Object.entries(personalOf))('what `%s` keeps of people is in the register', async (noun, kept) => {
  const table = await startTable()
  const store = storeOver(openTable(table.tableName, table.client))
  const calls: Readonly<Record<string, (store: never) => Promise<unknown>>> = Object.entries(sampleCalls).find(
    ([name]) => name === noun,
  )?.[1] as never
  for (const call of Object.values(calls)) await call(store as never).catch(() => undefined)
  const documents = DynamoDBDocumentClient.from(table.client)
  const { Items = [] } = await documents.send(new ScanCommand({ TableName: table.tableName }))
  const personal = [...new Set(Items.flatMap(fieldsIn).filter((name) => PERSONAL.test(name)))]
  const isNamed = NAMED_THINGS.has(noun) && personal.every((name) => name === 'name')
  if (kept === 'none' && !isNamed) expect(personal).toEqual([])
  await table.close()
})

test('the register has no entry that nothing stores', () => {
  const stored = Object.values(personalOf).flatMap((kept) => (kept === 'none' ? [] : [...kept]))
  expect([...new Set(stored)].toSorted()).toEqual(Object.keys(PERSONAL_DATA).toSorted())
})
