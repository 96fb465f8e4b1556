import { BatchWriteCommand, type BatchWriteCommandInput, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { type Item, openTable, type Table } from '../../shared/storage/client.ts'
import { concurrently } from '../../shared/usecases/concurrently.ts'
import type { TestTable } from '../support/dynalite.ts'

/** The most that one call takes. */
const BATCH = 25
const WIDTH = 4

export type RecordingTable = {
  /** Takes every put and says that it was stored. Nothing can be read back from it. */
  readonly table: Table
  /** Stores all that was put, many items a call: what the store itself would have written, item by item. */
  flush(progress: (done: number, total: number) => void): Promise<number>
}

export function recordingTable({ client, tableName }: Pick<TestTable, 'client' | 'tableName'>): RecordingTable {
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })
  const items: Item[] = []
  return {
    table: {
      ...openTable(tableName, client),
      async put(item) {
        items.push(item)
        return true
      },
    },
    async flush(progress) {
      const batches = Array.from({ length: Math.ceil(items.length / BATCH) }, (_, index) =>
        items.slice(index * BATCH, (index + 1) * BATCH).map((Item) => ({ PutRequest: { Item } })),
      )
      let done = 0
      await concurrently(batches, WIDTH, async (batch) => {
        let left: NonNullable<BatchWriteCommandInput['RequestItems']> = { [tableName]: batch }
        while (Object.keys(left).length > 0) {
          left = (await documents.send(new BatchWriteCommand({ RequestItems: left }))).UnprocessedItems ?? {}
        }
        progress(++done, batches.length)
      })
      return items.length
    },
  }
}
