import { addDays, type Day } from './calendar.ts'
import type { Slug } from './ids.ts'
import type { Person } from './person.ts'

/** A person's placements and roles in a unit that go on in another from a day on; undefined where none does. */
export function movedPerson(
  person: Person,
  { from, to, day }: { readonly from: Slug; readonly to: Slug; readonly day: Day },
): Pick<Person, 'placements' | 'roles'> | undefined {
  const goesOn = (each: { readonly unit?: Slug | undefined; readonly until?: Day | undefined }) =>
    each.unit === from && (each.until === undefined || each.until >= day)
  if (![...person.placements, ...person.roles].some(goesOn)) return undefined
  const eve = addDays(day, -1)
  const split = <
    Dated extends { readonly from: Day; readonly until?: Day | undefined; readonly unit?: Slug | undefined },
  >(
    all: readonly Dated[],
  ): Dated[] =>
    all.flatMap((each) => {
      if (!goesOn(each)) return [each]
      // What was to begin later begins there.
      if (each.from >= day) return [{ ...each, unit: to }]
      return [
        { ...each, until: eve },
        { ...each, unit: to, from: day },
      ]
    })
  return { placements: split(person.placements), roles: split(person.roles) }
}
