import * as z from 'zod/mini'
import { shardOf } from '../../domain/digest.ts'
import { type CountableTime, ServiceTime } from '../../domain/service-time.ts'
import type { Store } from '../../usecases/ports/store.ts'
import type { SlotFacts } from '../../usecases/ports/tally-store.ts'
import type { UnitRef } from '../../usecases/ports/unit-ref.ts'
import type { Item, Table } from '../client.ts'
import { keptAs, ONCE } from '../kept.ts'
import { type ItemKey, keyOf, partsOfKey } from '../keys.ts'

type Place = UnitRef & Pick<ServiceTime, 'slot'>

/** As ratings lie: a unit's samples of a day, spread over as many shards. */
function partitionOf({ agency, unit, slot }: Place, shard: number): string {
  return keyOf(agency, unit, 'service-time', slot.slice(0, 10), shard)
}

/** Within it the hour comes first, so that an hour is counted by one range read. */
function hourOf(slot: string): string {
  return `${slot.slice(11)}#`
}

function sampleKey(sample: Place & Pick<ServiceTime, 'id'>, shards: number): ItemKey {
  return { pk: partitionOf(sample, shardOf(sample.id, shards)), sk: hourOf(sample.slot) + keyOf(sample.id) }
}

const StoredTime = z.omit(ServiceTime, { id: true, agency: true, unit: true, slot: true })
const COUNTED = {
  service: true,
  counter: true,
  taken: true,
  called: true,
  done: true,
  promise: true,
  source: true,
} as const satisfies Record<keyof CountableTime, true>
const StoredCountable = z.pick(StoredTime, COUNTED)

export function serviceTimes(table: Table): Store['serviceTimes'] {
  const kept = keptAs(table, 'service-time')
  return {
    async put(sample, shards) {
      const { id: _id, agency: _agency, unit: _unit, slot: _slot, ...stored } = sample
      const isNew = await kept.put({ ...sampleKey(sample, shards), ...stored }, ONCE)
      return isNew ? 'stored' : 'exists'
    },

    async get(key, shards) {
      const item = await kept.get(sampleKey(key, shards), { consistent: true })
      return item && toServiceTime(key, item)
    },

    async *ofSlot(unit: UnitRef, { slot, shards }: Pick<SlotFacts, 'slot' | 'shards'>) {
      const options = { consistent: true, only: Object.keys(COUNTED) }
      for (let shard = 0; shard < shards; shard++) {
        const pages = kept.query(partitionOf({ ...unit, slot }, shard), { beginsWith: hourOf(slot) }, options)
        for await (const page of pages) yield page.map((item) => StoredCountable.parse(item))
      }
    },

    async ofDay(unit, day, shards) {
      const partitions = Array.from({ length: shards }, (_, shard) => partitionOf({ ...unit, slot: day }, shard))
      const items = await Promise.all(partitions.map((pk) => kept.queryAll(pk, 'all', { consistent: true })))
      return items.flat().map((item) => {
        const [hour = ''] = partsOfKey(String(item.sk))
        return toServiceTime({ ...unit, slot: `${day}T${hour}` }, item)
      })
    },
  }
}

function toServiceTime({ agency, unit, slot }: Place, { pk: _pk, sk, ...stored }: Item): ServiceTime {
  const [, id] = partsOfKey(String(sk))
  return ServiceTime.parse({ id, agency, unit, slot, ...StoredTime.parse(stored) })
}
