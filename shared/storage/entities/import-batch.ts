import * as z from 'zod/mini'
import { Slot } from '../../domain/period.ts'
import type { ImportBatch, Store } from '../../usecases/deps.ts'
import type { Table } from '../client.ts'
import { keyOf } from '../keys.ts'

const StoredBatch = z.object({ defaultSlot: Slot })

function batchKey({ agency, unit, id }: Pick<ImportBatch, 'agency' | 'unit' | 'id'>) {
  return { pk: keyOf(agency, unit, 'import'), sk: keyOf(id) }
}

export function imports(table: Table): Store['imports'] {
  return {
    async open(batch) {
      const isNew = await table.put(
        { ...batchKey(batch), v: 1, defaultSlot: batch.defaultSlot },
        { ConditionExpression: 'attribute_not_exists(#pk)', ExpressionAttributeNames: { '#pk': 'pk' } },
      )
      if (isNew) return batch
      const first = StoredBatch.parse(await table.get(batchKey(batch), { consistent: true }))
      return { ...batch, defaultSlot: first.defaultSlot }
    },
  }
}
