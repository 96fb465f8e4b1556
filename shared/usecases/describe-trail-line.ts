import type { Slug } from '../domain/ids.ts'
import { Refusal } from '../domain/refusals.ts'
import type { TrailEntry } from '../domain/trail.ts'
import type { Deps } from './deps.ts'
import { showsDeed, standingOf } from './standing-of.ts'

/**
 * Whether a line took effect: `yes` and `no` by the thing's own versions; `reads` where it changes nothing; `untold` where the
 * thing keeps no number of its line, and its own page is to be looked at.
 */
type TrailEffect = 'yes' | 'no' | 'reads' | 'untold'

export type TrailLine = {
  readonly entry: TrailEntry
  readonly effect: TrailEffect
  /** The line before of the same thing, and the one after, as far as was looked. */
  readonly earlier: TrailEntry | undefined
  readonly later: TrailEntry | undefined
}

/** How far is looked for the lines beside it. */
const LOOKED = 500
/** How many versions are gone back through. */
const VERSIONS = 200

/** One line with what became of it. Throws `page-unknown`. */
export async function describeTrailLine(deps: Pick<Deps, 'store'>, agency: Slug, number: number): Promise<TrailLine> {
  const { trail } = deps.store
  const entry = Number.isSafeInteger(number) && number > 0 ? await trail.get(agency, number) : undefined
  if (!entry) throw new Refusal('page-unknown')
  const [effect, earlier, later] = await Promise.all([
    effectOf(deps, entry),
    earlierOf(deps, entry),
    laterOf(deps, entry),
  ])
  return { entry, effect, earlier, later }
}

async function effectOf(deps: Pick<Deps, 'store'>, entry: TrailEntry): Promise<TrailEffect> {
  const { agency, version } = entry
  const shown = await showsDeed(deps, entry)
  if (shown !== undefined) return shown ? 'yes' : 'no'
  if (version === undefined) return entry.changes.length === 0 ? 'reads' : 'untold'
  const standing = await standingOf(deps, entry)
  if (standing === 'untold') return 'untold'
  if (standing === undefined || (standing.version ?? 0) < version) return 'no'
  let at = standing.trail
  for (let step = 0; step < VERSIONS && at !== undefined && at > entry.number; step++) {
    at = (await deps.store.trail.get(agency, at))?.previous
  }
  return at === entry.number ? 'yes' : 'no'
}

async function earlierOf({ store }: Pick<Deps, 'store'>, entry: TrailEntry): Promise<TrailEntry | undefined> {
  if (entry.previous !== undefined) return store.trail.get(entry.agency, entry.previous)
  const before = await store.trail.before(entry.agency, entry.number, LOOKED)
  return before.find(({ thing }) => thing === entry.thing)
}

async function laterOf({ store }: Pick<Deps, 'store'>, entry: TrailEntry): Promise<TrailEntry | undefined> {
  const after = await store.trail.before(entry.agency, entry.number + LOOKED + 1, LOOKED)
  return after.findLast(({ thing, number }) => thing === entry.thing && number > entry.number)
}
