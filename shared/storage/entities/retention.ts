import * as z from 'zod/mini'
import { Day } from '../../domain/calendar.ts'
import type { Store } from '../../usecases/deps.ts'
import type { Table } from '../client.ts'
import { type ItemKey, keyOf } from '../keys.ts'

const retentionKey = (agency: string): ItemKey => ({ pk: keyOf(agency, 'retention'), sk: 'comments' })
const StoredRetention = z.object({ through: Day })

export function retentions(table: Table): Store['retentions'] {
  return {
    async get(agency) {
      const item = await table.get(retentionKey(agency), { consistent: false })
      return item && StoredRetention.parse(item).through
    },

    async advance(agency, through) {
      await table.put(
        { ...retentionKey(agency), v: 1, through },
        {
          ConditionExpression: 'attribute_not_exists(#pk) or #through < :through',
          ExpressionAttributeNames: { '#pk': 'pk', '#through': 'through' },
          ExpressionAttributeValues: { ':through': through },
        },
      )
    },
  }
}
