import type { Context } from 'hono'
import type { Actor } from '../../shared/domain/trail.ts'
import type { Env } from './app.tsx'

/** Who does what a request asks for, as the trail writes it down. */
export function actorOf(c: Context<Env>): Actor {
  const { name = '-', person } = c.get('identity')
  return { via: 'web', name, ...(person === undefined ? {} : { person: person.id }) }
}
