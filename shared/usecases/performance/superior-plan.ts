import type { Day } from '../../domain/calendar.ts'
import type { Slug } from '../../domain/ids.ts'
import { type Above, aboveBy } from '../../domain/performance/above.ts'
import { ofPerson } from '../../domain/performance/dossier.ts'
import { type Plan, planId } from '../../domain/performance/plan.ts'
import { type Person, placementOn } from '../../domain/person.ts'
import type { Deps } from '../deps.ts'
import type { ReadOptions } from '../ports/read-options.ts'

/** Somebody's plan of a year in the unit where they are placed on a day. */
async function planOf(
  { store }: Pick<Deps, 'store'>,
  { agency, id, placements }: Pick<Person, 'agency' | 'id' | 'placements'>,
  { year, day }: { readonly year: string; readonly day: Day },
  options: ReadOptions,
): Promise<Plan | undefined> {
  const unit: Slug | undefined = placementOn({ placements }, day)?.unit
  if (unit === undefined) return undefined
  return store.dossiers.get('plan', { agency, owner: ofPerson(id), id: planId(year, unit) }, options)
}

/** What a superior's plan in force asks for in a year; undefined where nobody is above, or they have none in force. */
export async function aboveIn(
  deps: Pick<Deps, 'store'>,
  superior: Person | undefined,
  when: { readonly year: string; readonly day: Day },
  options: ReadOptions,
): Promise<Above | undefined> {
  return superior && aboveBy(superior, await planOf(deps, superior, when, options))
}
