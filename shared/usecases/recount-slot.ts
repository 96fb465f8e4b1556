import { addBreakdowns, type Breakdown, emptyBreakdown, sumBreakdowns } from '../domain/breakdown.ts'
import { dayOfSlot } from '../domain/period.ts'
import { countableKind } from './countables.ts'
import type { Deps, SlotFacts, StoredTally, UnitRef } from './deps.ts'
import { putMerged, putRead } from './put-merged.ts'

/** Sorts after everything that begins alike: `2026-11-22` … `2026-11-22~` spans the day and each of its hours. */
const AFTER_ALL = '~'

/**
 * Counts a unit's slot again from its ratings, then merges its day from the day's slots. Recounting is the only way a number
 * comes into being: nothing is ever incremented. Three reads in all: the day, its slots (this one as stored among them), and
 * the slot's ratings.
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
      const range = [day, `${day}${AFTER_ALL}`] as const
      const slots = await deps.store.tallies.between({ ...own, level: 'slot' }, ...range, { consistent: true })
      others = slots.filter(({ key }) => key.period !== facts.slot)
      const stored = slots.find(({ key }) => key.period === facts.slot)
      return { stored, fresh: { breakdown: await countRatings(deps, unit, facts) } }
    })
    return { breakdown: sumBreakdowns([...others.map(({ breakdown }) => breakdown), counted]) }
  })
}

async function countRatings(deps: Pick<Deps, 'store'>, unit: UnitRef, facts: SlotFacts): Promise<Breakdown> {
  let sum = emptyBreakdown
  for await (const page of countableKind(facts.instrument).ofSlot(deps.store, unit, facts)) {
    for (const each of page) sum = addBreakdowns(sum, each)
  }
  return sum
}
