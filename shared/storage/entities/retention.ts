import * as z from 'zod/mini'
import { Day } from '../../domain/calendar.ts'
import type { Store } from '../../usecases/ports/store.ts'
import type { Table } from '../client.ts'
import { keptAs } from '../kept.ts'
import { type ItemKey, keyOf } from '../keys.ts'

const retentionKey = (agency: string): ItemKey => ({ pk: keyOf(agency, 'retention'), sk: 'comments' })
const StoredRetention = z.object({ through: Day })

export function retentions(table: Table): Store['retentions'] {
  const kept = keptAs(table, 'retention')
  return {
    async get(agency) {
      const item = await kept.get(retentionKey(agency), { consistent: false })
      return item && StoredRetention.parse(item).through
    },

    async advance(agency, through) {
      await kept.put(
        { ...retentionKey(agency), through },
        {
          ConditionExpression: 'attribute_not_exists(#pk) or #through < :through',
          ExpressionAttributeNames: { '#pk': 'pk', '#through': 'through' },
          ExpressionAttributeValues: { ':through': through },
        },
      )
    },
  }
}
