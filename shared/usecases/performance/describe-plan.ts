import { type DossierId, ofPerson } from '../../domain/performance/dossier.ts'
import { problemsOfPlan } from '../../domain/performance/plan-problems.ts'
import { placementOn } from '../../domain/person.ts'
import type { Actor } from '../../domain/trail.ts'
import type { PersonRef } from '../change-person.ts'
import { findDossier, type PerformanceNeeds, subjectOf } from './step.ts'
import { aboveIn } from './superior-plan.ts'

/**
 * A plan with all that its page says: whose it is, who is above them now and what their plan in force asks for, and what is missing.
 * Five reads. Throws `agency-unknown`, `person-unknown`, `dossier-unknown`.
 */
export async function describePlan(
  deps: PerformanceNeeds,
  actor: Pick<Actor, 'person'>,
  { agency, person: id, plan: planId }: PersonRef & { readonly plan: DossierId },
) {
  const owner = ofPerson(id)
  const { registry, today, person, superior, relation } = await subjectOf(deps, actor, { agency, owner })
  const plan = await findDossier(deps, 'plan', { agency, owner, id: planId })
  const above = await aboveIn(deps, superior, { year: plan.year, day: today }, { consistent: true })
  const isThere = placementOn(person, today)?.unit === plan.unit
  return {
    registry,
    today,
    person,
    superior,
    relation,
    plan,
    above,
    isThere,
    problems: problemsOfPlan(plan.content, above),
  }
}
export type PlanReport = Awaited<ReturnType<typeof describePlan>>
