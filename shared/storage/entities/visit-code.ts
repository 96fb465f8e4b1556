import * as z from 'zod/mini'
import { type BatchOrigin, IssuedCode, VisitCodeBatch } from '../../domain/visit-code.ts'
import type { Store } from '../../usecases/ports/store.ts'
import type { UnitRef } from '../../usecases/ports/unit-ref.ts'
import type { Item, Table } from '../client.ts'
import { keptAs, ONCE } from '../kept.ts'
import { type ItemKey, keyOf, partsOfKey } from '../keys.ts'

/** A code is looked for in its unit only: one guessed for another unit finds nothing. */
const partitionOf = ({ agency, unit }: UnitRef, code: string): string => keyOf(agency, unit, 'visit-code', code)
/** Beside the code itself: that it was opened. Two items, so that issuing a code again never forgets its opening. */
const ISSUED = 'issued'
const OPENED = 'opened'

const batchPartition = ({ agency, unit }: UnitRef): string => keyOf(agency, unit, 'visit-code-batch')
const batchKey = (batch: UnitRef & Pick<VisitCodeBatch, 'origin' | 'id'>): ItemKey => ({
  pk: batchPartition(batch),
  sk: keyOf(batch.origin, batch.id),
})

const StoredCode = z.omit(IssuedCode, { agency: true, unit: true, code: true })
const StoredOpening = z.object({ openedAt: z.int() })
const StoredBatch = z.omit(VisitCodeBatch, { agency: true, unit: true, origin: true, id: true })

/** The opening must outlive the code: forgotten first, it would let the code open a second visit. */
const A_DAY = 86_400

const secondsOf = (instant: string) => Math.ceil(Date.parse(instant) / 1000)

export function visitCodes(table: Table): Store['visitCodes'] {
  const kept = keptAs(table, ({ sk }) => (sk === OPENED ? 'visit-code-opening' : 'visit-code'))
  const batches = keptAs(table, 'visit-code-batch')
  return {
    async openBatch(batch, now) {
      const { agency: _agency, unit: _unit, origin: _origin, id: _id, ...stored } = batch
      const expires = secondsOf(batch.validUntil)
      const isNew = await batches.put(
        { ...batchKey(batch), ...stored, expires },
        {
          // Deleting what has expired takes its time: until then it counts as absent.
          ConditionExpression: 'attribute_not_exists(#pk) or #expires <= :now',
          ExpressionAttributeNames: { '#pk': 'pk', '#expires': 'expires' },
          ExpressionAttributeValues: { ':now': Math.floor(now / 1000) },
        },
      )
      if (isNew) return batch
      const first = await batches.get(batchKey(batch), { consistent: true })
      if (!first) throw new Error(`the batch ${batch.id} was there and is gone`)
      return toBatch(batch, first)
    },

    async batches(unit, origin: BatchOrigin) {
      const range = { beginsWith: `${keyOf(origin)}#` }
      const items = await batches.queryAll(batchPartition(unit), range, { consistent: true })
      return items.map((item) => toBatch(unit, item))
    },

    async put(issued) {
      const { agency: _agency, unit: _unit, code, ...stored } = issued
      const expires = secondsOf(issued.validUntil)
      await kept.put({ pk: partitionOf(issued, code), sk: ISSUED, ...stored, expires })
    },

    async find(unit, code) {
      const items = await kept.queryAll(partitionOf(unit, code), 'all', { consistent: true })
      const issued = items.find(({ sk }) => sk === ISSUED)
      const opened = items.find(({ sk }) => sk === OPENED)
      if (!issued) return undefined
      const { pk: _pk, sk: _sk, expires: _expires, ...stored } = issued
      return {
        issued: { agency: unit.agency, unit: unit.unit, code, ...StoredCode.parse(stored) },
        openedAt: opened && StoredOpening.parse(opened).openedAt,
      }
    },

    async begin(issued, openedAt) {
      const expires = secondsOf(issued.validUntil) + A_DAY
      return kept.put({ pk: partitionOf(issued, issued.code), sk: OPENED, openedAt, expires }, ONCE)
    },
  }
}

function toBatch({ agency, unit }: UnitRef, item: Item): VisitCodeBatch {
  const { pk: _pk, sk, expires: _expires, ...stored } = item
  const [origin, id] = partsOfKey(String(sk))
  return VisitCodeBatch.parse({ agency, unit, origin, id, ...StoredBatch.parse(stored) })
}
