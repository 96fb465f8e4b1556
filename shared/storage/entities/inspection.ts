import * as z from 'zod/mini'
import { Day } from '../../domain/calendar.ts'
import type { Store } from '../../usecases/deps.ts'
import type { Table } from '../client.ts'
import { type ItemKey, keyOf } from '../keys.ts'

const inspectionKey = (agency: string): ItemKey => ({ pk: keyOf(agency, 'inspection'), sk: 'through' })
const StoredInspection = z.object({ through: Day, at: z.iso.datetime() })

export function inspections(table: Table): Store['inspections'] {
  return {
    async get(agency) {
      const item = await table.get(inspectionKey(agency), { consistent: false })
      return item && StoredInspection.parse(item)
    },

    async advance(agency, { through, at }) {
      // Also for the same day: the run may be a later one.
      await table.put(
        { ...inspectionKey(agency), v: 1, through, at },
        {
          ConditionExpression: 'attribute_not_exists(#pk) or #through <= :through',
          ExpressionAttributeNames: { '#pk': 'pk', '#through': 'through' },
          ExpressionAttributeValues: { ':through': through },
        },
      )
    },
  }
}
