import * as z from 'zod/mini'
import { Day, TimeZone } from './calendar.ts'
import { Slug } from './ids.ts'
import { Name } from './name.ts'
import { OpeningHours } from './opening-hours.ts'
import { Versioned } from './registry-version.ts'

/** A work unit of an agency. Units form a tree; the ratings of a unit count for all above it. */
export const Unit = z.strictObject({
  agency: Slug,
  id: Slug,
  name: Name,
  /** The unit above; absent at the top. */
  parent: z.optional(Slug),
  /** Where the unit lies in another zone than its agency. */
  timeZone: z.optional(TimeZone),
  /** When its counters are open, where that differs from its agency. */
  hours: z.optional(OpeningHours),
  /** For a unit with more than some thousand ratings a minute: over how many partitions its ratings spread, from a day on. Its slots are then shorter. */
  shards: z._default(
    z.array(z.strictObject({ from: Day, count: z.int().check(z.minimum(1), z.maximum(64)) })).check(z.maxLength(20)),
    [],
  ),
  ...Versioned,
})
export type Unit = z.infer<typeof Unit>

/** Over how many partitions the unit's ratings of a day (or month) spread: the day decides, so a retry always finds its twin. */
export function shardsOn(unit: Pick<Unit, 'shards'>, dayOrMonth: string): number {
  const inForce = unit.shards.filter((each) => each.from <= dayOrMonth).toSorted((a, b) => (a.from < b.from ? 1 : -1))
  return inForce[0]?.count ?? 1
}
