import { inForce } from '../domain/person.ts'
import { superiorsIn } from '../domain/superiors.ts'
import { findPerson, type PersonNeeds, type PersonRef } from './change-person.ts'
import { agencyToday } from './describe-people.ts'

/**
 * What is kept of somebody, for themselves: whole, with what their superiors are called and who may put it right. Reading it leaves no line,
 * for it is theirs. Throws `agency-unknown`, `person-unknown`.
 */
export async function describeSelf(deps: PersonNeeds, self: PersonRef) {
  const { registry, today } = await agencyToday(deps, self.agency)
  const person = await findPerson(deps, self)
  const people = await deps.store.people.ofAgency(self.agency, { consistent: false })
  const above = new Set(superiorsIn(person))
  const names = new Map(people.filter(({ id }) => above.has(id)).map(({ id, name }) => [id, name]))
  const admins = people
    .filter(({ id, disabled, roles }) => {
      const holds = inForce(roles, today).some(({ role, unit }) => role === 'admin' && unit === undefined)
      return id !== person.id && !disabled && holds
    })
    .map(({ name }) => name)
    .toSorted()
  return { registry, today, person, names, admins }
}
