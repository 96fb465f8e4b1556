import { compose, type Options, type World } from '../compose.ts'
import { lazyEvidence } from '../evidence/lazy-evidence.ts'
import { lazyLetters } from '../letters/lazy-letters.ts'
import { readLocalSettings } from '../local-environment.ts'
import { keptLetters } from '../local-letters/kept-letters.ts'
import { openLocalWorld } from './local-world.ts'

const FRESH: Options = { registryCache: 0, evidence: lazyEvidence }

/**
 * Gives a command its dependencies: a deployed stage's where the environment names a table, else the local data folder's, beside
 * a running server or alone.
 */
export async function withDeps<T>(use: (world: World) => Promise<T>): Promise<T> {
  if (process.env.TABLE_NAME !== undefined) return use(compose(process.env, { ...FRESH, letters: lazyLetters }))
  const settings = readLocalSettings(process.env)
  const options = { ...FRESH, letters: keptLetters(settings.dataDir) }
  await using local = await openLocalWorld(settings, 'command', options)
  return await use(local.world)
}
