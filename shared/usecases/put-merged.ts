import type { Breakdown } from '../domain/breakdown.ts'
import type { Day } from '../domain/calendar.ts'
import { canonical } from '../domain/digest.ts'
import type { Deps, StoredTally, TallyKey } from './deps.ts'

const ATTEMPTS = 20

/** What a tally should now hold, as read from the level below. */
export type Fresh = { readonly breakdown: Breakdown; readonly through?: Day }

/**
 * Brings a stored tally up to date: notes its version, reads afresh, writes only what differs and only if nobody wrote in
 * between, else starts again. So the last write always comes from a reading that began after the write before it, whatever
 * the clocks say, and runs may overlap, repeat or die anywhere. Tells whether anything was written.
 */
export async function putMerged(
  deps: Pick<Deps, 'store' | 'now'>,
  key: TallyKey,
  read: (stored: StoredTally | undefined) => Promise<Fresh>,
): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const asOf = new Date(deps.now()).toISOString()
    const [stored] = await deps.store.tallies.get([key], { consistent: true })
    const fresh = await read(stored)
    if (isSame(stored, fresh)) return false
    const next = { key, asOf, version: (stored?.version ?? 0) + 1, ...fresh }
    if (await deps.store.tallies.put(next)) return true
  }
  throw new Error(`${ATTEMPTS} writers were faster at ${canonical(key)}`)
}

function isSame(stored: StoredTally | undefined, fresh: Fresh): boolean {
  if (stored === undefined) return fresh.breakdown.all.n === 0
  return stored.through === fresh.through && canonical(stored.breakdown) === canonical(fresh.breakdown)
}
