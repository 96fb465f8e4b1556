import type { Slug } from '../domain/ids.ts'
import type { Thing } from '../domain/registry-thing.ts'
import type { TrailEntry } from '../domain/trail.ts'
import type { Deps } from './deps.ts'

/** How many versions are told at the most; the whole trail has them all. */
export const HISTORY_SHOWN = 20

/**
 * The lines of a thing's versions, the newest first: those that took effect, and no others. Of what was registered before there was a
 * trail, as far as there is one.
 */
export async function historyOf(
  { store }: Pick<Deps, 'store'>,
  agency: Slug,
  { trail }: Pick<Thing['value'], 'trail'>,
  limit = HISTORY_SHOWN,
): Promise<TrailEntry[]> {
  const entries: TrailEntry[] = []
  let number = trail
  while (number !== undefined && entries.length < limit) {
    const entry = await store.trail.get(agency, number)
    if (!entry) throw new Error(`the trail of ${agency} has no entry ${number}, which a version names`)
    entries.push(entry)
    number = entry.previous
  }
  return entries
}
