import type { Hono, MiddlewareHandler } from 'hono'
import { may, type Permission } from '../../shared/domain/permissions.ts'
import { Refusal } from '../../shared/domain/refusals.ts'
import { ancestorsOf } from '../../shared/domain/unit-tree.ts'
import type { Store } from '../../shared/usecases/deps.ts'
import type { Env } from './app.tsx'

const named = new WeakMap<object, Permission>()

/** Lets a request pass only if who asks has the permission, at the agency and unit that the path names. Every route begins with one. */
export function permit(store: Store, permission: Permission): MiddlewareHandler<Env> {
  const guard: MiddlewareHandler<Env> = async (c, next) => {
    const agency = c.req.param('agency')
    const at =
      agency === undefined
        ? undefined
        : { agency, unitAndAbove: await unitAndAbove(store, agency, c.req.param('unit')) }
    if (!may(c.get('identity'), permission, at)) throw new Refusal('permission-denied')
    await next()
  }
  named.set(guard, permission)
  return guard
}

async function unitAndAbove(store: Store, agency: string, unit: string | undefined): Promise<string[]> {
  if (unit === undefined) return []
  const registry = await store.registry.load(agency)
  return registry ? [unit, ...ancestorsOf(unit, registry.units)] : []
}

/** The permission that each route names. */
export function permissionsByRoute(app: Hono<Env>): Map<string, Permission | undefined> {
  const routes = new Map<string, Permission | undefined>()
  for (const { method, path, handler } of app.routes) {
    if (method === 'ALL' && path === '/*') continue
    const route = `${method} ${path}`
    routes.set(route, routes.get(route) ?? named.get(handler))
  }
  return routes
}

/** Throws where a route names no permission: an app with one does not start. */
export function requireNamedPermissions(app: Hono<Env>): void {
  const nameless = [...permissionsByRoute(app)]
    .filter(([, permission]) => permission === undefined)
    .map(([route]) => route)
  if (nameless.length > 0) throw new Error(`these routes name no permission: ${nameless.join(', ')}`)
}
