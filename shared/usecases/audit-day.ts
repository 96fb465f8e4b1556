import { type Breakdown, emptyBreakdown, sumBreakdowns } from '../domain/breakdown.ts'
import { addMinutes, type Day, minuteOf } from '../domain/calendar.ts'
import type { Period } from '../domain/period.ts'
import type { Flaw } from '../domain/score-version.ts'
import type { Unit } from '../domain/unit.ts'
import { countDay } from './count-raw.ts'
import type { Deps } from './deps.ts'
import type { StoredTally, TallyKey } from './ports/tally-store.ts'
import type { InstrumentRef } from './ports/unit-ref.ts'
import { type Difference, differences } from './verify-score.ts'

type Needs = Pick<Deps, 'store' | 'now' | 'settings'>

/** Something stored that is not what it is made of: which, and in what. */
export type Mismatch = { readonly key: string } & (
  | { readonly differing: readonly Difference[] }
  | { readonly flaws: readonly Flaw[] }
)
export type Audited = { readonly days: number; readonly mismatches: readonly Mismatch[] }

/** Sorts after everything that begins alike: a day and each of its hours. */
const AFTER_ALL = '~'
/** So long a rating may take from its mark to its tally while all is well. */
const MINUTES_BACK = 15

/**
 * Compares a day's tallies with its ratings: the day's, and with `slots` each slot's. A day that differs is looked at once more, all of
 * it and consistently; one for which ratings have just come in is left to the next tick, and to another night.
 */
export async function auditDay(
  deps: Needs,
  unit: Unit,
  key: InstrumentRef,
  day: Day,
  depth: 'slots' | 'day',
): Promise<Mismatch[]> {
  const first = await compareDay(deps, unit, key, day, { depth, consistent: false })
  if (first.length === 0) return []
  if (await isBeingCounted(deps, key, day)) return []
  return compareDay(deps, unit, key, day, { depth: 'slots', consistent: true })
}

/** The same for the ratings of which only the month is known. */
export async function auditMonthOnly(deps: Needs, unit: Unit, key: InstrumentRef, month: Period): Promise<Mismatch[]> {
  const slotKey: TallyKey = { ...key, scope: 'own', level: 'slot', period: month }
  const found = await countDay(deps, unit, key.instrument, month, { consistent: true })
  const [stored] = await deps.store.tallies.get([slotKey], { consistent: true })
  const differing = compared(slotKey, stored, sumBreakdowns(found.values()))
  return differing.length > 0 && (await isBeingCounted(deps, key, month)) ? [] : differing
}

async function compareDay(
  deps: Needs,
  unit: Unit,
  key: InstrumentRef,
  day: Day,
  { depth, consistent }: { readonly depth: 'slots' | 'day'; readonly consistent: boolean },
): Promise<Mismatch[]> {
  const own = { ...key, scope: 'own' } as const
  const dayKey = { ...own, level: 'day', period: day } as const
  const found = await countDay(deps, unit, key.instrument, day, { consistent })
  const [stored] = await deps.store.tallies.get([dayKey], { consistent })
  const differing = compared(dayKey, stored, sumBreakdowns(found.values()))
  if (depth === 'day') return differing
  const slots = await deps.store.tallies.between({ ...own, level: 'slot' }, day, `${day}${AFTER_ALL}`, { consistent })
  const bySlot = new Map(slots.map((slot) => [slot.key.period, slot]))
  const names = new Set([...found.keys(), ...bySlot.keys()])
  return [
    ...differing,
    ...[...names].flatMap((period) =>
      compared({ ...own, level: 'slot', period }, bySlot.get(period), found.get(period) ?? emptyBreakdown),
    ),
  ]
}

function compared(key: TallyKey, stored: StoredTally | undefined, found: Breakdown): Mismatch[] {
  const differing = differences(stored?.breakdown ?? emptyBreakdown, found)
  return differing.length > 0 ? [{ key: tallyName(key), differing }] : []
}

/** A tally's key as people read it: `jambi/dishub/tally/skm-2017/own/day/2026-11-22`. */
export function tallyName({ agency, unit, instrument, scope, level, period }: TallyKey): string {
  return [agency, unit, 'tally', instrument, scope, level, period].join('/')
}

/** Whether ratings of a day, or month, came in that no tick may have counted yet: their marks say so. */
async function isBeingCounted(deps: Needs, { agency, unit, instrument }: InstrumentRef, of: string): Promise<boolean> {
  const now = minuteOf(deps.now())
  for (let shard = 0; shard < deps.settings.tickShards; shard++) {
    const watermark = await deps.store.watermarks.get(shard)
    const recent = addMinutes(now, -MINUTES_BACK)
    const from = watermark !== undefined && watermark < recent ? watermark : recent
    const marks = await deps.store.marks.between(shard, from, addMinutes(now, 2))
    const isOurs = (mark: (typeof marks)[number]) =>
      mark.agency === agency && mark.unit === unit && mark.instrument === instrument && mark.slot.startsWith(of)
    if (marks.some(isOurs)) return true
  }
  return false
}
