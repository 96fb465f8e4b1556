import { type Breakdown, isEmpty } from '../domain/breakdown.ts'
import type { Day } from '../domain/calendar.ts'
import { canonical } from '../domain/digest.ts'
import type { Deps } from './deps.ts'
import type { StoredTally, TallyKey } from './ports/tally-store.ts'

const ATTEMPTS = 20

/** What a tally should now hold, as read from the level below. */
export type Fresh = { readonly breakdown: Breakdown; readonly through?: Day; readonly tree?: string | undefined }

/** What a tally held, and what it holds. Of all who write one, each sees another step of it: their differences add up to what it holds. */
type Written = { readonly before: Breakdown | undefined; readonly after: Breakdown }

/** What a reading found: the tally as stored before it began, and what it should hold. */
export type Reading = { readonly stored: StoredTally | undefined; readonly fresh: Fresh }

/**
 * Brings a stored tally up to date: notes its version, reads afresh, writes only what differs and only if nobody wrote in
 * between, else starts again. So the last write always comes from a reading that began after the write before it, whatever
 * the clocks say, and runs may overlap, repeat or die anywhere.
 */
export async function putMerged(
  deps: Pick<Deps, 'store' | 'now'>,
  key: TallyKey,
  read: () => Promise<Fresh>,
): Promise<void> {
  await putRead(deps, key, async () => {
    const [stored] = await deps.store.tallies.get([key], { consistent: true })
    return { stored, fresh: await read() }
  })
}

/** The same for a reading that finds the stored tally by itself: before it reads anything else. Returns what was stored and what is now. */
export async function putRead(
  deps: Pick<Deps, 'store' | 'now'>,
  key: TallyKey,
  read: () => Promise<Reading>,
): Promise<Written> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const asOf = new Date(deps.now()).toISOString()
    const { stored, fresh } = await read()
    const next = { key, asOf, version: (stored?.version ?? 0) + 1, ...fresh }
    if (isSame(stored, fresh) || (await deps.store.tallies.put(next)))
      return { before: stored?.breakdown, after: fresh.breakdown }
  }
  throw new Error(`${ATTEMPTS} writers were faster at ${canonical(key)}`)
}

function isSame(stored: StoredTally | undefined, fresh: Fresh): boolean {
  if (stored === undefined) return isEmpty(fresh.breakdown)
  return (
    stored.through === fresh.through &&
    stored.tree === fresh.tree &&
    canonical(stored.breakdown) === canonical(fresh.breakdown)
  )
}
