import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { type Config, readConfig } from '../shared/config.ts'
import { withCachedRegistry } from '../shared/storage/cached-registry.ts'
import { openTable } from '../shared/storage/client.ts'
import { storeOver } from '../shared/storage/store.ts'
import type { Deps, VisitTokens } from '../shared/usecases/deps.ts'
import { type MarkWriter, markWriter } from '../shared/usecases/store-rating.ts'
import { writeLog } from './log.ts'
import { newCode, newUuid } from './random.ts'
import { visitTokens } from './visit-tokens.ts'

/** All dependencies, the real ones. */
export type World = Deps & { readonly mark: MarkWriter; readonly config: Config }

export type Options = {
  /** Seconds for which a registry once read is taken as it was; 0 reads it each time. */
  readonly registryCache: number
}

/** How deployed functions are composed: names and counters change a few times a day, and every page reads them. */
export const DEPLOYED: Options = { registryCache: 300 }

/** The one place where the real dependencies are built, from the environment alone: here, locally and in tests. */
export function compose(environment: Readonly<Record<string, string | undefined>>, options: Options = DEPLOYED): World {
  const config = readConfig(environment)
  const now = Date.now
  const table = openTable(config.tableName, new DynamoDBClient({ maxAttempts: 5 }))
  const store = withCachedRegistry(storeOver(table), now, options.registryCache * 1000)
  const deps = {
    store,
    now,
    visits: lazyVisits(config, now),
    newId: () => newUuid(now()),
    newCode,
    log: writeLog,
    settings: { tickShards: config.tickShards, demo: config.demo },
  }
  return { ...deps, mark: markWriter(deps), config }
}

/** The keys are fetched at the first visit that needs one: most functions never do. */
function lazyVisits(config: Config, now: () => number): VisitTokens {
  let tokens: Promise<VisitTokens> | undefined
  const loaded = () => {
    tokens ??= keysOf(config).then((keys) => visitTokens(keys, now))
    // A secret that could not be read now may be readable at the next request.
    tokens.catch(() => {
      tokens = undefined
    })
    return tokens
  }
  return {
    sign: async (visit) => (await loaded()).sign(visit),
    verify: async (token) => (await loaded()).verify(token),
  }
}

async function keysOf({ visitKeys }: Config): Promise<string> {
  if (visitKeys === undefined) throw new Error('neither VISIT_KEYS nor VISIT_KEYS_SECRET is set')
  if ('literal' in visitKeys) return visitKeys.literal
  const { GetSecretValueCommand, SecretsManagerClient } = await import('@aws-sdk/client-secrets-manager')
  const { SecretString } = await new SecretsManagerClient().send(
    new GetSecretValueCommand({ SecretId: visitKeys.secretName }),
  )
  if (SecretString === undefined) throw new Error('the secret with the visit keys has no text')
  return SecretString
}
