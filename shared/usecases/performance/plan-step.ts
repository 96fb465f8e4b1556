import { changedLeaves } from '../../domain/performance/changed-leaves.ts'
import type { Plan, PlanContent } from '../../domain/performance/plan.ts'
import { placementOn } from '../../domain/person.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Actor } from '../../domain/trail.ts'
import type { DossierRef } from '../ports/dossier-store.ts'
import { findDossier, type PerformanceNeeds, type Said, type Subject, stepDossier } from './step.ts'

export type SeenPlan = DossierRef & { readonly version: number }

/**
 * A step of a plan. The same step sent again finds itself done, and gives what it gave. Throws as `stepDossier` does, and
 * `dossier-state` with `why`.
 */
export async function stepPlan(
  deps: PerformanceNeeds,
  actor: Actor,
  seen: SeenPlan,
  said: Said,
  change: (plan: Plan, subject: Subject) => Plan,
): Promise<Plan> {
  try {
    return await stepDossier(deps, actor, 'plan', seen, said, change)
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'dossier-changed') throw error
    const plan = await findDossier(deps, 'plan', seen)
    if (isOwnStep(plan, actor, seen, said)) return plan
    throw error
  }
}

/** Whether the one step since a version was seen is this very one. What is written bit by bit is told by what it says, not here. */
function isOwnStep({ history, version }: Plan, actor: Actor, seen: SeenPlan, { action, reason, joins }: Said): boolean {
  const last = history.at(-1)
  return (
    !joins &&
    version === seen.version + 1 &&
    last?.action === action &&
    last.by.person === actor.person &&
    last.reason === reason
  )
}

/** Throws `dossier-state` where something does not stand so. */
export function requireState(isSo: boolean, why: string): void {
  if (!isSo) throw new Refusal('dossier-state', { why })
}

/** Throws `dossier-state` unless the plan is of where its owner works now: nothing of a former place changes any more. */
export function requireThere({ unit }: Plan, { person, today }: Pick<Subject, 'person' | 'today'>): void {
  requireState(placementOn(person, today)?.unit === unit, 'not-placed')
}

/** Throws `dossier-state` where the owner cannot write in it: it waits for the superior, its year is over, they work elsewhere. */
export function requireWritable(plan: Plan, subject: Subject): void {
  requireState(plan.state !== 'proposed', 'proposed')
  requireState(subject.today.slice(0, 4) <= plan.year, 'year-over')
  requireThere(plan, subject)
}

/** A plan with other content: what was agreed stays in force beside it. */
export function withContent(plan: Plan, content: PlanContent): Plan {
  if (changedLeaves(plan.content, content).length === 0) return plan
  return { ...plan, content, state: plan.state === 'agreed' ? 'draft' : plan.state }
}
