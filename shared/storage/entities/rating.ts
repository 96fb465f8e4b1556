import * as z from 'zod/mini'
import { shardOf } from '../../domain/digest.ts'
import { type Countable, Rating } from '../../domain/rating.ts'
import type { SlotFacts, Store, UnitRef } from '../../usecases/deps.ts'
import type { Table } from '../client.ts'
import { type ItemKey, keyOf } from '../keys.ts'

type Place = UnitRef & Pick<Rating, 'instrument' | 'slot'>

/** One partition holds a unit's ratings of an instrument and a day (or month, where no day is known), spread over shards of hash(id). */
function partitionOf({ agency, unit, instrument, slot }: Place, shard: number): string {
  return keyOf(agency, unit, 'rating', instrument, slot.split('T')[0] ?? slot, shard)
}

/** Within it the hour comes first, so that an hour is counted by one range read. */
function hourOf(slot: string): string {
  return `${slot.split('T')[1] ?? '-'}#`
}

function ratingKey(rating: Place & Pick<Rating, 'id'>, shards: number): ItemKey {
  return { pk: partitionOf(rating, shardOf(rating.id, shards)), sk: hourOf(rating.slot) + keyOf(rating.id) }
}

/** What is stored beside the key. The key holds the rest: a rating must stay below 1 kB, the size of one write unit. */
const StoredRating = z.omit(Rating, { id: true, agency: true, unit: true, slot: true, instrument: true })
const StoredCountable = z.pick(StoredRating, { answers: true, counter: true, service: true, tier: true, profile: true })
const COUNTED = ['answers', 'counter', 'service', 'tier', 'profile'] as const satisfies readonly (keyof Countable)[]

export function ratings(table: Table): Store['ratings'] {
  return {
    async put(rating, shards) {
      const { id, agency, unit, slot, instrument, ...stored } = rating
      const item = { ...ratingKey({ id, agency, unit, slot, instrument }, shards), v: 1, ...stored }
      const isNew = await table.put(item, {
        ConditionExpression: 'attribute_not_exists(#pk)',
        ExpressionAttributeNames: { '#pk': 'pk' },
      })
      return isNew ? 'stored' : 'exists'
    },

    async get({ id, agency, unit, slot, instrument }, shards) {
      const item = await table.get(ratingKey({ id, agency, unit, slot, instrument }, shards), { consistent: true })
      if (!item) return undefined
      const { pk: _pk, sk: _sk, v: _v, ...stored } = item
      return { id, agency, unit, slot, instrument, ...StoredRating.parse(stored) }
    },

    async *ofSlot(unit: UnitRef, { instrument, slot, shards }: Omit<SlotFacts, 'zone'>) {
      const place = { agency: unit.agency, unit: unit.unit, instrument, slot }
      for (let shard = 0; shard < shards; shard++) {
        const range = { beginsWith: hourOf(slot) }
        for await (const page of table.query(partitionOf(place, shard), range, { consistent: true, only: COUNTED })) {
          yield page.map((item) => StoredCountable.parse(item))
        }
      }
    },
  }
}
