import { addBreakdowns, type Breakdown, emptyBreakdown } from '../domain/breakdown.ts'
import { breakdownCount } from '../domain/breakdown-count.ts'
import { instruments } from '../domain/instruments/index.ts'
import type { setAside } from '../domain/quality/finding.ts'
import { breakdownOfServiceTime, SERVICE_TIME } from '../domain/service-time.ts'
import type { Store } from './ports/store.ts'
import type { SlotFacts } from './ports/tally-store.ts'
import type { UnitRef } from './ports/unit-ref.ts'

type Aside = ReturnType<typeof setAside>
type Facts = Omit<SlotFacts, 'zone'>

/** A kind of thing that is accepted one by one, by one put after its mark, and counted by slots, days and longer periods. */
type CountableKind = {
  /** By what marks and tallies call it. */
  readonly ids: readonly string[]
  readonly countSlot: (store: Store, unit: UnitRef, slot: Facts, aside: Aside) => Promise<Breakdown>
}

const kinds: readonly CountableKind[] = [
  { ids: instruments.map(({ id }) => id), countSlot: countRatings },
  { ids: [SERVICE_TIME], countSlot: countServiceTimes },
]

/** Counts a slot from what was accepted in it; what was set aside only as such. Throws for what is not counted by any kind. */
export function countSlot(store: Store, unit: UnitRef, slot: Facts, aside: Aside = new Map()): Promise<Breakdown> {
  const kind = kinds.find(({ ids }) => ids.includes(slot.instrument))
  if (!kind) throw new Error(`nothing is counted as ${slot.instrument}`)
  return kind.countSlot(store, unit, slot, aside)
}

async function countRatings(store: Store, unit: UnitRef, slot: Facts, aside: Aside): Promise<Breakdown> {
  const counted = breakdownCount()
  for await (const page of store.ratings.ofSlot(unit, slot)) {
    for (const rating of page) {
      const reason = aside.get(rating.id)
      if (reason === undefined) counted.count(rating)
      else counted.setAside(reason)
    }
  }
  return counted.total()
}

async function countServiceTimes(store: Store, unit: UnitRef, slot: Facts): Promise<Breakdown> {
  let sum = emptyBreakdown
  for await (const page of store.serviceTimes.ofSlot(unit, slot)) {
    for (const sample of page) sum = addBreakdowns(sum, breakdownOfServiceTime(sample))
  }
  return sum
}
