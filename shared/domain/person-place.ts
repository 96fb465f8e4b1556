import type { Day } from './calendar.ts'
import type { Slug } from './ids.ts'
import { type Identity, may, PERMISSIONS, type Permission, type Place, type Role } from './permissions.ts'
import { type Person, placementOn } from './person.ts'
import { ancestorsOf } from './unit-tree.ts'

type Units = Parameters<typeof ancestorsOf>[1]

/** Where a person is to be found on a day: their unit with those above it, and their superiors. Who is placed nowhere is in no unit. */
function placeOf(person: Person, units: Units, day: Day, above: Person | undefined): Place {
  const placement = placementOn(person, day)
  if (!placement) return { agency: person.agency }
  const place = placeIn(person.agency, placement.unit, units, placement.superior)
  const next = above?.id === placement.superior ? above && placementOn(above, day)?.superior : undefined
  return next === undefined ? place : { ...place, nextSuperior: next }
}

/** An agency, or one of its units with those above it. */
export function placeIn(agency: Slug, unit: Slug | undefined, units: Units, superior?: Place['superior']): Place {
  if (unit === undefined) return { agency }
  return { agency, unitAndAbove: [unit, ...ancestorsOf(unit, units)], ...(superior !== undefined && { superior }) }
}

const CHANGES: ReadonlySet<Permission> = new Set(['person.write', 'role.give'])

/**
 * Whether an identity has a permission over a person; what the superior's superior may, only where the superior's record is given. Who may change somebody could become them, by their address: it takes the same
 * permission wherever that person holds a role, so that nobody who administers one unit reaches another through its people.
 */
export function mayOver(
  identity: Identity,
  permission: Permission,
  person: Person,
  units: Units,
  day: Day,
  above?: Person,
): boolean {
  if (!may(identity, permission, placeOf(person, units, day, above))) return false
  if (!CHANGES.has(permission)) return true
  return person.roles
    .filter(({ until }) => until === undefined || until >= day)
    .every(({ role, unit }) =>
      may(identity, permission, placeIn(role === 'operator' ? '*' : person.agency, unit, units)),
    )
}

/** Those of an agency's people whom an identity has a permission over: a list shows nobody else, and counts nobody else. */
export function allOver(
  identity: Identity,
  permission: Permission,
  people: readonly Person[],
  units: Units,
  day: Day,
): Person[] {
  return people.filter((person) => mayOver(identity, permission, person, units, day))
}

/** Whether an identity has a permission in some part of an agency by a role that was given: enough to be shown a list of what is theirs. */
export function mayWithin({ grants }: Identity, permission: Permission, agency: Slug): boolean {
  const roles: readonly Role[] = PERMISSIONS[permission]
  return grants.some((grant) => roles.includes(grant.role) && (grant.agency === '*' || grant.agency === agency))
}
