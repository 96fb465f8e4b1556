import type { Slug } from './ids.ts'
import type { Registry } from './registry.ts'
import type { AgencyEntry } from './registry-file.ts'
import type { Problem } from './registry-problems.ts'

/** A unit's tally is one item with a group for each counter and each service: their number bounds it. */
export const COUNTERS_AT_MOST = 500
export const SERVICES_AT_MOST = 200

type Named = { readonly id: Slug }

/** Units that would have more counters or services than their tallies can hold, those registered before included. */
export function placeProblems(agency: AgencyEntry, stored: Registry | undefined): Problem[] {
  const counters = Map.groupBy(stored?.counters ?? [], ({ unit }) => unit)
  const services = Map.groupBy(stored?.services ?? [], ({ unit }) => unit)
  return agency.units.flatMap((unit) => {
    const tooMany = (what: string, before: readonly Named[] | undefined, added: readonly Named[], most: number) => {
      const { size } = new Set([...(before ?? []), ...added].map(({ id }) => id))
      if (size <= most) return []
      const text = `${size} ${what}; paling banyak ${most} dalam satu unit`
      return [{ at: `${agency.id}/${unit.id}`, kind: 'places-many' as const, text }]
    }
    return [
      ...tooMany('loket', counters.get(unit.id), unit.counters, COUNTERS_AT_MOST),
      ...tooMany('layanan', services.get(unit.id), unit.services, SERVICES_AT_MOST),
    ]
  })
}
