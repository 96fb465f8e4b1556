import type { Slug } from './ids.ts'
import { type Registry, unitIn } from './registry.ts'
import type { AgencyEntry, CounterEntry, ServiceEntry, UnitEntry } from './registry-file.ts'
import { thingIn } from './registry-thing.ts'

type Fields<Entry> = Partial<Omit<Entry, 'id' | 'units' | 'services' | 'counters'>>

/** What one thing is to say from now on: the fields that were asked for; all others stay as they are. */
export type Wish =
  | { readonly kind: 'agency'; readonly fields: Fields<AgencyEntry> }
  | { readonly kind: 'unit'; readonly unit: Slug; readonly fields: Fields<UnitEntry> }
  | { readonly kind: 'service'; readonly unit: Slug; readonly id: Slug; readonly fields: Fields<ServiceEntry> }
  | {
      readonly kind: 'counter'
      readonly unit: Slug
      readonly id: Slug
      readonly fields: Partial<Omit<CounterEntry, 'id' | 'code'>>
    }

/**
 * A wish as an entry of the registry file that says it and nothing else, so that the file's rules are the pages' rules. A name that is
 * not known and not wished for is empty, which those rules refuse.
 */
export function entryFor(registry: Registry, wish: Wish): AgencyEntry {
  const { id, name, timeZone } = registry.agency
  const agency = { id, name, timeZone, units: [] }
  if (wish.kind === 'agency') return { ...agency, ...wish.fields }
  const known = unitIn(registry, wish.unit)
  const unit = { id: wish.unit, name: known?.name ?? '', services: [], counters: [] }
  const named = { name: thingIn(registry, wish)?.value.name ?? '' }
  switch (wish.kind) {
    case 'unit':
      return { ...agency, units: [{ ...unit, ...wish.fields }] }
    case 'service':
      return { ...agency, units: [{ ...unit, services: [{ id: wish.id, ...named, ...wish.fields }] }] }
    case 'counter':
      return { ...agency, units: [{ ...unit, counters: [{ id: wish.id, ...named, ...wish.fields }] }] }
    default:
      throw wish satisfies never
  }
}
