import type { Agency } from './agency.ts'
import type { Counter } from './counter.ts'
import type { Slug } from './ids.ts'
import { type Registry, unitIn } from './registry.ts'
import type { Service } from './service.ts'
import type { Unit } from './unit.ts'

/** Something registered, with what it is. */
export type Thing =
  | { readonly kind: 'agency'; readonly value: Agency }
  | { readonly kind: 'unit'; readonly value: Unit }
  | { readonly kind: 'service'; readonly value: Service }
  | { readonly kind: 'counter'; readonly value: Counter }

/** What names a thing within its agency. */
export type ThingRef =
  | { readonly kind: 'agency' }
  | { readonly kind: 'unit'; readonly unit: Slug }
  | { readonly kind: 'service' | 'counter'; readonly unit: Slug; readonly id: Slug }

/** How the trail names a thing: `agency`, `unit/disdukcapil`, `unit/disdukcapil/counter/loket-1`. */
export function thingPath(ref: ThingRef): string {
  switch (ref.kind) {
    case 'agency':
      return 'agency'
    case 'unit':
      return `unit/${ref.unit}`
    case 'service':
    case 'counter':
      return `unit/${ref.unit}/${ref.kind}/${ref.id}`
    default:
      throw ref satisfies never
  }
}

/** What names a thing that is at hand. */
export function refOf(thing: Thing): ThingRef {
  switch (thing.kind) {
    case 'agency':
      return { kind: thing.kind }
    case 'unit':
      return { kind: thing.kind, unit: thing.value.id }
    case 'service':
    case 'counter':
      return { kind: thing.kind, unit: thing.value.unit, id: thing.value.id }
    default:
      throw thing satisfies never
  }
}

/** The agency of a thing: its own id, if it is one. */
export function agencyOf(thing: Thing): Slug {
  return thing.kind === 'agency' ? thing.value.id : thing.value.agency
}

/** The thing of that name as it is registered, or undefined. */
export function thingIn(registry: Registry, ref: ThingRef): Thing | undefined {
  switch (ref.kind) {
    case 'agency':
      return { kind: ref.kind, value: registry.agency }
    case 'unit': {
      const value = unitIn(registry, ref.unit)
      return value && { kind: ref.kind, value }
    }
    case 'service': {
      const value = registry.services.find(({ unit, id }) => unit === ref.unit && id === ref.id)
      return value && { kind: ref.kind, value }
    }
    case 'counter': {
      const value = registry.counters.find(({ unit, id }) => unit === ref.unit && id === ref.id)
      return value && { kind: ref.kind, value }
    }
    default:
      throw ref satisfies never
  }
}
