import { SHOWN_FOR } from '../../domain/rotating-proof.ts'
import type { Store } from '../../usecases/ports/store.ts'
import type { Table } from '../client.ts'
import { keptAs, ONCE } from '../kept.ts'
import { keyOf } from '../keys.ts'

/** Longer than the QR can still be opened: while one is accepted, its first opening is not forgotten. */
const KEPT = 86_400

export function rotating(table: Table): Store['rotating'] {
  const kept = keptAs(table, 'rotating-claim')
  return {
    async claim({ agency, unit, counter }, minute) {
      const key = { pk: keyOf(agency, unit, 'rotating', counter), sk: keyOf(minute) }
      return kept.put({ ...key, expires: (minute * SHOWN_FOR) / 1000 + KEPT }, ONCE)
    },
  }
}
