import type { Day } from '../../domain/calendar.ts'
import type { PersonId, Slug } from '../../domain/ids.ts'
import type { Colleague } from '../../domain/performance/round-draw.ts'
import { type Person, placementOn } from '../../domain/person.ts'
import { concurrently } from '../concurrently.ts'
import type { Deps } from '../deps.ts'
import { membersOf, teamOf } from './team.ts'

const WIDTH = 16

/**
 * Who may take part in a round of a unit: its people, who are assessed, and beside them whoever has the same superior as one of them, or
 * one of them as superior. Two calls for each person of the unit at most: this is asked once for a round.
 */
export async function colleaguesOf(
  deps: Pick<Deps, 'store'>,
  { agency, unit }: { readonly agency: Slug; readonly unit: Slug },
  day: Day,
): Promise<{ readonly receivers: PersonId[]; readonly colleagues: Colleague[] }> {
  const members = await membersOf(deps, { agency, unit }, day)
  const receivers = members.map(({ id }) => id)
  const above = members.flatMap((person) => placementOn(person, day)?.superior ?? [])
  const teams: Person[] = []
  await concurrently(new Set([...receivers, ...above]), WIDTH, async (person) => {
    teams.push(...(await teamOf(deps, { agency, person }, day)))
  })
  const known = new Map([...members, ...teams].map((person) => [person.id, person]))
  const superiorOf = (person: Person) => placementOn(person, day)?.superior
  const missing = [...known.values()].flatMap((person) => superiorOf(person) ?? []).filter((id) => !known.has(id))
  const superiors = await deps.store.people.many(agency, [...new Set(missing)], { consistent: false })
  const all = new Map([...known, ...superiors.map((person) => [person.id, person] as const)])
  const colleagues = [...known.values()].map((person): Colleague => {
    const superior = superiorOf(person)
    const next = superior === undefined ? undefined : all.get(superior)
    return {
      id: person.id,
      unit: placementOn(person, day)?.unit ?? '',
      superior,
      nextSuperior: next && superiorOf(next),
    }
  })
  return { receivers, colleagues }
}
