import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import dynalite from 'dynalite'
import { createTable } from '../../shared/storage/create-table.ts'
import { withinProcess } from './within-process.ts'

export const TABLE_NAME = 'test-table'

export type TestTable = {
  /** For whoever is in a process of their own, or wants the wire between. */
  readonly endpoint: string
  readonly client: DynamoDBClient
  readonly tableName: string
  close(): Promise<void>
}

/** A fresh embedded DynamoDB with the one table: in memory, or on a folder. `overSockets`: its client signs and sends like one elsewhere. */
export async function startTable(
  options: { readonly path?: string; readonly overSockets?: boolean } = {},
): Promise<TestTable> {
  const { overSockets = false, ...kept } = options
  const server: Server = dynalite({ createTableMs: 0, ...kept })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { refuseMore, ...within } = withinProcess(server)
  const client = new DynamoDBClient({
    endpoint,
    region: 'ap-southeast-3',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 5,
    ...(overSockets ? {} : within),
  })
  await createTable(client, TABLE_NAME)
  return {
    endpoint,
    client,
    tableName: TABLE_NAME,
    async close() {
      await refuseMore()
      client.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
