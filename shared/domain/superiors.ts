import type { Day } from './calendar.ts'
import type { PersonId } from './ids.ts'
import type { Person } from './person.ts'

type Placed = Pick<Person, 'placements'>

/**
 * A day on which following who is whose superior leads from somebody back to them; undefined where there is none. `find` knows everybody
 * who can be reached; a cycle among those above that does not come back is not theirs.
 */
export function cycleDay(
  person: Placed & Pick<Person, 'id'>,
  find: (id: PersonId) => Placed | undefined,
): Day | undefined {
  return walk(person.placements, { from: '0000', until: '9999' }, [])

  function walk(
    placements: Person['placements'],
    during: { readonly from: Day; readonly until: Day },
    path: readonly PersonId[],
  ): Day | undefined {
    for (const { superior, from, until = '9999' } of placements) {
      const days = { from: from > during.from ? from : during.from, until: until < during.until ? until : during.until }
      if (superior === undefined || days.from > days.until) continue
      if (superior === person.id) return days.from
      if (path.includes(superior)) continue
      const found = walk(find(superior)?.placements ?? [], days, [...path, superior])
      if (found !== undefined) return found
    }
    return undefined
  }
}

/** Everybody who is named as superior in placements. */
export function superiorsIn({ placements }: Placed): PersonId[] {
  return placements.flatMap(({ superior }) => superior ?? [])
}
