import { addDays, type Day, startOfDay, type TimeZone } from '../domain/calendar.ts'
import { isErased } from '../domain/erased.ts'
import type { PersonId, Slug } from '../domain/ids.ts'
import { normalised } from '../domain/normalised.ts'
import type { TrailEntry } from '../domain/trail.ts'
import { descendantsOf } from '../domain/unit-tree.ts'
import type { Deps } from './deps.ts'

/** What is looked for. Without anything: every line. */
export type TrailWish = {
  /** Who did it: their id, or a part of their name. */
  readonly who?: string | undefined
  /** To what: a thing, or what it begins with, `unit/loka-a`. */
  readonly thing?: string | undefined
  /** What was done, or what it begins with, `device`. */
  readonly action?: string | undefined
  /** In a unit or below it. */
  readonly unit?: Slug | undefined
  /** In days of the agency’s own, both included. */
  readonly from?: Day | undefined
  readonly until?: Day | undefined
  /** Only lines with a smaller number: where the search before this one stopped. */
  readonly before?: number | undefined
}

export type TrailFound = {
  /** The newest first. */
  readonly entries: readonly TrailEntry[]
  /** How many lines were looked at, and the oldest of them. */
  readonly looked: number
  readonly oldest: TrailEntry | undefined
  /** Where the next search goes on; undefined where all was seen. */
  readonly next: number | undefined
}

const TRAIL_LIMITS = {
  /** Lines of a page. */
  shown: 50,
  /** Lines that one search looks at. */
  looked: 1_000,
}
const BATCH = 200
/** Clocks of those who write differ a little: a day more on either side is looked at. */
const MARGIN = 86_400_000

/** The same, with whose data was erased since among them: no name leads to those any more, only their number. */
export async function searchTrail(
  deps: Pick<Deps, 'store'>,
  agency: Slug,
  wish: TrailWish,
  limits = TRAIL_LIMITS,
): Promise<TrailFound & { readonly erased: ReadonlySet<PersonId> }> {
  const found = await search(deps, agency, wish, limits)
  const erased = await erasedAmong(deps, agency, found.entries)
  const isNamed = ({ actor }: TrailEntry) =>
    wish.who === undefined || actor.person === wish.who || !erased.has(actor.person ?? '')
  return { ...found, entries: found.entries.filter(isNamed), erased }
}

/** Those who did what lines say and whose data was erased since. */
export async function erasedAmong(
  { store }: Pick<Deps, 'store'>,
  agency: Slug,
  entries: readonly TrailEntry[],
): Promise<ReadonlySet<PersonId>> {
  const ids = [...new Set(entries.flatMap(({ actor }) => actor.person ?? []))]
  const people = await Promise.all(ids.map((person) => store.people.get({ agency, person }, { consistent: false })))
  return new Set(people.flatMap((person) => (person && isErased(person) ? [person.id] : [])))
}

/** Looks for lines, from the newest or from where it stopped, as far back as one request may. */
async function search(
  { store }: Pick<Deps, 'store'>,
  agency: Slug,
  wish: TrailWish,
  limits: typeof TRAIL_LIMITS,
): Promise<TrailFound> {
  const registry = await store.registry.load(agency)
  const zone = registry?.agency.timeZone ?? 'Asia/Jakarta'
  const units = wish.unit === undefined ? undefined : [wish.unit, ...descendantsOf(wish.unit, registry?.units ?? [])]
  const isWished = matcher(wish, zone, units)
  const earliest = wish.from === undefined ? 0 : startOfDay(wish.from, zone) - MARGIN
  const entries: TrailEntry[] = []
  let oldest: TrailEntry | undefined
  let looked = 0
  let before = wish.before ?? (await startOf(store, agency, wish, zone))
  while (before > 1 && looked < limits.looked) {
    const batch = await store.trail.before(agency, before, Math.min(BATCH, limits.looked - looked))
    for (const entry of batch) {
      if (Date.parse(entry.at) < earliest) return { entries, looked, oldest, next: undefined }
      looked += 1
      oldest = entry
      before = entry.number
      if (isWished(entry) && entries.push(entry) === limits.shown)
        return { entries, looked, oldest, next: nextOf(before) }
    }
    if (batch.length === 0) break
  }
  return { entries, looked, oldest, next: looked === 0 ? undefined : nextOf(before) }
}

function nextOf(number: number): number | undefined {
  return number > 1 ? number : undefined
}

/** The number behind the newest line that may be wished for: of a day long ago it is found by halves, not by reading all since. */
async function startOf(store: Deps['store'], agency: Slug, { until }: TrailWish, zone: TimeZone): Promise<number> {
  const last = (await store.trail.last(agency))?.number ?? 0
  if (until === undefined) return last + 1
  const end = startOfDay(addDays(until, 1), zone) + MARGIN
  let low = 0
  let high = last
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    const entry = await store.trail.get(agency, middle)
    if (entry && Date.parse(entry.at) < end) low = middle
    else high = middle - 1
  }
  return low + 1
}

function matcher({ who, thing, action, from, until }: TrailWish, zone: TimeZone, units: readonly Slug[] | undefined) {
  const name = who === undefined ? undefined : folded(who)
  const since = from === undefined ? 0 : startOfDay(from, zone)
  const end = until === undefined ? Number.POSITIVE_INFINITY : startOfDay(addDays(until, 1), zone)
  return (entry: TrailEntry): boolean => {
    const at = Date.parse(entry.at)
    return (
      at >= since &&
      at < end &&
      (name === undefined || entry.actor.person === who || folded(entry.actor.name).includes(name)) &&
      (thing === undefined || begins(entry.thing, thing, '/')) &&
      (action === undefined || begins(entry.action, action, '.')) &&
      (units === undefined || (entry.unit !== undefined && units.includes(entry.unit)))
    )
  }
}

const folded = (text: string) => normalised(text, 'NFKC').toLowerCase()

function begins(text: string, beginning: string, separator: string): boolean {
  return text === beginning || text.startsWith(`${beginning}${separator}`)
}
