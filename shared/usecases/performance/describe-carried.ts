import type { Slug } from '../../domain/ids.ts'
import { aboveBy } from '../../domain/performance/above.ts'
import { carriedIn, type Member } from '../../domain/performance/carried.ts'
import { ofPerson } from '../../domain/performance/dossier.ts'
import { planId } from '../../domain/performance/plan.ts'
import { headOf } from '../../domain/performance/relation.ts'
import { type Person, placementOn } from '../../domain/person.ts'
import { Refusal } from '../../domain/refusals.ts'
import { unitIn } from '../../domain/registry.ts'
import { ancestorsOf } from '../../domain/unit-tree.ts'
import { agencyToday } from '../describe-people.ts'
import type { PerformanceNeeds } from './step.ts'
import { membersOf, teamOf } from './team.ts'

/** So many people's plans are laid beside each other: a unit that is larger is looked at by the units below it. */
const CARRIERS_AT_MOST = 200

/**
 * Who carries what of a unit's year: the results of its head's plan in force, against those of its people and of everybody else who has the
 * head as superior (the heads of the units below). Two lists of people and their plans, a hundred a call. Throws `agency-unknown`,
 * `unit-unknown`.
 */
export async function describeCarried(
  deps: PerformanceNeeds,
  at: { readonly agency: Slug; readonly unit: Slug },
  asked: string | undefined,
) {
  const { registry, today } = await agencyToday(deps, at.agency)
  const unit = unitIn(registry, at.unit)
  if (!unit) throw new Refusal('unit-unknown', at)
  const year = asked !== undefined && /^20\d\d$/.test(asked) ? asked : today.slice(0, 4)
  const people = await membersOf(deps, at, today)
  const head = headOf(people, today)
  const team = head ? await teamOf(deps, { agency: at.agency, person: head.id }, today) : []
  const all = [...new Map([...(head ? [head] : []), ...team, ...people].map((each) => [each.id, each])).values()]
  const shown = all.slice(0, CARRIERS_AT_MOST)
  const members = await withPlans(deps, shown, { today, year })
  const headPlan = members.find(({ id }) => id === head?.id)?.plan
  const above = head && aboveBy(head, headPlan)
  const names = new Map(registry.units.map(({ id, name }) => [id, name]))
  return {
    registry,
    unit,
    above: ancestorsOf(unit.id, registry.units)
      .toReversed()
      .flatMap((id) => unitIn(registry, id) ?? []),
    today,
    year,
    head,
    headPlan,
    carried: above && carriedIn(above, members),
    names,
    people: all.length,
    shown: shown.length,
    isCut: all.length > shown.length,
  }
}

async function withPlans(
  { store }: PerformanceNeeds,
  people: readonly Person[],
  { today, year }: { readonly today: string; readonly year: string },
): Promise<Member[]> {
  const placed = people.flatMap((person) => {
    const placement = placementOn(person, today)
    return placement ? [{ person, placement }] : []
  })
  const refs = placed.map(({ person: { agency, id }, placement: { unit } }) => ({
    agency,
    owner: ofPerson(id),
    id: planId(year, unit),
  }))
  const plans = await store.dossiers.many('plan', refs, { consistent: false })
  return placed.map(({ person: { id, name }, placement: { unit, position } }) => ({
    ...{ id, name, unit, position },
    plan: plans.find(({ owner }) => owner === ofPerson(id)),
  }))
}
