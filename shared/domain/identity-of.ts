import type { Day } from './calendar.ts'
import { CITIZEN, type Grant, type Identity } from './permissions.ts'
import { inForce, type Person, placementOn } from './person.ts'

/**
 * Who somebody is on a day, by the roles that are in force. Who is disabled is a citizen. Whoever is placed in a unit is an `asn` there
 * without being given it; operators look after the whole system and belong to no agency's units.
 */
export function identityOf(person: Person, today: Day): Identity {
  if (person.disabled) return CITIZEN
  const { agency, id, name } = person
  const given = inForce(person.roles, today).map(({ role, unit }): Grant => {
    if (role === 'operator') return { role, agency: '*' }
    return unit === undefined ? { role, agency } : { role, agency, unit }
  })
  const placed = placementOn(person, today)
  const asn: Grant[] = placed ? [{ role: 'asn', agency, unit: placed.unit }] : []
  return { grants: [...CITIZEN.grants, ...asn, ...given], name, person: { agency, id } }
}
