import type { Day } from '../../domain/calendar.ts'
import type { PersonId, Slug } from '../../domain/ids.ts'
import { type Closeness, circleAmong, closenessOf, type InCircle } from '../../domain/performance/circle.ts'
import { type Person, placementOn } from '../../domain/person.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Registry } from '../../domain/registry.ts'
import { findPerson } from '../change-person.ts'
import type { Deps } from '../deps.ts'
import { agencyToday } from '../describe-people.ts'
import { membersOf, teamOf } from './team.ts'

type Needs = Pick<Deps, 'store' | 'now'>
type PersonRef = { readonly agency: Slug; readonly person: PersonId }

/**
 * Everybody to whom somebody may give feedback today: their superior, their subordinates, those with the same superior, and those of their
 * own unit, in this order. At most eight calls, and one more of each sort for each further hundred people. Throws `agency-unknown`,
 * `person-unknown`.
 */
export async function circleOf(
  deps: Needs,
  ref: PersonRef,
): Promise<{ readonly registry: Registry; readonly today: Day; readonly circle: InCircle[] }> {
  const { registry, today } = await agencyToday(deps, ref.agency)
  const giver = await findPerson(deps, ref)
  return { registry, today, circle: circleAmong(giver, await around(deps, giver, today), today) }
}

async function around(deps: Needs, giver: Person, today: Day): Promise<Person[]> {
  const { agency, id } = giver
  const placement = placementOn(giver, today)
  if (!placement) return []
  const { unit, superior } = placement
  const [above, below, beside, here] = await Promise.all([
    superior === undefined ? undefined : deps.store.people.get({ agency, person: superior }, { consistent: false }),
    teamOf(deps, { agency, person: id }, today),
    superior === undefined ? [] : teamOf(deps, { agency, person: superior }, today),
    membersOf(deps, { agency, unit }, today),
  ])
  return [...(above ? [above] : []), ...below, ...beside, ...here]
}

/** Two people and how the second stands to the first at this moment. Consistent. Throws `dossier-own` for oneself, `relation-ended` outside the circle. */
export async function nearby(
  deps: Needs,
  ref: PersonRef,
  to: PersonId,
  today: Day,
): Promise<{ readonly giver: Person; readonly receiver: Person; readonly as: Closeness }> {
  if (ref.person === to) throw new Refusal('dossier-own')
  const [giver, receiver] = await Promise.all([findPerson(deps, ref), findPerson(deps, { ...ref, person: to })])
  const as = closenessOf(giver, receiver, today)
  if (as === undefined) throw new Refusal('relation-ended')
  return { giver, receiver, as }
}
