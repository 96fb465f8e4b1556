import { addDays, type Day } from './calendar.ts'
import type { GivenRole } from './person.ts'
import { personInvalid } from './person-problems.ts'

const MOST = 60

/** What tells the roles of a person apart. */
export type RoleName = Pick<GivenRole, 'role' | 'from' | 'unit'>

/** Roles with a further one. Throws `person-invalid` where the same is held on one of its days, or it ends before it begins. */
export function roleGiven(roles: readonly GivenRole[], given: GivenRole): GivenRole[] {
  if (given.until !== undefined && given.until < given.from) throw personInvalid('dates-order')
  if (roles.length >= MOST) throw personInvalid('too-many')
  const isHeld = roles.some((each) => each.role === given.role && each.unit === given.unit && meet(each, given))
  if (isHeld) throw personInvalid('role-twice')
  return [...roles, given]
}

/**
 * Roles of which one is held no more, from today on: it keeps the days it was held. One that was to begin later, or began today, was never
 * held. Throws `person-invalid` where there is none that is still held.
 */
export function roleTaken(roles: readonly GivenRole[], taken: RoleName, today: Day): GivenRole[] {
  const found = roles.find(
    (each) =>
      each.role === taken.role &&
      each.unit === taken.unit &&
      each.from === taken.from &&
      (each.until === undefined || each.until >= today),
  )
  if (!found) throw personInvalid('role-unknown')
  if (found.from >= today) return roles.filter((each) => each !== found)
  return roles.map((each) => (each === found ? { ...each, until: addDays(today, -1) } : each))
}

function meet(a: GivenRole, b: GivenRole): boolean {
  return a.from <= (b.until ?? '9999') && b.from <= (a.until ?? '9999')
}
