import { addBreakdowns, type Breakdown, breakdownOf, emptyBreakdown, sumBreakdowns } from '../domain/breakdown.ts'
import { dayOfSlot } from '../domain/period.ts'
import type { Deps, SlotFacts, UnitRef } from './deps.ts'
import { putMerged } from './put-merged.ts'

/** Sorts after everything that begins alike: `2026-11-22` … `2026-11-22~` spans the day and each of its hours. */
const AFTER_ALL = '~'

/**
 * Counts a unit's slot again from its ratings, then merges its day from the day's slots. Recounting is the only way a number
 * comes into being: nothing is ever incremented.
 */
export async function recountSlot(deps: Pick<Deps, 'store' | 'now'>, unit: UnitRef, facts: SlotFacts): Promise<void> {
  const own = { agency: unit.agency, unit: unit.unit, instrument: facts.instrument, scope: 'own' } as const
  await putMerged(deps, { ...own, level: 'slot', period: facts.slot }, async () => ({
    breakdown: await countRatings(deps, unit, facts),
  }))
  const day = dayOfSlot(facts.slot)
  if (day === undefined) return
  await putMerged(deps, { ...own, level: 'day', period: day }, async () => {
    const slots = await deps.store.tallies.between({ ...own, level: 'slot' }, day, `${day}${AFTER_ALL}`, {
      consistent: true,
    })
    return { breakdown: sumBreakdowns(slots.map((slot) => slot.breakdown)) }
  })
}

async function countRatings(deps: Pick<Deps, 'store'>, unit: UnitRef, facts: SlotFacts): Promise<Breakdown> {
  let sum = emptyBreakdown
  for await (const page of deps.store.ratings.ofSlot(unit, facts)) {
    for (const rating of page) sum = addBreakdowns(sum, breakdownOf(rating))
  }
  return sum
}
