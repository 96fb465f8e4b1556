import type { Slug } from './ids.ts'

/** Who may ask. Sign-in gives staff their roles; everybody is a citizen. */
export const ROLES = ['citizen', 'officer', 'manager', 'operator', 'reviewer'] as const
export type Role = (typeof ROLES)[number]

/** Every permission a route can name, and the roles that have it. */
export const PERMISSIONS = {
  'registry.read': ['citizen', 'officer', 'manager', 'operator'],
  'visit.open': ['citizen', 'officer', 'manager', 'operator'],
  'rating.submit': ['citizen', 'officer', 'manager', 'operator'],
  'score.read': ['citizen', 'officer', 'manager', 'operator'],
  'unit.manage': ['manager'],
  'quality.read': ['manager', 'reviewer'],
  'quality.review': ['reviewer'],
  'score.correct': ['manager'],
  'paper.enter': ['officer', 'manager'],
  'ratings.import': ['manager'],
  'service-time.enter': ['officer', 'manager'],
  'service-time.import': ['manager'],
  'device.manage': ['manager'],
  'visit-code.mint': ['manager'],
  // Anybody may knock: a device proves itself by its secret, which no role replaces.
  'device.call': ['citizen', 'officer', 'manager', 'operator'],
} as const satisfies Record<string, readonly Role[]>
export type Permission = keyof typeof PERMISSIONS

/** Somebody's role within an agency, or within one of its units and all below. */
export type Grant = { readonly role: Role; readonly agency: Slug | '*'; readonly unit?: Slug }

/** A person or nobody in particular, with all roles held. */
export type Identity = {
  readonly grants: readonly Grant[]
  /** What is written beside a decision of theirs. */
  readonly name?: string
}

/** Somebody who has not signed in. */
export const CITIZEN: Identity = { grants: [{ role: 'citizen', agency: '*' }] }

/** Whether an identity has a permission at an agency (and unit, with the units above it). */
export function may(
  identity: Identity,
  permission: Permission,
  at?: { readonly agency: Slug; readonly unitAndAbove?: readonly Slug[] },
): boolean {
  const roles: readonly Role[] = PERMISSIONS[permission]
  if (permission === 'quality.review' && at && belongsTo(identity, at)) return false
  return identity.grants.some((grant) => roles.includes(grant.role) && reaches(grant, at))
}

type Place = { readonly agency: Slug; readonly unitAndAbove?: readonly Slug[] }

/** A reviewer's grant reaches every unit of the agency but the one it comes from, and those below that; any other only that. */
function reaches({ role, agency, unit }: Grant, at: Place | undefined): boolean {
  if (agency !== '*' && agency !== at?.agency) return false
  if (unit === undefined) return true
  const isOwn = at?.unitAndAbove?.includes(unit) ?? false
  return role === 'reviewer' ? at?.unitAndAbove !== undefined && !isOwn : isOwn
}

/**
 * Whether somebody works in a unit, or answers for it: they do not decide whether its answers count, whatever else they may do. A grant for
 * everything belongs to no unit.
 */
function belongsTo({ grants }: Identity, { agency, unitAndAbove = [] }: Place): boolean {
  return grants.some(
    (grant) =>
      grant.agency === agency &&
      (grant.unit === undefined
        ? grant.role === 'manager' || grant.role === 'officer'
        : unitAndAbove.includes(grant.unit)),
  )
}

/** Whether an identity has a permission at some whole agency: enough to be told at which, not to see into one. */
export function mayAnywhere(identity: Identity, permission: Permission): boolean {
  const roles: readonly Role[] = PERMISSIONS[permission]
  return identity.grants.some((grant) => roles.includes(grant.role) && grant.unit === undefined)
}
