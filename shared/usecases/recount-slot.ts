import { asideIn, type Breakdown, sumBreakdowns } from '../domain/breakdown.ts'
import { dayOfSlot } from '../domain/period.ts'
import { setAside } from '../domain/quality/finding.ts'
import { SERVICE_TIME } from '../domain/service-time.ts'
import { countSlot } from './countables.ts'
import type { Deps } from './deps.ts'
import type { SlotFacts, StoredTally } from './ports/tally-store.ts'
import type { UnitRef } from './ports/unit-ref.ts'
import { putMerged, putRead } from './put-merged.ts'

/**
 * Counts a unit's slot again from its ratings, then merges its day from the day's slots. Recounting is the only way a number
 * comes into being: nothing is ever incremented. Three reads in all: the day, its slots (this one as stored among them) with what was set
 * aside, and the slot's ratings. How many ratings are counted that were not before, is logged once they are: see `store-rating.ts`.
 */
export async function recountSlot(
  deps: Pick<Deps, 'store' | 'now' | 'log'>,
  unit: UnitRef,
  facts: SlotFacts,
): Promise<void> {
  const own = { agency: unit.agency, unit: unit.unit, instrument: facts.instrument, scope: 'own' } as const
  const slotKey = { ...own, level: 'slot', period: facts.slot } as const
  const day = dayOfSlot(facts.slot)
  if (day === undefined) {
    const { before, after } = await putRead(deps, slotKey, async () => {
      const [stored] = await deps.store.tallies.get([slotKey], { consistent: true })
      return { stored, fresh: { breakdown: await countSlot(deps.store, unit, facts) } }
    })
    logCounted(deps, facts, before, after)
    return
  }
  await putMerged(deps, { ...own, level: 'day', period: day }, async () => {
    let others: readonly StoredTally[] = []
    const { before, after } = await putRead(deps, slotKey, async () => {
      const { slots, found } = await deps.store.tallies.ofDay({ ...unit, instrument: facts.instrument, day })
      others = slots.filter(({ key }) => key.period !== facts.slot)
      const stored = slots.find(({ key }) => key.period === facts.slot)
      return { stored, fresh: { breakdown: await countSlot(deps.store, unit, facts, setAside(found?.findings ?? [])) } }
    })
    logCounted(deps, facts, before, after)
    return { breakdown: sumBreakdowns([...others.map(({ breakdown }) => breakdown), after]) }
  })
}

/** What was set aside is counted too: a decision about it moves it, and adds nothing. */
function logCounted(
  { log }: Pick<Deps, 'log'>,
  { instrument }: SlotFacts,
  before: Breakdown | undefined,
  after: Breakdown,
): void {
  if (instrument === SERVICE_TIME) return
  const ratings = ratingsIn(after) - (before === undefined ? 0 : ratingsIn(before))
  if (ratings > 0) log('info', 'counted', { ratings })
}

function ratingsIn(breakdown: Breakdown): number {
  return breakdown.all.n + asideIn(breakdown)
}
