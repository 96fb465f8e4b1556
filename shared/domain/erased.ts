import type { Person } from './person.ts'

/** What stands in place of the name of somebody whose data was erased. */
const ERASED_NAME = 'Data dihapus'

/** Somebody's record after their data was erased: that there was somebody, where and when, and nothing of who. */
export function erased(person: Person, at: string): Omit<Person, 'version' | 'trail'> {
  const { agency, id } = person
  const day = at.slice(0, 10)
  return {
    agency,
    id,
    name: ERASED_NAME,
    // Others' placements and decisions hang on these dates; the post, in a small unit, would say who it was.
    placements: person.placements.map((placement) => ({ ...placement, position: ERASED_NAME })),
    roles: person.roles.filter(({ from }) => from <= day).map((role) => endedBy(role, day)),
    disabled: { at, reason: ERASED_NAME },
  }
}

export function isErased({ name, disabled }: Person): boolean {
  return name === ERASED_NAME && disabled?.reason === ERASED_NAME
}

/** A role that is over at the latest on a day. */
function endedBy(role: Person['roles'][number], day: string): Person['roles'][number] {
  return role.until !== undefined && role.until <= day ? role : { ...role, until: day }
}
