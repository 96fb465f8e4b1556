import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { type Config, readConfig } from '../shared/config.ts'
import { withCachedRegistry } from '../shared/storage/cached-registry.ts'
import { openTable } from '../shared/storage/client.ts'
import { storeOver } from '../shared/storage/store.ts'
import { withTodaysRegistry } from '../shared/storage/todays-registry.ts'
import { countingCrowd } from '../shared/usecases/crowd.ts'
import type { Deps } from '../shared/usecases/deps.ts'
import type { EvidenceStore } from '../shared/usecases/ports/evidence-store.ts'
import type { KioskPasses } from '../shared/usecases/ports/kiosk-passes.ts'
import type { Letters } from '../shared/usecases/ports/letters.ts'
import type { Seals } from '../shared/usecases/ports/seals.ts'
import type { SignIn } from '../shared/usecases/ports/sign-in.ts'
import type { Vault } from '../shared/usecases/ports/vault.ts'
import type { VisitTokens } from '../shared/usecases/ports/visit-tokens.ts'
import { type MarkWriter, markWriter } from '../shared/usecases/store-rating.ts'
import { kioskPasses } from './kiosk-passes.ts'
import { describeError, writeLog } from './log.ts'
import { newCode, newSecret, newUuid } from './random.ts'
import { seals } from './seals.ts'
import { visitTokens } from './visit-tokens.ts'

/** All dependencies, the real ones. */
export type World = Deps & { readonly mark: MarkWriter; readonly config: Config }

export type Options = {
  /** Seconds for which a registry once read is taken as it was; 0 reads it each time. */
  readonly registryCache: number
  /** What signs staff in. Only where they do: it is large, and citizens' functions do without. */
  readonly signIn?: (config: Config) => SignIn
  /** Where files of evidence lie. Only where they are sent, fetched or looked into, for the same reason. */
  readonly evidence?: (config: Config) => EvidenceStore
  /** What writes letters. Only where they are. */
  readonly letters?: (config: Config) => Letters | undefined
}

/** How deployed functions are composed: names and counters change a few times a day, and every page reads them. */
export const DEPLOYED: Options = { registryCache: 300 }

/** The one place where the real dependencies are built, from the environment alone: here, locally and in tests. */
export function compose(environment: Readonly<Record<string, string | undefined>>, options: Options = DEPLOYED): World {
  const config = readConfig(environment)
  const now = Date.now
  const table = openTable(config.tableName, new DynamoDBClient({ maxAttempts: 5 }))
  const store = withCachedRegistry(withTodaysRegistry(storeOver(table), now), now, options.registryCache * 1000)
  const deps = {
    store,
    now,
    ...lazyKeys(config, now),
    vault: lazyVault(config, now),
    evidence: (options.evidence ?? keepsNoFiles)(config),
    newId: () => newUuid(now()),
    newCode,
    newSecret,
    crowd: countingCrowd({ now, newSecret }),
    signIn: (options.signIn ?? signsNobodyIn)(config),
    letters: options.letters?.(config),
    log: writeLog,
    settings: { tickShards: config.tickShards, demo: config.demo },
  }
  return { ...deps, mark: markWriter(deps), config }
}

function signsNobodyIn(): SignIn {
  const refuse = () => {
    throw new Error('nobody signs in at this function')
  }
  return { stateOf: refuse, begin: refuse, finish: refuse, leave: refuse, invite: undefined }
}

function keepsNoFiles(): EvidenceStore {
  const refuse = () => {
    throw new Error('no files are kept for this function')
  }
  const refused = { prepare: refuse, waiting: refuse, arrived: refuse, read: refuse, keep: refuse, link: refuse }
  return { origin: undefined, ...refused }
}

type Keyed = { readonly visits: VisitTokens; readonly passes: KioskPasses; readonly seals: Seals }

/** For how many milliseconds keys are taken as they were read: one that was taken away in haste is gone after as long. */
const KEYS_KEPT = 600_000
/** And for how many milliseconds a visit waits for them. */
const KEYS_DEADLINE = 3_000

/** The keys are fetched at the first visit that needs one: most functions never do. */
function lazyKeys(config: Config, now: () => number): Keyed {
  let keyed: Promise<Keyed> | undefined
  let readAt = 0
  const loaded = () => {
    if (keyed && now() - readAt < KEYS_KEPT) return keyed
    const before = keyed
    readAt = now()
    const read = keysOf(config).then((keys) => ({
      visits: visitTokens(keys, now),
      passes: kioskPasses(keys, now),
      seals: seals(keys),
    }))
    keyed = read.catch((error: unknown) => {
      // A secret that could not be read now may be readable at the next request; what was read before still serves.
      keyed = before
      if (!before) throw error
      writeLog('warn', 'visit-keys-not-read', describeError(error))
      return before
    })
    return keyed
  }
  return {
    visits: {
      sign: async (visit) => (await loaded()).visits.sign(visit),
      verify: async (token) => (await loaded()).visits.verify(token),
    },
    passes: {
      sign: async (pass) => (await loaded()).passes.sign(pass),
      verify: async (token) => (await loaded()).passes.verify(token),
    },
    seals: {
      seal: async (...named) => (await loaded()).seals.seal(...named),
      isSeal: async (...named) => (await loaded()).seals.isSeal(...named),
    },
  }
}

async function keysOf({ visitKeys }: Config): Promise<string> {
  if (visitKeys === undefined) throw new Error('neither VISIT_KEYS nor VISIT_KEYS_SECRET is set')
  if ('literal' in visitKeys) return visitKeys.literal
  const { GetSecretValueCommand, SecretsManagerClient } = await import('@aws-sdk/client-secrets-manager')
  const { SecretString } = await new SecretsManagerClient().send(
    new GetSecretValueCommand({ SecretId: visitKeys.secretName }),
    { abortSignal: AbortSignal.timeout(KEYS_DEADLINE) },
  )
  if (SecretString === undefined) throw new Error('the secret with the visit keys has no text')
  return SecretString
}

/** Nobody needs it who takes no comment, and most ratings have none. */
function lazyVault({ vaultKeys }: Config, now: () => number): Vault {
  let vault: Promise<Vault> | undefined
  const opened = () => {
    vault ??= vaultOf(vaultKeys, now)
    return vault
  }
  return {
    seal: async (...named) => (await opened()).seal(...named),
    open: async (...named) => (await opened()).open(...named),
  }
}

async function vaultOf(keys: Config['vaultKeys'], now: () => number): Promise<Vault> {
  if (keys === undefined) throw new Error('neither VAULT_KEYS nor VAULT_KEY_IDS is set')
  const { keyAtHand, vaultOver } = await import('./vault.ts')
  if ('atHand' in keys) return vaultOver(keys.atHand.map(keyAtHand), now)
  const { keyInKms } = await import('./vault-in-kms.ts')
  return vaultOver(keys.inKms.map(keyInKms), now)
}
