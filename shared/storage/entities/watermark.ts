import * as z from 'zod/mini'
import { Minute } from '../../domain/calendar.ts'
import type { Store } from '../../usecases/ports/store.ts'
import type { Table } from '../client.ts'
import { keptAs } from '../kept.ts'
import { keyOf, NO_AGENCY } from '../keys.ts'

const StoredWatermark = z.object({ minute: Minute })

function watermarkKey(shard: number) {
  return { pk: keyOf(NO_AGENCY, 'watermark'), sk: keyOf(shard) }
}

export function watermarks(table: Table): Store['watermarks'] {
  const kept = keptAs(table, 'watermark')
  return {
    async get(shard) {
      // One that is a moment old only makes the next tick count again what has been counted.
      const item = await kept.get(watermarkKey(shard), { consistent: false })
      return item && StoredWatermark.parse(item).minute
    },

    async advance(shard, minute) {
      // False means that another run is further already, which is as good.
      await kept.put(
        { ...watermarkKey(shard), minute },
        {
          ConditionExpression: 'attribute_not_exists(#pk) or #minute < :minute',
          ExpressionAttributeNames: { '#pk': 'pk', '#minute': 'minute' },
          ExpressionAttributeValues: { ':minute': minute },
        },
      )
    },
  }
}
