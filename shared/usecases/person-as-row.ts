import { roleGiven } from '../domain/given-roles.ts'
import type { PersonId } from '../domain/ids.ts'
import type { PersonRow } from '../domain/people-file.ts'
import { type Person, type Placement, placementOn } from '../domain/person.ts'
import { changesBetween } from '../domain/person-changes.ts'
import { placedAnew, placementCorrected } from '../domain/placements.ts'
import type { Around } from './around-person.ts'

/** What a row says: its superior is a person, nobody (`null`), or not told of. */
export type RowMeaning = Omit<PersonRow, 'superior'> & { readonly superior: PersonId | null | undefined }

/**
 * A person as a row of a file says they are, and whether they are so already. What the row leaves empty stays as it is; a role is given
 * once, and never taken.
 */
export function personAsRow(
  before: Person | undefined,
  row: RowMeaning,
  { today, registry }: Around,
): { readonly person: Person; readonly isSame: boolean } {
  const { id: agency } = registry.agency
  const start: Person = before ?? {
    ...{ agency, id: freshId(row.line), name: row.name, placements: [], roles: [], version: 1, trail: 1 },
  }
  const person: Person = {
    ...start,
    name: row.name,
    ...(row.nip !== undefined && { nip: row.nip }),
    ...(row.email !== undefined && { email: row.email }),
    placements: placementsAs(start, row, today),
    roles: rolesAs(start, row, today),
  }
  return { person, isSame: before !== undefined && changesBetween(before, person).length === 0 }
}

/** An id for somebody who is only foreseen: of 16 signs, as every person's. */
function freshId(line: number): PersonId {
  return String(line).padStart(16, '0')
}

function placementsAs(person: Person, { placement, superior }: RowMeaning, today: string): Placement[] {
  if (!placement) return person.placements
  const inForce = placementOn(person, today)
  const from = placement.from ?? (inForce && agrees(inForce) ? inForce.from : today)
  const there = person.placements.find((each) => each.from === from)
  if (there && agrees(there)) return person.placements
  const above = superior === undefined ? there?.superior : (superior ?? undefined)
  const wanted = {
    from,
    unit: placement.unit,
    position: placement.position,
    ...(above !== undefined && { superior: above }),
  }
  if (!there) return placedAnew(person.placements, wanted)
  return placementCorrected(person.placements, from, {
    ...wanted,
    // A file tells of no level: what is known stays.
    ...(there.level !== undefined && { level: there.level }),
    ...(there.until !== undefined && { until: there.until }),
  })

  function agrees(each: Placement): boolean {
    const isSameSuperior = superior === undefined || each.superior === (superior ?? undefined)
    return each.unit === placement?.unit && each.position === placement.position && isSameSuperior
  }
}

function rolesAs(person: Person, { role, placement }: RowMeaning, today: string): Person['roles'] {
  if (!role) return person.roles
  const from = placement?.from ?? today
  const isThere = person.roles.some(
    (each) => each.role === role.role && each.unit === role.unit && (each.from === from || each.until === undefined),
  )
  return isThere ? person.roles : roleGiven(person.roles, { ...role, from })
}
