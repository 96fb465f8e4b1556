import type { Context, Hono, MiddlewareHandler } from 'hono'
import { Slug } from '../../shared/domain/ids.ts'
import { CITIZEN, isSomebody, may, mayAtAll, type Permission } from '../../shared/domain/permissions.ts'
import { Refusal } from '../../shared/domain/refusals.ts'
import { unitIn } from '../../shared/domain/registry.ts'
import { ancestorsOf } from '../../shared/domain/unit-tree.ts'
import type { Store } from '../../shared/usecases/ports/store.ts'
import type { Env } from './app.tsx'

const named = new WeakMap<object, Permission>()

/**
 * Lets a request pass only if who asks has the permission, at the agency, unit or person that the path names; `at all`: if only in one
 * unit, for what is one's own; `within`: in some part of the agency, for a list of what is theirs; `own`: whoever signed in, for what is
 * about themselves. Every route begins with one. Throws `sign-in-needed` where nobody has signed in, else `permission-denied`.
 */
export function permit(
  store: Store,
  permission: Permission,
  where?: 'at all' | 'within' | 'own',
): MiddlewareHandler<Env> {
  const guard: MiddlewareHandler<Env> = async (c, next) => {
    if (!isSomebody(c.get('identity')) && !may(CITIZEN, permission)) throw new Refusal('sign-in-needed')
    if (!(await isAllowed(c, store, permission, where))) throw refusing(c, permission)
    await next()
  }
  named.set(guard, permission)
  return guard
}

/** A no that the trail is to know of. */
function refusing(c: Context<Env>, permission: Permission): Refusal {
  const { agency, unit } = c.req.param()
  c.set('refused', { permission, route: `${c.req.method} ${c.req.routePath}`, agency, unit })
  return new Refusal('permission-denied')
}

/** No page of citizens asks about a person: a cold start of theirs does not read it. */
const aboutPeople = () => import('./permit-person.ts')

async function isAllowed(c: Context<Env>, store: Store, permission: Permission, where: Parameters<typeof permit>[2]) {
  switch (where) {
    case 'at all':
      return mayAtAll(c.get('identity'), permission)
    case 'own':
      return c.get('identity').person !== undefined
    case 'within':
      return (await aboutPeople()).mayInside(c, store, permission)
    case undefined:
      return mayHere(c, store, permission)
    default:
      return where satisfies never
  }
}

/**
 * Whether who asks has a permission at the agency, unit or person that the path names: a person is where they are placed today. Throws
 * `agency-unknown`, `unit-unknown` and `person-unknown` for what cannot be an id, so that no store is ever asked for it.
 */
export async function mayHere(c: Context<Env>, store: Store, permission: Permission): Promise<boolean> {
  const { agency, unit, person } = c.req.param()
  const identity = c.get('identity')
  if (agency === undefined) return may(identity, permission)
  if (!Slug.safeParse(agency).success) throw new Refusal('agency-unknown', { agency })
  c.set('place', { agency, unitAndAbove: [] })
  if (person !== undefined) return (await aboutPeople()).mayOverPerson(c, store, permission, { agency, person })
  if (unit === undefined) return may(identity, permission, { agency })
  if (!Slug.safeParse(unit).success) throw new Refusal('unit-unknown', { agency, unit })
  const registry = await store.registry.load(agency)
  const unitAndAbove = registry ? [unit, ...ancestorsOf(unit, registry.units)] : []
  const found = registry && unitIn(registry, unit)
  if (found) c.set('place', { agency, unit: { id: unit, name: found.name }, unitAndAbove })
  return may(identity, permission, { agency, unitAndAbove })
}

/** The permission that each route of an app names. What an app lays over all its routes is none itself. */
export function permissionsByRoute(app: Hono<Env>): Map<string, Permission | undefined> {
  const routes = guardsByRoute(app)
  if (routes.get(OVER_ALL) === undefined) routes.delete(OVER_ALL)
  return routes
}

const OVER_ALL = 'ALL /*'

/** Throws where one of the routes begins with no permission: an app with one does not start. */
export function requireNamedPermissions(routes: Hono<Env>): void {
  const nameless = [...guardsByRoute(routes)]
    .filter(([, permission]) => permission === undefined)
    .map(([route]) => route)
  if (nameless.length > 0) throw new Error(`these routes name no permission: ${nameless.join(', ')}`)
}

/** What each route begins with: a permission that came after the answer would hold nobody back. */
function guardsByRoute(app: Hono<Env>): Map<string, Permission | undefined> {
  const routes = new Map<string, Permission | undefined>()
  for (const { method, path, handler } of app.routes) {
    const route = `${method} ${path}`
    if (!routes.has(route)) routes.set(route, named.get(handler))
  }
  return routes
}
