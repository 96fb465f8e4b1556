import type { Hono } from 'hono'
import { PERMISSIONS, type Permission, ROLES, type Role } from '../../../shared/domain/permissions.ts'
import { compose, type World } from '../../compose.ts'
import type { Env } from '../../http/app.tsx'
import { citizenRoutes } from '../../http/citizen.tsx'
import { permissionsByRoute } from '../../http/permit.ts'
import { publicRoutes } from '../../http/public.tsx'
import { staffRoutes } from '../../http/staff.tsx'
import type { GeneratedDoc } from './generated-doc.ts'
import { code, page, tableOf } from './markdown.ts'

/** The routes of each service, by the name it has in `shared/services.ts`. */
const ROUTES = { citizen: citizenRoutes, staff: staffRoutes, public: publicRoutes } as const satisfies Record<
  string,
  (world: World) => Hono<Env>
>

/** Who may do what, and which route asks for it: read from the apps themselves. */
export const permissionsDoc: GeneratedDoc = {
  file: 'docs/permissions.md',
  make: () =>
    page(
      'Permissions',
      '`shared/domain/permissions.ts` and the routes as they are mounted',
      'A role is held within an agency, or within a unit and all below it. Everybody is a citizen; an app with a route that names no ' +
        'permission does not start.',
      '## Roles',
      tableOf(
        ['permission', ...ROLES],
        Object.entries(PERMISSIONS).map(([name, roles]) => [
          code(name),
          ...ROLES.map((role) => (holds(roles, role) ? 'yes' : '–')),
        ]),
      ),
      '## Routes',
      tableOf(['service', 'route', 'permission', 'roles'], routeRows()),
    ),
}

function routeRows(): string[][] {
  // Nothing is read or written: the apps are only asked for their routes.
  const world = compose({ TABLE_NAME: 'no-table', STAGE: 'docs', PUBLIC_URL: 'http://localhost', TICK_SHARDS: '1' })
  return Object.entries(ROUTES).flatMap(([service, routes]) => {
    return [...permissionsByRoute(routes(world))].map(([route, permission]) => [
      service,
      code(route),
      permission === undefined ? '' : code(permission),
      permission === undefined ? '' : rolesWith(permission).join(', '),
    ])
  })
}

function rolesWith(permission: Permission): Role[] {
  return ROLES.filter((role) => holds(PERMISSIONS[permission], role))
}

function holds(roles: readonly Role[], role: Role): boolean {
  return roles.includes(role)
}
