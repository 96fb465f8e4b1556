import {
  addBreakdowns,
  asideOf,
  type Breakdown,
  breakdownOf,
  emptyBreakdown,
  sumBreakdowns,
} from '../domain/breakdown.ts'
import { dayOfSlot } from '../domain/period.ts'
import { setAside } from '../domain/quality/finding.ts'
import type { Deps, SlotFacts, StoredTally, UnitRef } from './deps.ts'
import { putMerged, putRead } from './put-merged.ts'

/**
 * Counts a unit's slot again from its ratings, then merges its day from the day's slots. Recounting is the only way a number
 * comes into being: nothing is ever incremented. Three reads in all: the day, its slots (this one as stored among them) with what was set
 * aside, and the slot's ratings.
 */
export async function recountSlot(deps: Pick<Deps, 'store' | 'now'>, unit: UnitRef, facts: SlotFacts): Promise<void> {
  const own = { agency: unit.agency, unit: unit.unit, instrument: facts.instrument, scope: 'own' } as const
  const slotKey = { ...own, level: 'slot', period: facts.slot } as const
  const day = dayOfSlot(facts.slot)
  if (day === undefined) {
    await putMerged(deps, slotKey, async () => ({ breakdown: await countRatings(deps, unit, facts) }))
    return
  }
  await putMerged(deps, { ...own, level: 'day', period: day }, async () => {
    let others: readonly StoredTally[] = []
    const counted = await putRead(deps, slotKey, async () => {
      const { slots, found } = await deps.store.tallies.ofDay({ ...unit, instrument: facts.instrument, day })
      others = slots.filter(({ key }) => key.period !== facts.slot)
      const stored = slots.find(({ key }) => key.period === facts.slot)
      return { stored, fresh: { breakdown: await countRatings(deps, unit, facts, setAside(found?.findings ?? [])) } }
    })
    return { breakdown: sumBreakdowns([...others.map(({ breakdown }) => breakdown), counted]) }
  })
}

/** Counts a slot's ratings; those set aside only as such. Of ratings that are known by their month alone none is. */
async function countRatings(
  deps: Pick<Deps, 'store'>,
  unit: UnitRef,
  facts: Omit<SlotFacts, 'zone'>,
  aside: ReturnType<typeof setAside> = new Map(),
): Promise<Breakdown> {
  let sum = emptyBreakdown
  for await (const page of deps.store.ratings.ofSlot(unit, facts)) {
    for (const rating of page) {
      const reason = aside.get(rating.id)
      sum = addBreakdowns(sum, reason === undefined ? breakdownOf(rating) : asideOf(reason))
    }
  }
  return sum
}
