import * as z from 'zod/mini'
import { shardOf } from '../../domain/digest.ts'
import { type Countable, Rating } from '../../domain/rating.ts'
import type { Store } from '../../usecases/ports/store.ts'
import type { SlotFacts } from '../../usecases/ports/tally-store.ts'
import type { UnitRef } from '../../usecases/ports/unit-ref.ts'
import type { Item, Table } from '../client.ts'
import { keptAs, ONCE } from '../kept.ts'
import { type ItemKey, keyOf, partsOfKey } from '../keys.ts'

type Place = UnitRef & Pick<Rating, 'instrument' | 'slot'>

/** One partition holds a unit's ratings of an instrument and a day (or month, where no day is known), spread over shards of hash(id). */
function partitionOf({ agency, unit, instrument, slot }: Place, shard: number): string {
  return keyOf(agency, unit, 'rating', instrument, slot.split('T')[0] ?? slot, shard)
}

/** Within it the slot's time comes first, so that a slot is counted by one range read. */
function timeOf(slot: string): string {
  return `${slot.split('T')[1] ?? '-'}#`
}

/** Behind a provisional rating's id: it lies right after the whole one of the same visit. */
const FIRST_TAP = 'first-tap'

function ratingKey(rating: Place & Pick<Rating, 'id' | 'provisional'>, shards: number): ItemKey {
  const name = rating.provisional ? keyOf(rating.id, FIRST_TAP) : keyOf(rating.id)
  return { pk: partitionOf(rating, shardOf(rating.id, shards)), sk: timeOf(rating.slot) + name }
}

/** The rating that an item is, or is the first tap of. */
function idOf(sk: unknown): string {
  return partsOfKey(String(sk))[1] ?? ''
}

/** Of a first tap and the whole rating of the same visit the whole one counts: it comes first. */
function firstOfVisit(): (item: Item) => boolean {
  let last = ''
  return ({ sk }) => {
    const id = idOf(sk)
    const isNew = id !== last
    last = id
    return isNew
  }
}

/** The slot of a rating in a day's partition. */
function slotOf(day: string, sk: string): string {
  const [time = '-'] = partsOfKey(sk)
  return time === '-' ? day : `${day}T${time}`
}

/** What is stored beside the key. The key holds the rest: a rating must stay below 1 kB, the size of one write unit. */
const StoredRating = z.omit(Rating, { id: true, agency: true, unit: true, slot: true, instrument: true })
const COUNTED = {
  answers: true,
  reasons: true,
  own: true,
  counter: true,
  service: true,
  tier: true,
  channel: true,
  profile: true,
} as const satisfies Record<keyof Countable, true>
const StoredCountable = z.pick(StoredRating, COUNTED)
const READ_FOR_COUNTING = ['sk', ...Object.keys(COUNTED)]

const INSPECTED = {
  answers: true,
  counter: true,
  tier: true,
  channel: true,
  comment: true,
  sealed: true,
  signals: true,
} as const
const StoredInspected = z.pick(StoredRating, INSPECTED)
const READ_FOR_INSPECTING = ['sk', ...Object.keys(INSPECTED)]

export function ratings(table: Table): Store['ratings'] {
  const kept = keptAs(table, 'rating')
  return {
    async put(rating, shards) {
      const { id: _id, agency: _agency, unit: _unit, slot: _slot, instrument: _instrument, ...stored } = rating
      const item = { ...ratingKey(rating, shards), ...stored }
      const isNew = await kept.put(item, ONCE)
      return isNew ? 'stored' : 'exists'
    },

    async get({ id, agency, unit, slot, instrument, provisional }, shards) {
      const key = ratingKey({ id, agency, unit, slot, instrument, provisional }, shards)
      const item = await kept.get(key, { consistent: true })
      if (!item) return undefined
      const { pk: _pk, sk: _sk, ...stored } = item
      return { id, agency, unit, slot, instrument, ...StoredRating.parse(stored) }
    },

    async forgetComment({ id, agency, unit, slot, instrument, provisional }, shards) {
      const item = await kept.get(ratingKey({ id, agency, unit, slot, instrument, provisional }, shards), {
        consistent: true,
      })
      if (item?.comment === undefined && item?.sealed === undefined) return false
      const { pk, sk, comment: _comment, sealed: _sealed, ...rest } = item
      return kept.put(
        { pk: String(pk), sk: String(sk), ...rest },
        {
          ConditionExpression: '#digest = :digest',
          ExpressionAttributeNames: { '#digest': 'digest' },
          ExpressionAttributeValues: { ':digest': rest.digest },
        },
      )
    },

    async *ofSlot(unit: UnitRef, { instrument, slot, shards }: Omit<SlotFacts, 'zone'>) {
      const place = { agency: unit.agency, unit: unit.unit, instrument, slot }
      for (let shard = 0; shard < shards; shard++) {
        const range = { beginsWith: timeOf(slot) }
        const options = { consistent: true, only: READ_FOR_COUNTING }
        const isFirst = firstOfVisit()
        for await (const page of kept.query(partitionOf(place, shard), range, options)) {
          yield page.filter(isFirst).map(({ sk, ...item }) => ({ id: idOf(sk), ...StoredCountable.parse(item) }))
        }
      }
    },

    async *toInspect(day, shards) {
      for (let shard = 0; shard < shards; shard++) {
        const isFirst = firstOfVisit()
        const options = { consistent: true, only: READ_FOR_INSPECTING }
        for await (const page of kept.query(partitionOf({ ...day, slot: day.day }, shard), 'all', options)) {
          yield page.filter(isFirst).map(({ sk, ...item }) => ({
            id: idOf(sk),
            slot: slotOf(day.day, String(sk)),
            ...StoredInspected.parse(item),
          }))
        }
      }
    },
    async *ofDay(unit, { instrument, day, shards }, options) {
      const place = { agency: unit.agency, unit: unit.unit, instrument, slot: day }
      for (let shard = 0; shard < shards; shard++) {
        const isFirst = firstOfVisit()
        for await (const page of kept.query(partitionOf(place, shard), 'all', {
          ...options,
          only: READ_FOR_COUNTING,
        })) {
          yield page.filter(isFirst).map(({ sk, ...item }) => ({
            slot: slotOf(day, String(sk)),
            id: idOf(sk),
            rating: StoredCountable.parse(item),
          }))
        }
      }
    },
  }
}
