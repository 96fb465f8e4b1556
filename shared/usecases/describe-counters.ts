import type { Agency } from '../domain/agency.ts'
import { type Day, dayOf } from '../domain/calendar.ts'
import type { Counter } from '../domain/counter.ts'
import { hasLeft } from '../domain/moved-counter.ts'
import { Refusal } from '../domain/refusals.ts'
import { isInUse, unitIn, zoneOf } from '../domain/registry.ts'
import type { Service } from '../domain/service.ts'
import type { Unit } from '../domain/unit.ts'
import { ancestorsOf } from '../domain/unit-tree.ts'
import type { Deps } from './deps.ts'
import type { UnitRef } from './ports/unit-ref.ts'

/** A unit's own counters that are in use, each with what is served there. */
export type CountersReport = {
  readonly agency: Agency
  readonly unit: Unit
  /** The units above, from the top down. */
  readonly above: readonly Unit[]
  readonly counters: readonly (Counter & { readonly given: readonly Service[] })[]
  /** The unit's own day. */
  readonly today: Day
}

const BY_NAME = new Intl.Collator('id', { numeric: true })

/**
 * A unit's counters as they are this moment, read past every cache: what is printed of them hangs on walls for years. By name, with
 * `Loket 2` before `Loket 10`. Throws `agency-unknown` and `unit-unknown`.
 */
export async function describeCounters(
  { store, now }: Pick<Deps, 'store' | 'now'>,
  { agency: id, unit: unitId }: UnitRef,
): Promise<CountersReport> {
  const registry = await store.registry.load(id, { consistent: true })
  if (!registry) throw new Refusal('agency-unknown', { agency: id })
  const unit = unitIn(registry, unitId)
  if (!unit) throw new Refusal('unit-unknown', { agency: id, unit: unitId })
  const { agency, counters, services } = registry
  const today = dayOf(now(), zoneOf(agency, unit))
  const given = ({ services: ids }: Counter) =>
    services.filter((service) => service.unit === unit.id && ids.includes(service.id) && isInUse(service, today))
  return {
    agency,
    unit,
    above: ancestorsOf(unit.id, registry.units)
      .flatMap((above) => unitIn(registry, above) ?? [])
      .toReversed(),
    counters: counters
      .filter((counter) => counter.unit === unit.id && isInUse(counter, today) && !hasLeft(counter, today))
      .toSorted((a, b) => BY_NAME.compare(a.name, b.name))
      .map((counter) => ({ ...counter, given: given(counter) })),
    today,
  }
}
