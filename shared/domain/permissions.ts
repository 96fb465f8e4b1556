import type { PersonId, Slug } from './ids.ts'

/** Roles that people are given, each within an agency, or within a unit of it and all below. */
export const GRANTED_ROLES = [
  'officer',
  'asn',
  'manager',
  'complaint-officer',
  'reviewer',
  'admin',
  'inspector',
  'operator',
] as const

/**
 * Who may ask. Everybody is a citizen; who is whose superior, and the superior's superior, follows from placements alone; every other
 * role is given to a person.
 */
export const ROLES = ['citizen', 'superior', 'next-superior', ...GRANTED_ROLES] as const
export type Role = (typeof ROLES)[number]

const STAFF = GRANTED_ROLES
/** Without those who look after the whole system: they belong to no agency, unless they are placed in one. */
const STAFF_OF_AGENCY = GRANTED_ROLES.filter((role) => role !== 'operator')
const EVERYBODY = ['citizen', ...GRANTED_ROLES] as const

/** Every permission a route can name, and the roles that have it. */
export const PERMISSIONS = {
  'registry.read': EVERYBODY,
  'visit.open': EVERYBODY,
  'rating.submit': EVERYBODY,
  'score.read': EVERYBODY,
  // Anybody may knock: who signs in proves themselves to the provider, a device by its secret, and no role replaces that.
  'sign-in': EVERYBODY,
  'device.call': EVERYBODY,
  /** What waits for oneself, and what is kept of oneself. */
  'self.read': STAFF,
  /** Whether one gets letters that remind. */
  'self.write': STAFF,
  /** A unit's scores as its managers see them. */
  'unit.read': ['manager', 'admin', 'inspector'],
  /** Codes and posters of a unit's counters. */
  'unit.manage': ['manager', 'admin'],
  'closing.read': ['manager', 'inspector'],
  'score.correct': ['manager'],
  'quality.read': ['manager', 'reviewer', 'inspector'],
  'quality.review': ['reviewer'],
  /** Free text of citizens. */
  'comment.read': ['manager', 'reviewer', 'complaint-officer'],
  /** Taking a comment away that names somebody. */
  'comment.forget': ['manager'],
  'paper.enter': ['officer', 'manager'],
  'ratings.import': ['manager'],
  'service-time.enter': ['officer', 'manager'],
  'service-time.import': ['manager'],
  /** What stands at a unit's counters; of their secrets nobody is told but once. */
  'device.read': ['manager', 'admin', 'inspector'],
  'device.manage': ['manager', 'admin'],
  'visit-code.mint': ['manager'],
  /** A unit's own services and counters. */
  'unit.edit': ['manager', 'admin'],
  /** Units themselves: new ones, other names, moving, merging, splitting. */
  'unit.change': ['admin'],
  'settings.read': ['admin', 'inspector'],
  'settings.write': ['admin'],
  /** Who works where, with numbers masked. */
  'person.read': ['manager', 'superior', 'admin', 'inspector'],
  /** The same with numbers whole, and every change of it. */
  'person.write': ['admin'],
  'role.give': ['admin'],
  /** One's own plan, reports, evaluation, feedback and training, in one's own name. */
  'performance.own': STAFF_OF_AGENCY,
  /** Somebody's plan, reports and evaluation. */
  'performance.read': ['superior', 'next-superior', 'inspector'],
  /** Agreeing to a plan, reviewing a report, evaluating: by whoever is superior at that moment. */
  'performance.review': ['superior'],
  /** Deciding objections, and what was escalated. */
  'performance.decide': ['next-superior'],
  /** A unit's year: who planned, reported and reviewed, what is carried by whom, the distribution of evaluations. */
  'performance.unit': ['manager', 'inspector'],
  /** How a unit itself did, rounds among colleagues, duty at counters, the catalogue of training, recognitions. */
  'performance.manage': ['manager'],
  /** Files of plans, realisation and predikat. */
  'performance.export': ['manager', 'inspector'],
  'trail.read': ['inspector', 'admin'],
  'privacy.read': ['inspector', 'admin'],
  /** Giving out and erasing what is kept of somebody who asks for it. */
  'privacy.act': ['admin'],
  /** How far the jobs have come: times and days, and nothing that anybody answered. */
  'system.read': ['operator'],
  'gallery.read': ['admin', 'operator'],
} as const satisfies Record<string, readonly Role[]>
export type Permission = keyof typeof PERMISSIONS

/** Somebody's role within an agency, or within one of its units and all below. */
export type Grant = { readonly role: Role; readonly agency: Slug | '*'; readonly unit?: Slug }

/** A person or nobody in particular, with all roles held. */
export type Identity = {
  readonly grants: readonly Grant[]
  /** What is written beside a decision of theirs. */
  readonly name?: string
  /** Who they are, where they signed in. */
  readonly person?: { readonly agency: Slug; readonly id: PersonId }
}

/** Somebody who has not signed in. */
export const CITIZEN: Identity = { grants: [{ role: 'citizen', agency: '*' }] }

/** Whether an identity is more than anybody's. */
export function isSomebody({ person, grants }: Identity): boolean {
  return person !== undefined || grants.some(({ role }) => role !== 'citizen')
}

/** Where something is asked for: an agency, a unit with those above it, somebody with who is their superior now. */
export type Place = {
  readonly agency: Slug
  readonly unitAndAbove?: readonly Slug[]
  readonly superior?: PersonId | undefined
  readonly nextSuperior?: PersonId | undefined
}

/** Whether an identity has a permission at an agency (and unit, with the units above it). */
export function may(identity: Identity, permission: Permission, at?: Place): boolean {
  const roles: readonly Role[] = PERMISSIONS[permission]
  if (permission === 'quality.review' && at && belongsTo(identity, at)) return false
  if (roles.includes('superior') && at && isThem(identity, at.agency, at.superior)) return true
  if (roles.includes('next-superior') && at && isThem(identity, at.agency, at.nextSuperior)) return true
  return identity.grants.some((grant) => roles.includes(grant.role) && reaches(grant, at))
}

function isThem({ person }: Identity, agency: Slug, named: PersonId | undefined): boolean {
  return person !== undefined && person.agency === agency && person.id === named
}

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
export function belongsTo({ grants }: Pick<Identity, 'grants'>, { agency, unitAndAbove = [] }: Place): boolean {
  return grants.some(
    (grant) =>
      grant.agency === agency &&
      (grant.unit === undefined
        ? grant.role === 'manager' || grant.role === 'officer'
        : unitAndAbove.includes(grant.unit)),
  )
}

/** Whether an identity has a permission anywhere at all, if only in one unit: enough for what is their own. */
export function mayAtAll({ grants }: Identity, permission: Permission): boolean {
  const roles: readonly Role[] = PERMISSIONS[permission]
  return grants.some(({ role }) => roles.includes(role))
}
