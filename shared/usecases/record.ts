import { type Deed, entryAfter, type TrailEntry } from '../domain/trail.ts'
import type { Deps } from './deps.ts'

type Needs = Pick<Deps, 'store' | 'now'>

/** What is recorded of a deed; when, and where in the trail, is found here. */
type Said = Omit<Deed, 'at'>

const ATTEMPTS = 50

/**
 * Writes into an agency's trail what somebody is about to do, or to read. Always before it is done: a deed without a line cannot happen,
 * a line without its deed shows itself as one, for the thing's version does not name it.
 */
export async function record({ store, now }: Needs, said: Said): Promise<TrailEntry> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const last = await store.trail.last(said.agency)
    const entry = entryAfter(last, { ...said, at: new Date(now()).toISOString() })
    if (await store.trail.put(entry)) return entry
    // The answer to our own put may have been lost, and been asked for again: then the line that is there is ours.
    if ((await store.trail.get(entry.agency, entry.number))?.digest === entry.digest) return entry
  }
  throw new Error(`${ATTEMPTS} writers were faster in the trail of ${said.agency}`)
}
