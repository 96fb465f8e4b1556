import { type Day, dayOf } from './calendar.ts'
import { mergedOf, parentOn } from './dated-tree.ts'
import type { Slug } from './ids.ts'
import { latestOn } from './latest-on.ts'
import { type Registry, zoneOf } from './registry.ts'
import type { Unit } from './unit.ts'

/** What a unit is called on a day. */
export function nameOn(unit: Pick<Unit, 'name' | 'names'>, day: Day): string {
  return latestOn(unit.names, day, unit).name
}

/** Every name of a unit with its first day, the base without; and every unit above it. Said in full, whatever is stored. */
export function namesOf({ name, names }: Pick<Unit, 'name' | 'names'>): NonNullable<Unit['names']> {
  return names ?? [{ name }]
}

export function parentsOf({ parent, parents }: Pick<Unit, 'parent' | 'parents'>): NonNullable<Unit['parents']> {
  return parents ?? [parent === undefined ? {} : { parent }]
}

/** A unit's end: by being merged into another, or split into several. Its first day without it, and what came out of it. */
export function endOf(id: Slug, units: readonly Unit[]): Unit['ended'] {
  const merged = mergedOf(id, units)
  return merged ? { from: merged.from, into: [merged.into] } : units.find((unit) => unit.id === id)?.ended
}

/** Whether a unit is there on any of some days. */
export function isThere({ from, ended }: Pick<Unit, 'from' | 'ended'>, first: Day, last = first): boolean {
  return (from === undefined || from <= last) && (ended === undefined || ended.from > first)
}

/** The registry as it was, or is to be, on a day: each unit by the name, below the unit, of then. None is left out. */
export function registryOn(registry: Registry, day: Day): Registry {
  if (registry.units.every((unit) => !isDated(unit))) return registry
  return { ...registry, units: registry.units.map((unit) => unitOn(unit, registry.units, day)) }
}

/** The same of today, each unit's own. What never changed is handed back as it is. */
export function registryNow(registry: Registry, now: number): Registry {
  const { agency, units } = registry
  if (units.every((unit) => !isDated(unit))) return registry
  return { ...registry, units: units.map((unit) => unitOn(unit, units, dayOf(now, zoneOf(agency, unit)))) }
}

function unitOn(unit: Unit, units: readonly Unit[], day: Day): Unit {
  const parent = parentOn(unit.id, units, day)
  const ended = endOf(unit.id, units)
  const isStill = (unit.parents ?? unit.from ?? ended) === undefined && parent === unit.parent
  if (isStill) return { ...unit, name: nameOn(unit, day) }
  const { parent: _parent, ended: _ended, ...rest } = unit
  return {
    ...rest,
    name: nameOn(unit, day),
    parents: parentsOf(unit),
    ...(parent === undefined ? {} : { parent }),
    ...(ended === undefined ? {} : { ended }),
  }
}

function isDated({ names, parents, from, ended }: Unit): boolean {
  return (names ?? parents ?? from ?? ended) !== undefined
}
