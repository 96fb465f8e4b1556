import type { AddressInfo } from 'node:net'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import dynalite from 'dynalite'
import { createTable } from '../../shared/storage/create-table.ts'

export const TABLE_NAME = 'test-table'

export type TestTable = {
  readonly endpoint: string
  readonly client: DynamoDBClient
  readonly tableName: string
  close(): Promise<void>
}

/** A fresh embedded DynamoDB with the one table: in memory, or on a folder. */
export async function startTable(options: { readonly path?: string } = {}): Promise<TestTable> {
  const server = dynalite({ createTableMs: 0, ...options })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const client = new DynamoDBClient({
    endpoint,
    region: 'ap-southeast-3',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 5,
  })
  await createTable(client, TABLE_NAME)
  return {
    endpoint,
    client,
    tableName: TABLE_NAME,
    async close() {
      client.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
