import {
  addBreakdowns,
  type Breakdown,
  breakdownOf,
  emptyBreakdown,
  sumBreakdowns,
  withoutPlaces,
} from '../domain/breakdown.ts'
import { type Day, daysBetween } from '../domain/calendar.ts'
import { levelOf, type Period, type Slot, spanOf } from '../domain/period.ts'
import type { Registry } from '../domain/registry.ts'
import { shardsOn, type Unit } from '../domain/unit.ts'
import { descendantsOf } from '../domain/unit-tree.ts'
import { concurrently } from './concurrently.ts'
import type { Deps, ReadOptions } from './deps.ts'

const CONSISTENT = { consistent: true } as const
const WIDTH = 16

/** A unit's day counted from its ratings, slot by slot, or all that is known by one month only. Nothing is written. */
export async function countDay(
  deps: Pick<Deps, 'store'>,
  unit: Unit,
  instrument: string,
  day: Day | Period,
  options: ReadOptions,
): Promise<Map<Slot, Breakdown>> {
  const slots = new Map<Slot, Breakdown>()
  const facts = { instrument, day, shards: shardsOn(unit, day) }
  for await (const page of deps.store.ratings.ofDay({ agency: unit.agency, unit: unit.id }, facts, options)) {
    for (const { slot, rating } of page) {
      slots.set(slot, addBreakdowns(slots.get(slot) ?? emptyBreakdown, breakdownOf(rating)))
    }
  }
  return slots
}

/** A period's counts of a unit and all below it, from their ratings alone: no tally is asked. Reads every rating there is. */
export async function countRaw(
  deps: Pick<Deps, 'store'>,
  registry: Registry,
  unit: Unit,
  instrument: string,
  period: Period,
): Promise<Breakdown> {
  const below = descendantsOf(unit.id, registry.units)
  const units = registry.units.filter(({ id }) => id === unit.id || below.includes(id))
  const parts: Breakdown[] = []
  const due = units.flatMap((each) => partitionsOf(period).map((day) => ({ unit: each, day })))
  await concurrently(due, WIDTH, async ({ unit: each, day }) => {
    parts.push(...(await countDay(deps, each, instrument, day, CONSISTENT)).values())
  })
  const sum = sumBreakdowns(parts)
  return below.length > 0 ? withoutPlaces(sum) : sum
}

/** The days of a period, and its months, whose ratings may be known by no day. */
function partitionsOf(period: Period): (Day | Period)[] {
  const { first, last } = spanOf(period)
  const days = daysBetween(first, last)
  return levelOf(period) === 'day' ? days : [...days, ...new Set(days.map((day) => day.slice(0, 7)))]
}
