import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { createTable } from '../../shared/storage/create-table.ts'
import { compose, type World } from '../compose.ts'
import { localEnvironment, readLocalSettings } from '../local-environment.ts'
import { openLocalStore } from '../local-store.ts'

/**
 * Gives a command its dependencies: a deployed stage's where the environment names a table, else the local data folder's, beside
 * a running server or alone.
 */
export async function withDeps<T>(use: (world: World) => Promise<T>): Promise<T> {
  if (process.env.TABLE_NAME !== undefined) return use(compose(process.env, { registryCache: 0 }))
  const settings = readLocalSettings(process.env)
  const store = await openLocalStore(settings.dataDir, 'command', ({ pid }) =>
    process.stderr.write(`Menunggu perintah lain (proses ${pid}) yang sedang memakai ${settings.dataDir} …\n`),
  )
  try {
    const environment = Object.assign(process.env, localEnvironment(settings, store.endpoint))
    const world = compose(environment, { registryCache: 0 })
    await createTable(new DynamoDBClient(), world.config.tableName)
    return await use(world)
  } finally {
    await store.close()
  }
}
