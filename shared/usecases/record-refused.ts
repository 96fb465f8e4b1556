import type { PersonId, Slug } from '../domain/ids.ts'
import type { Permission } from '../domain/permissions.ts'
import type { Actor } from '../domain/trail.ts'
import type { Deps } from './deps.ts'
import { record } from './record.ts'

/** What somebody asked for who may not have it. */
export type Refused = {
  readonly permission: Permission
  /** As routes are written, `GET /kelola/:agency`: what was sent in its place stands in no line. */
  readonly route: string
  /** The agency and unit that were asked about, where the route names them. */
  readonly agency?: Slug | undefined
  readonly unit?: Slug | undefined
}

/**
 * Writes that somebody asked for what they may not have into the trail of the agency that they belong to: another agency learns nothing
 * of them. One line for each person, permission and hour, however often they try, so that nobody can fill a trail by being refused.
 */
export async function recordRefused(
  deps: Pick<Deps, 'store' | 'now'>,
  person: { readonly agency: Slug; readonly id: PersonId },
  actor: Actor,
  { permission, route, agency, unit }: Refused,
): Promise<void> {
  const hour = new Date(deps.now()).toISOString().slice(0, 13)
  const tried = { agency: person.agency, person: person.id, what: permission }
  if (!(await deps.store.trail.isFirstTry(tried, hour))) return
  const isOwn = agency === undefined || agency === person.agency
  const place = unit === undefined ? 'agency' : `unit/${unit}`
  await record(deps, {
    agency: person.agency,
    actor,
    action: 'permission.refused',
    thing: isOwn ? place : `elsewhere/${agency}/${place}`,
    ...(isOwn && unit !== undefined ? { unit } : {}),
    changes: [
      { field: 'permission', to: permission },
      { field: 'route', to: route },
    ],
  })
}
