import { Reach } from '../../domain/reach.ts'
import type { Store } from '../../usecases/ports/store.ts'
import type { InstrumentRef } from '../../usecases/ports/unit-ref.ts'
import type { Table } from '../client.ts'
import { keptAs } from '../kept.ts'
import { type ItemKey, keyOf } from '../keys.ts'

function reachKey({ agency, unit, instrument }: InstrumentRef): ItemKey {
  return { pk: keyOf(agency, unit, 'reach'), sk: keyOf(instrument) }
}

export function reaches(table: Table): Store['reaches'] {
  const kept = keptAs(table, 'reach')
  return {
    async get(key) {
      // One that is behind only costs a look.
      const item = await kept.get(reachKey(key), { consistent: false })
      return item && Reach.parse(item)
    },

    async put(key, { since, through, gaps }) {
      await kept.put({ ...reachKey(key), since, through, gaps })
    },
  }
}
