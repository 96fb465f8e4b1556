import type { Day } from '../../domain/calendar.ts'
import {
  brokenBy,
  countPredicates,
  evaluatedIn,
  type PredicateCounts,
  type RuleStanding,
} from '../../domain/performance/distribution.ts'
import { type Owner, ofPerson } from '../../domain/performance/dossier.ts'
import { type Evaluation, newestTold } from '../../domain/performance/evaluation.ts'
import type { Predicate, UnitRatingValue } from '../../domain/performance/predicate.ts'
import type { Person } from '../../domain/person.ts'
import type { PerformanceNeeds } from './step.ts'
import { membersOf } from './team.ts'
import { rosterDay, type UnitPeriod } from './unit-rating.ts'

/** The list of all evaluations of a unit and period, every edition: each stands there before it is written. */
export function unitListOf({ unit, period }: Pick<UnitPeriod, 'unit' | 'period'>): string {
  return `evaluation/${unit}/${period}`
}

export type UnitEvaluations = {
  /** Who was placed in the unit then, by name. */
  readonly members: readonly Person[]
  /** Every edition, drafts too, of them and of those who have left. */
  readonly all: readonly Evaluation[]
  /** Of each person the edition that counts. */
  readonly told: readonly Evaluation[]
}

/** A unit's evaluations of a period: three calls, and two more for each further hundred people. */
export async function unitEvaluations(deps: PerformanceNeeds, at: UnitPeriod, today: Day): Promise<UnitEvaluations> {
  const { agency, unit, period } = at
  const [members, entries] = await Promise.all([
    membersOf(deps, { agency, unit }, rosterDay(period, today)),
    deps.store.dossierLists.entries(agency, unitListOf(at)),
  ])
  const refs = entries.map(({ owner, id }) => ({ agency, owner, id }))
  const all = refs.length === 0 ? [] : await deps.store.dossiers.many('evaluation', refs, { consistent: true })
  return { members, all, told: newestTold(all) }
}

/** How many have which predikat, and how many have none yet. */
export function standingOf({ members, told }: Pick<UnitEvaluations, 'members' | 'told'>): {
  readonly counts: PredicateCounts
  readonly open: number
} {
  const owners = new Set(told.map(({ owner }) => owner))
  return {
    counts: countPredicates(told.map(({ predicate }) => predicate)),
    open: members.filter(({ id }) => !owners.has(ofPerson(id))).length,
  }
}

/** Which rules one person's predikat would break beside what the others of the unit have, and of how many people they speak. */
export function guidanceFor(
  found: Pick<UnitEvaluations, 'members' | 'told'>,
  rating: UnitRatingValue,
  { owner, predicate }: { readonly owner: Owner; readonly predicate: Predicate },
): { readonly departures: RuleStanding[]; readonly size: number } {
  const standing = standingOf({ ...found, told: found.told.filter((each) => each.owner !== owner) })
  // Who has left the unit since is none of its members any more, and is evaluated for it all the same.
  const isMember = found.members.some(({ id }) => ofPerson(id) === owner)
  const open = isMember ? standing.open : standing.open + 1
  const departures = brokenBy(rating, standing.counts, open, predicate)
  return { departures, size: evaluatedIn(standing.counts) + open }
}
