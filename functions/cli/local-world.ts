import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { createTable } from '../../shared/storage/create-table.ts'
import { compose, type Options, type World } from '../compose.ts'
import { type LocalSettings, localEnvironment, publicUrlAt } from '../local-environment.ts'
import { type Owner, openLocalStore, StoreInUse } from '../local-store.ts'
import { fail } from './run-command.ts'

/** The dependencies over the embedded store of a data folder, its table created if need be. */
export async function openLocalWorld(
  settings: LocalSettings,
  kind: Owner['kind'],
  options: Options,
): Promise<AsyncDisposable & { readonly world: World }> {
  const { dataDir } = settings
  const tell = ({ pid }: Owner) => {
    process.stderr.write(`Menunggu perintah lain (proses ${pid}) yang sedang memakai ${dataDir} …\n`)
  }
  const store = await openLocalStore(dataDir, kind, tell, publicUrlAt(settings.port)).catch((error: unknown) => {
    if (error instanceof StoreInUse)
      return fail(`Folder data ${dataDir} sedang dipakai server lain (proses ${error.pid}).`)
    throw error
  })
  const world = compose(Object.assign(process.env, localEnvironment(settings, store)), options)
  await createTable(new DynamoDBClient(), world.config.tableName)
  return { world, [Symbol.asyncDispose]: store.close }
}
