import type { Context } from 'hono'
import { Refusal } from '../../../shared/domain/refusals.ts'
import type { Actor } from '../../../shared/domain/trail.ts'
import { actorOf } from '../actor.ts'
import type { Env } from '../app.tsx'

/** Whoever is signed in, as a person of an agency. The guard `own` lets in nobody else. */
export function ownPerson(c: Context<Env>): {
  readonly agency: string
  readonly person: string
  readonly actor: Actor & { readonly person: string }
} {
  const { person } = c.get('identity')
  if (!person) throw new Refusal('permission-denied')
  c.set('place', { agency: person.agency, unitAndAbove: [] })
  return { agency: person.agency, person: person.id, actor: { ...actorOf(c), person: person.id } }
}
