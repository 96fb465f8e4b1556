import { hourOf, type TimeZone } from './calendar.ts'
import type { Slot } from './period.ts'
import { shardsOn, type Unit } from './unit.ts'

/** Minutes of a slot in a unit that spreads its ratings: they divide an hour. */
const SHORT_SLOT = 10

/** Where a visit's rating will lie and be counted: its slot, and over how many partitions the unit's ratings of that day spread. */
export type VisitSlot = { readonly slot: Slot; readonly shards: number }

/**
 * The slot of a visit that begins at an instant: the unit's own day and hour. Where ratings spread over several partitions there are
 * so many that an hour of them cannot be counted again each minute: a slot is ten minutes then.
 *
 * @example 09:47 in Jakarta is `2026-11-22T09`, or `2026-11-22T09:40` in a unit with four partitions
 */
export function visitSlot(unit: Pick<Unit, 'shards'>, instant: number, zone: TimeZone): VisitSlot {
  const hour = hourOf(instant, zone)
  const shards = shardsOn(unit, hour.slice(0, 10))
  if (shards === 1) return { slot: hour, shards }
  const minute = Math.floor(minuteOfHour(instant) / SHORT_SLOT) * SHORT_SLOT
  return { slot: `${hour}:${String(minute).padStart(2, '0')}`, shards }
}

/** Every zone lies whole hours ahead of UTC. */
function minuteOfHour(instant: number): number {
  return new Date(instant).getUTCMinutes()
}
