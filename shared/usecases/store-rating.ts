import type { Agency } from '../domain/agency.ts'
import { minuteOf } from '../domain/calendar.ts'
import { shardOf } from '../domain/digest.ts'
import type { Rating } from '../domain/rating.ts'
import { VISIT_DAYS } from '../domain/visit.ts'
import type { Deps } from './deps.ts'
import type { SlotFacts } from './ports/tally-store.ts'
import type { UnitRef } from './ports/unit-ref.ts'

/** Makes sure that the minute just begun names a unit's slot among those to recount. */
export type MarkWriter = (unit: UnitRef, facts: SlotFacts) => Promise<void>

/**
 * Writes the mark of a (unit, slot, minute) once per process: whoever comes later in that minute waits for the same write. A
 * mark must be stored before any rating it announces, so a failed one is tried again by the next caller.
 */
export function markWriter(deps: Pick<Deps, 'store' | 'now' | 'settings'>): MarkWriter {
  let minute = ''
  let written = new Map<string, Promise<void>>()
  return (unit, facts) => {
    const current = minuteOf(deps.now())
    if (current !== minute) {
      minute = current
      written = new Map()
    }
    const key = [unit.agency, unit.unit, facts.instrument, facts.slot].join('/')
    const known = written.get(key)
    if (known) return known
    const write = deps.store.marks.put(tickShardOf(unit, deps.settings.tickShards), {
      agency: unit.agency,
      unit: unit.unit,
      minute: current,
      instrument: facts.instrument,
      slot: facts.slot,
      shards: facts.shards,
      zone: facts.zone,
    })
    const kept = written
    kept.set(key, write)
    write.catch(() => kept.delete(key))
    return write
  }
}

/** The counting shard that a unit belongs to. */
function tickShardOf(unit: UnitRef, tickShards: number): number {
  return shardOf(`${unit.agency}/${unit.unit}`, tickShards)
}

/**
 * The one way a rating enters the store: its mark first, then one conditional put. `repeated`: the very same rating was there
 * already; `differs`: another one has its id. A trial's is kept for as long as its visit could be sent again, and no longer. Each rating is
 * logged once, when it was stored: a day's lines are held against what was counted. They say neither where nor what, so that nobody who
 * reads them learns more than that somebody rated.
 */
export async function storeRating(
  deps: Pick<Deps, 'store' | 'vault' | 'log'> & { readonly mark: MarkWriter },
  sent: Rating,
  facts: Pick<SlotFacts, 'shards' | 'zone'> & Pick<Agency, 'trial'>,
): Promise<'stored' | 'repeated' | 'differs'> {
  const expires = facts.trial && Date.parse(sent.acceptedAt) / 1000 + VISIT_DAYS * 86_400
  const rating = await withSealedComment(deps, { ...sent, expires: expires && Math.ceil(expires) })
  await deps.mark(rating, { instrument: rating.instrument, slot: rating.slot, ...facts })
  if ((await deps.store.ratings.put(rating, facts.shards)) === 'stored') {
    deps.log('info', 'accepted', { channel: rating.channel })
    return 'stored'
  }
  const first = await deps.store.ratings.get(rating, facts.shards)
  if (!first) throw new Error(`the rating ${rating.id} was there and is gone`)
  return first.digest === rating.digest ? 'repeated' : 'differs'
}

/** From here on nobody reads a comment who may not: the function that takes it cannot open it again. */
async function withSealedComment({ vault }: Pick<Deps, 'vault'>, { comment, ...rating }: Rating): Promise<Rating> {
  return comment === undefined ? rating : { ...rating, sealed: await vault.seal(comment, rating) }
}
