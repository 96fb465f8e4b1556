import type { Counter } from '../domain/counter.ts'
import { Slug } from '../domain/ids.ts'
import { Refusal } from '../domain/refusals.ts'
import { type ServedPlace, unitIn } from '../domain/registry.ts'
import type { Unit } from '../domain/unit.ts'
import { ancestorsOf } from '../domain/unit-tree.ts'
import type { Deps } from './deps.ts'
import type { UnitRef } from './ports/unit-ref.ts'

/** A unit as a place where people are served, all of its counters, and the units above it from the top. */
export type FoundUnit = Omit<ServedPlace, 'counter'> & {
  readonly counters: readonly Counter[]
  readonly above: readonly Unit[]
}

/** The unit that an address names. Throws `agency-unknown` and `unit-unknown`. */
export async function findUnit({ store }: Pick<Deps, 'store'>, { agency, unit: id }: UnitRef): Promise<FoundUnit> {
  const registry = Slug.safeParse(agency).success ? await store.registry.load(agency) : undefined
  if (!registry) throw new Refusal('agency-unknown', { agency })
  const unit = unitIn(registry, id)
  if (!unit) throw new Refusal('unit-unknown', { agency, unit: id })
  return {
    agency: registry.agency,
    unit,
    above: ancestorsOf(unit.id, registry.units)
      .toReversed()
      .flatMap((each) => unitIn(registry, each) ?? []),
    counters: registry.counters.filter((counter) => counter.unit === unit.id),
    services: registry.services.filter((service) => service.unit === unit.id),
  }
}

/** The agency that is named, or every one; of those that have a unit of that name, where one is. Throws `unit-unknown` for none. */
export async function agenciesWith(
  { store }: Pick<Deps, 'store'>,
  { agency, unit }: { readonly agency?: Slug | undefined; readonly unit?: Slug | undefined },
): Promise<Slug[]> {
  const ids = agency === undefined ? (await store.registry.agencies()).map(({ id }) => id) : [agency]
  if (unit === undefined) return ids
  const loaded = await Promise.all(ids.map((id) => store.registry.load(id)))
  const found = loaded.flatMap((registry) => (registry && unitIn(registry, unit) ? [registry.agency.id] : []))
  if (found.length === 0) throw new Refusal('unit-unknown', { agency: agency ?? '*', unit })
  return found
}

/** The agency that is named, or the only one with a unit of that name. Throws `unit-unknown` for none, `unit-ambiguous` for several. */
export async function agencyOf(
  deps: Pick<Deps, 'store'>,
  { agency, unit }: { readonly agency?: Slug | undefined; readonly unit: Slug },
): Promise<Slug> {
  const [first, ...others] = agency === undefined ? await agenciesWith(deps, { unit }) : [agency]
  if (first === undefined || others.length > 0)
    throw new Refusal('unit-ambiguous', { unit, agencies: [first, ...others].join(', ') })
  return first
}
