import type { Agency } from './agency.ts'
import type { Day, TimeZone } from './calendar.ts'
import type { Counter } from './counter.ts'
import type { Slug } from './ids.ts'
import type { Service } from './service.ts'
import type { Unit } from './unit.ts'

/** All that is registered of one agency. */
export type Registry = {
  readonly agency: Agency
  readonly units: readonly Unit[]
  readonly services: readonly Service[]
  readonly counters: readonly Counter[]
}

/** A counter with everything its citizen's page has to name. */
export type CounterPlace = {
  readonly agency: Agency
  readonly unit: Unit
  readonly counter: Counter
  readonly services: readonly Service[]
}

/** Where somebody was served: a counter, or a unit as a whole, with the services to choose from. */
export type ServedPlace = Omit<CounterPlace, 'counter'> & { readonly counter: Counter | undefined }

/** The zone that decides a unit's days. */
export function zoneOf(agency: Pick<Agency, 'timeZone'>, unit: Pick<Unit, 'timeZone'>): TimeZone {
  return unit.timeZone ?? agency.timeZone
}

/** Whether a service or counter is still in use on a day of its unit. */
export function isInUse({ retired }: { readonly retired?: Day | undefined }, day: Day): boolean {
  return retired === undefined || day < retired
}

export function unitIn(registry: Registry, id: Slug): Unit | undefined {
  return registry.units.find((unit) => unit.id === id)
}

/** Every zone in which the agency's units have their days. */
export function zonesOf({ agency, units }: Registry): ReadonlySet<TimeZone> {
  return new Set([agency.timeZone, ...units.map((unit) => zoneOf(agency, unit))])
}
