import { BatchWriteItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb'
import { createTable } from '../../shared/storage/create-table.ts'
import type { TestTable } from './dynalite.ts'

/** A table under another name with all that one holds now: what restoring to this point in time gives. */
export async function restoredFrom(
  table: Pick<TestTable, 'client' | 'tableName'>,
  name: string,
): Promise<Pick<TestTable, 'client' | 'tableName'>> {
  await createTable(table.client, name)
  const { Items = [], LastEvaluatedKey } = await table.client.send(new ScanCommand({ TableName: table.tableName }))
  if (LastEvaluatedKey) throw new Error('more than a page is in this table')
  for (let at = 0; at < Items.length; at += 25) {
    const puts = Items.slice(at, at + 25).map((Item) => ({ PutRequest: { Item } }))
    await table.client.send(new BatchWriteItemCommand({ RequestItems: { [name]: puts } }))
  }
  return { client: table.client, tableName: name }
}
