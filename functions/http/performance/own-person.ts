import type { Context } from 'hono'
import type { PersonId, Slug } from '../../../shared/domain/ids.ts'
import { Refusal } from '../../../shared/domain/refusals.ts'
import type { Env } from '../app.tsx'

/** Whose own page this is. Throws `permission-denied` for who has no record. */
export function ownPerson(c: Context<Env>): { readonly agency: Slug; readonly person: PersonId } {
  const { person } = c.get('identity')
  if (!person) throw new Refusal('permission-denied')
  c.set('place', { agency: person.agency, unitAndAbove: [] })
  return { agency: person.agency, person: person.id }
}
