import type { Day } from './calendar.ts'
import type { Slug } from './ids.ts'
import { namesOf, parentsOf } from './registry-on.ts'
import { shardsOn, type Unit } from './unit.ts'

/** A unit with another name from a day on. What was planned for that day and later is dropped. */
export function renamed(unit: Unit, { from, name }: { readonly from: Day; readonly name: string }): Unit {
  return { ...unit, names: [...namesOf(unit).filter((each) => (each.from ?? '') < from), { from, name }] }
}

/** A unit below another from a day on; without one, at the top. What was planned for that day and later is dropped. */
export function moved(unit: Unit, { from, parent }: { readonly from: Day; readonly parent?: Slug | undefined }): Unit {
  const before = parentsOf(unit).filter((each) => (each.from ?? '') < from)
  return { ...unit, parents: [...before, parent === undefined ? { from } : { from, parent }] }
}

/** What a new unit is to be, that comes out of others. */
export type NewUnit = { readonly id: Slug; readonly name: string; readonly parent?: Slug | undefined }

/** The unit that others are merged into. It takes their zone, and as many partitions as the busiest of them. */
export function mergedFrom(parts: readonly [Unit, Unit, ...Unit[]], { id, name, parent }: NewUnit, from: Day): Unit {
  return { ...heir(parts, { id, name, parent }, from), parts: parts.map((part) => part.id) }
}

/** One of the units that another is split into. */
export function splitFrom(unit: Unit, { id, name, parent }: NewUnit, from: Day): Unit {
  return { ...heir([unit], { id, name, parent }, from), origin: unit.id }
}

/** A unit that is no more from a day on, and what it was split into. */
export function endedBy(unit: Unit, ended: NonNullable<Unit['ended']>): Unit {
  return { ...unit, ended }
}

function heir(from: readonly [Unit, ...Unit[]], { id, name, parent }: NewUnit, day: Day): Unit {
  const [{ agency, timeZone, hours }] = from
  const count = Math.max(...from.map((each) => shardsOn(each, day)))
  return {
    agency,
    id,
    name,
    ...(parent === undefined ? {} : { parent }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(hours === undefined ? {} : { hours }),
    from: day,
    shards: count > 1 ? [{ from: day, count }] : [],
  }
}
