import type { Slug } from './ids.ts'
import { type Identity, may, type Permission } from './permissions.ts'
import type { Registry } from './registry.ts'
import type { Unit } from './unit.ts'
import { ancestorsOf } from './unit-tree.ts'

/** Whether somebody has a permission at a unit of a registry. */
export function mayAtUnit(
  identity: Identity,
  permission: Permission,
  { agency, units }: Registry,
  unit: Slug,
): boolean {
  return may(identity, permission, { agency: agency.id, unitAndAbove: [unit, ...ancestorsOf(unit, units)] })
}

/** The units of an agency where somebody has at least one of some permissions, in the registry's order. */
export function reachOf(identity: Identity, permissions: readonly Permission[], registry: Registry): Unit[] {
  return registry.units.filter(({ id }) =>
    permissions.some((permission) => mayAtUnit(identity, permission, registry, id)),
  )
}
