import type { Context } from 'hono'
import { dayOf } from '../../shared/domain/calendar.ts'
import { PersonId, Slug } from '../../shared/domain/ids.ts'
import { may, PERMISSIONS, type Permission, type Role } from '../../shared/domain/permissions.ts'
import { placementOn } from '../../shared/domain/person.ts'
import { mayOver, mayWithin } from '../../shared/domain/person-place.ts'
import { Refusal } from '../../shared/domain/refusals.ts'
import type { Store } from '../../shared/usecases/ports/store.ts'
import type { Env } from './app.tsx'

/**
 * Whether who asks has a permission over the person that the path names, by where they are placed today. Who is not known is refused as
 * anybody else is. Throws `person-unknown` for what cannot be an id.
 */
export async function mayOverPerson(
  c: Context<Env>,
  store: Store,
  permission: Permission,
  ref: { readonly agency: Slug; readonly person: string },
): Promise<boolean> {
  if (!PersonId.safeParse(ref.person).success) throw new Refusal('person-unknown')
  const identity = c.get('identity')
  const [registry, person] = await Promise.all([
    store.registry.load(ref.agency),
    store.people.get(ref, { consistent: true }),
  ])
  if (!registry || !person) return may(identity, permission, { agency: ref.agency })
  const today = dayOf(c.get('now'), registry.agency.timeZone)
  const superior = isForNext(permission) ? placementOn(person, today)?.superior : undefined
  const above =
    superior === undefined
      ? undefined
      : await store.people.get({ agency: ref.agency, person: superior }, { consistent: true })
  return mayOver(identity, permission, person, registry.units, today, above)
}

/** Whether a permission is one that the superior's superior has. */
function isForNext(permission: Permission): boolean {
  const roles: readonly Role[] = PERMISSIONS[permission]
  return roles.includes('next-superior')
}

/** Whether some of an agency is theirs: by a role they were given there, or because somebody there has them as superior today. */
export async function mayInside(c: Context<Env>, store: Store, permission: Permission): Promise<boolean> {
  const { agency } = c.req.param()
  const identity = c.get('identity')
  if (agency === undefined || !Slug.safeParse(agency).success)
    throw new Refusal('agency-unknown', { agency: agency ?? '' })
  if (mayWithin(identity, permission, agency)) return true
  if (identity.person?.agency !== agency) return false
  const registry = await store.registry.load(agency)
  if (!registry) return false
  const below = await store.people.under({ agency, person: identity.person.id })
  const people = await store.people.many(agency, below, { consistent: false })
  const today = dayOf(c.get('now'), registry.agency.timeZone)
  return people.some((person) => mayOver(identity, permission, person, registry.units, today))
}
