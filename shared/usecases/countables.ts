import { type Breakdown, breakdownOf } from '../domain/breakdown.ts'
import { instruments } from '../domain/instruments/index.ts'
import { breakdownOfServiceTime, SERVICE_TIME } from '../domain/service-time.ts'
import type { SlotFacts, Store, UnitRef } from './deps.ts'

/** A kind of thing that is accepted one by one, by one put after its mark, and counted by slots, days and longer periods. */
type CountableKind = {
  /** By what marks and tallies call it. */
  readonly ids: readonly string[]
  /** All of a slot, each as its own breakdown, page by page. */
  readonly ofSlot: (store: Store, unit: UnitRef, slot: Omit<SlotFacts, 'zone'>) => AsyncIterable<readonly Breakdown[]>
}

const kinds: readonly CountableKind[] = [
  {
    ids: instruments.map(({ id }) => id),
    ofSlot: (store, unit, slot) => eachAs(store.ratings.ofSlot(unit, slot), breakdownOf),
  },
  {
    ids: [SERVICE_TIME],
    ofSlot: (store, unit, slot) => eachAs(store.serviceTimes.ofSlot(unit, slot), breakdownOfServiceTime),
  },
]

/** Everything that is counted, by what marks and tallies call it. */
export const countedIds: readonly string[] = kinds.flatMap(({ ids }) => ids)

/** The kind that a mark names. Throws where there is none: a mark names only what was once listed. */
export function countableKind(id: string): CountableKind {
  const kind = kinds.find(({ ids }) => ids.includes(id))
  if (!kind) throw new Error(`nothing is counted as ${id}`)
  return kind
}

async function* eachAs<T>(pages: AsyncIterable<readonly T[]>, breakdown: (item: T) => Breakdown) {
  for await (const page of pages) yield page.map(breakdown)
}
