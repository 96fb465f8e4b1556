import { addDays, Day, dayOf, type TimeZone } from '../domain/calendar.ts'
import { Refusal } from '../domain/refusals.ts'
import { zoneOf } from '../domain/registry.ts'
import { DAYS_BACK, type ServiceTime } from '../domain/service-time.ts'
import { shardsOn } from '../domain/unit.ts'
import type { Deps } from './deps.ts'
import { type FoundUnit, findUnit } from './find-unit.ts'
import type { UnitRef } from './ports/unit-ref.ts'

/** What the page on which times are entered shows: the unit, and what is recorded of a day, the latest first. */
export type ServiceTimeDay = FoundUnit & {
  readonly zone: TimeZone
  readonly day: Day
  readonly today: Day
  readonly earliest: Day
  readonly recorded: readonly ServiceTime[]
}

/** A day's recorded times, today's where none is asked for. Throws `agency-unknown`, `unit-unknown`, `query-invalid`. */
export async function describeServiceTimes(
  deps: Pick<Deps, 'store' | 'now'>,
  at: UnitRef,
  wanted?: string,
): Promise<ServiceTimeDay> {
  const found = await findUnit(deps, at)
  const zone = zoneOf(found.agency, found.unit)
  const today = dayOf(deps.now(), zone)
  const earliest = addDays(today, -DAYS_BACK.officer)
  const parsed = Day.safeParse(wanted ?? today)
  const day = parsed.data
  if (day === undefined || day > today || day < earliest) throw new Refusal('query-invalid', { field: 'tanggal' })
  const recorded = await deps.store.serviceTimes.ofDay(at, day, shardsOn(found.unit, day))
  const latestFirst = recorded.toSorted((a, b) => (a.done > b.done ? -1 : a.done < b.done ? 1 : 0))
  return { ...found, zone, day: day, today, earliest, recorded: latestFirst }
}
