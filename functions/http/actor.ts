import type { Identity } from '../../shared/domain/permissions.ts'
import type { Actor } from '../../shared/domain/trail.ts'

/** Who asks, as the trail names them. */
export function actorOf({ name, person }: Identity): Actor {
  return { via: 'web', name: name ?? '', ...(person && { person: person.id }) }
}
