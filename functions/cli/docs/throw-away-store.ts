import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { openTable } from '../../../shared/storage/client.ts'
import { createTable } from '../../../shared/storage/create-table.ts'
import { storeOver } from '../../../shared/storage/store.ts'
import type { Store } from '../../../shared/usecases/ports/store.ts'
import { openLocalStore } from '../../local-store.ts'

const TABLE = 'throw-away'

/** Lends an empty store, over an embedded table that is gone afterwards. */
export async function withThrowAwayStore<T>(
  use: (store: Store, client: DynamoDBClient, tableName: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'suara-loket-docs-'))
  const { endpoint, close } = await openLocalStore(folder, 'command', () => undefined)
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const client = new DynamoDBClient({ endpoint, region: 'ap-southeast-3', credentials })
  try {
    await createTable(client, TABLE)
    return await use(storeOver(openTable(TABLE, client)), client, TABLE)
  } finally {
    client.destroy()
    await close()
    rmSync(folder, { recursive: true, force: true })
  }
}
