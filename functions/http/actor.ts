import type { Context } from 'hono'
import type { Actor } from '../../shared/domain/trail.ts'
import type { Env } from './app.tsx'

/** Who asks, as the trail names them. */
export function actorOf(c: Context<Env>): Actor {
  const { person, name = '' } = c.get('identity')
  return person === undefined ? { via: 'web', name } : { via: 'web', name, person: person.id }
}
