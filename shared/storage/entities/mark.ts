import * as z from 'zod/mini'
import { addDays, startOfMinute, TimeZone } from '../../domain/calendar.ts'
import { MARK_DAYS } from '../../domain/settling.ts'
import type { Store } from '../../usecases/ports/store.ts'
import type { Table } from '../client.ts'
import { keptAs } from '../kept.ts'
import { keyOf, NO_AGENCY, partsOfKey } from '../keys.ts'

/** A shard's marks of a UTC day lie together in order of time, so that a tick reads only what is new, and an outage of days a few ranges. */
function partitionOf(shard: number, minute: string): string {
  return keyOf(NO_AGENCY, 'mark', shard, minute.slice(0, 10))
}

const StoredMark = z.object({ sk: z.string(), shards: z.int(), zone: TimeZone })

export function marks(table: Table): Store['marks'] {
  const kept = keptAs(table, 'mark')
  return {
    async put(shard, mark) {
      await kept.put({
        pk: partitionOf(shard, mark.minute),
        sk: keyOf(mark.minute, mark.agency, mark.unit, mark.instrument, mark.slot),
        shards: mark.shards,
        zone: mark.zone,
        expires: startOfMinute(mark.minute) / 1000 + MARK_DAYS * 86_400,
      })
    },

    async between(shard, first, last) {
      const found = []
      for (let day = first.slice(0, 10); day <= last.slice(0, 10); day = addDays(day, 1)) {
        const range = { from: first, to: `${last}~` }
        for (const item of await kept.queryAll(partitionOf(shard, day), range, { consistent: true })) {
          const { sk, shards, zone } = StoredMark.parse(item)
          const [minute = '', agency = '', unit = '', instrument = '', slot = ''] = partsOfKey(sk)
          found.push({ minute, agency, unit, instrument, slot, shards, zone })
        }
      }
      return found
    },
  }
}
