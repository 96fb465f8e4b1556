import { type Breakdown, sumBreakdowns, withoutPlaces } from '../domain/breakdown.ts'
import { type BreakdownCount, breakdownCount } from '../domain/breakdown-count.ts'
import { Day, daysBetween } from '../domain/calendar.ts'
import { membersOver, monthDay } from '../domain/dated-tree.ts'
import { levelOf, type Period, type Slot, spanOf } from '../domain/period.ts'
import { setAside } from '../domain/quality/finding.ts'
import { type Registry, unitIn } from '../domain/registry.ts'
import { shardsOn, type Unit } from '../domain/unit.ts'
import { concurrently } from './concurrently.ts'
import type { Deps } from './deps.ts'
import type { ReadOptions } from './ports/read-options.ts'

const CONSISTENT = { consistent: true } as const
const WIDTH = 16

/**
 * A unit's day counted from its ratings, slot by slot, without those set aside, or all that is known by one month only. Nothing is
 * written.
 */
export async function countDay(
  deps: Pick<Deps, 'store'>,
  unit: Unit,
  instrument: string,
  day: Day | Period,
  options: ReadOptions,
): Promise<Map<Slot, Breakdown>> {
  const place = { agency: unit.agency, unit: unit.id }
  // Only of days is anything set aside.
  const found = Day.safeParse(day).success
    ? await deps.store.findings.get({ ...place, instrument, day }, options)
    : undefined
  const aside = setAside(found?.findings ?? [])
  const slots = new Map<Slot, BreakdownCount>()
  const facts = { instrument, day, shards: shardsOn(unit, day) }
  for await (const page of deps.store.ratings.ofDay(place, facts, options)) {
    for (const { slot, id, rating } of page) {
      const counted = slots.get(slot) ?? breakdownCount()
      slots.set(slot, counted)
      const reason = aside.get(id)
      if (reason === undefined) counted.count(rating)
      else counted.setAside(reason)
    }
  }
  return new Map([...slots].map(([slot, counted]) => [slot, counted.total()]))
}

/** A period's counts of a unit and all below it, from their ratings alone: no tally is asked. Reads every rating there is. */
export async function countRaw(
  deps: Pick<Deps, 'store'>,
  registry: Registry,
  unit: Unit,
  instrument: string,
  period: Period,
): Promise<Breakdown> {
  const { first, last } = spanOf(period)
  const spans = membersOver(unit.id, registry.units, first, last)
  const members = [...new Set(spans.flatMap(({ units }) => units))].flatMap((id) => unitIn(registry, id) ?? [])
  const countsOn = (each: Unit, day: Day | undefined) =>
    day !== undefined && spans.some(({ from, to, units }) => from <= day && day <= to && units.includes(each.id))
  const parts: Breakdown[] = []
  const due = members.flatMap((each) =>
    partitionsOf(period)
      .filter((day) => countsOn(each, Day.safeParse(day).success ? day : monthDay(each, spanOf(day))))
      .map((day) => ({ unit: each, day })),
  )
  await concurrently(due, WIDTH, async ({ unit: each, day }) => {
    parts.push(...(await countDay(deps, each, instrument, day, CONSISTENT)).values())
  })
  const sum = sumBreakdowns(parts)
  return members.length > 1 ? withoutPlaces(sum) : sum
}

/** The days of a period, and its months, whose ratings may be known by no day. */
function partitionsOf(period: Period): (Day | Period)[] {
  const { first, last } = spanOf(period)
  const days = daysBetween(first, last)
  return levelOf(period) === 'day' ? days : [...days, ...new Set(days.map((day) => day.slice(0, 7)))]
}
