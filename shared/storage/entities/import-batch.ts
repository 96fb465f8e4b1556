import * as z from 'zod/mini'
import { Slot } from '../../domain/period.ts'
import type { ImportBatch } from '../../usecases/ports/import-store.ts'
import type { Store } from '../../usecases/ports/store.ts'
import type { Table } from '../client.ts'
import { keptAs, ONCE } from '../kept.ts'
import { keyOf } from '../keys.ts'

const StoredBatch = z.object({ defaultSlot: Slot })

function batchKey({ agency, unit, id }: Pick<ImportBatch, 'agency' | 'unit' | 'id'>) {
  return { pk: keyOf(agency, unit, 'import'), sk: keyOf(id) }
}

export function imports(table: Table): Store['imports'] {
  const kept = keptAs(table, 'import-batch')
  return {
    async open(batch) {
      const isNew = await kept.put({ ...batchKey(batch), defaultSlot: batch.defaultSlot }, ONCE)
      if (isNew) return batch
      const first = StoredBatch.parse(await kept.get(batchKey(batch), { consistent: true }))
      return { ...batch, defaultSlot: first.defaultSlot }
    },
  }
}
