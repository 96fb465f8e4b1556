import type { Context, Hono, MiddlewareHandler } from 'hono'
import { Slug } from '../../shared/domain/ids.ts'
import { CITIZEN, isSomebody, may, mayAnywhere, type Permission } from '../../shared/domain/permissions.ts'
import { Refusal } from '../../shared/domain/refusals.ts'
import { ancestorsOf } from '../../shared/domain/unit-tree.ts'
import type { Store } from '../../shared/usecases/deps.ts'
import type { Env } from './app.tsx'

const named = new WeakMap<object, Permission>()

/**
 * Lets a request pass only if who asks has the permission, at the agency and unit that the path names; `anywhere`: at any agency,
 * for a path that names none. Every route begins with one. Throws `sign-in-needed` where nobody has signed in, else `permission-denied`.
 */
export function permit(store: Store, permission: Permission, where?: 'anywhere'): MiddlewareHandler<Env> {
  const guard: MiddlewareHandler<Env> = async (c, next) => {
    const identity = c.get('identity')
    if (!isSomebody(identity) && !may(CITIZEN, permission)) throw new Refusal('sign-in-needed')
    const allowed = where === 'anywhere' ? mayAnywhere(identity, permission) : await mayHere(c, store, permission)
    if (!allowed) throw new Refusal('permission-denied')
    await next()
  }
  named.set(guard, permission)
  return guard
}

/**
 * Whether who asks has a permission at the agency and unit that the path names. Throws `agency-unknown` and `unit-unknown` for
 * what cannot be an id, so that no store is ever asked for it.
 */
export async function mayHere(c: Context<Env>, store: Store, permission: Permission): Promise<boolean> {
  const { agency, unit } = c.req.param()
  if (agency === undefined) return may(c.get('identity'), permission)
  if (!Slug.safeParse(agency).success) throw new Refusal('agency-unknown', { agency })
  if (unit === undefined) return may(c.get('identity'), permission, { agency })
  if (!Slug.safeParse(unit).success) throw new Refusal('unit-unknown', { agency, unit })
  const registry = await store.registry.load(agency)
  const unitAndAbove = registry ? [unit, ...ancestorsOf(unit, registry.units)] : []
  return may(c.get('identity'), permission, { agency, unitAndAbove })
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
