import * as z from 'zod/mini'
import { Day } from '../../domain/calendar.ts'
import type { Store } from '../../usecases/ports/store.ts'
import type { Table } from '../client.ts'
import { keptAs } from '../kept.ts'
import { type ItemKey, keyOf } from '../keys.ts'

const inspectionKey = (agency: string): ItemKey => ({ pk: keyOf(agency, 'inspection'), sk: 'through' })
const StoredInspection = z.object({ through: Day, at: z.iso.datetime() })

export function inspections(table: Table): Store['inspections'] {
  const kept = keptAs(table, 'inspection')
  return {
    async get(agency) {
      const item = await kept.get(inspectionKey(agency), { consistent: false })
      return item && StoredInspection.parse(item)
    },

    async advance(agency, { through, at }) {
      // Also for the same day: the run may be a later one.
      await kept.put(
        { ...inspectionKey(agency), through, at },
        {
          ConditionExpression: 'attribute_not_exists(#pk) or #through <= :through',
          ExpressionAttributeNames: { '#pk': 'pk', '#through': 'through' },
          ExpressionAttributeValues: { ':through': through },
        },
      )
    },
  }
}
