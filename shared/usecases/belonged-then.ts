import type { Day } from '../domain/calendar.ts'
import { identityOf } from '../domain/identity-of.ts'
import type { PersonId } from '../domain/ids.ts'
import { belongsTo } from '../domain/permissions.ts'
import { placeIn } from '../domain/person-place.ts'
import type { Registry } from '../domain/registry.ts'
import { registryOn } from '../domain/registry-on.ts'
import type { Deps } from './deps.ts'
import type { UnitRef } from './ports/unit-ref.ts'

/**
 * Whether somebody worked in a unit on a day, or answered for it: whoever has moved on since has the same interest in what that day's answers
 * come to as on that day. False for nobody in particular, and for people of another agency.
 */
export async function belongedThen(
  { store }: Pick<Deps, 'store'>,
  registry: Registry,
  { agency, unit, day }: UnitRef & { readonly day: Day },
  id: PersonId | undefined,
): Promise<boolean> {
  const person = id === undefined ? undefined : await store.people.get({ agency, person: id }, { consistent: true })
  if (!person) return false
  return belongsTo(identityOf(person, day), placeIn(agency, unit, registryOn(registry, day).units))
}
