import * as z from 'zod/mini'
import { changedLeaves } from '../../domain/performance/changed-leaves.ts'
import { personOf } from '../../domain/performance/dossier.ts'
import { type Plan, PlanContent } from '../../domain/performance/plan.ts'
import { Words } from '../../domain/performance/words.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Actor } from '../../domain/trail.ts'
import { readSent } from '../read-sent.ts'
import { record } from '../record.ts'
import { requireState, requireThere, type SeenPlan, stepPlan } from './plan-step.ts'
import { aboveOf, requireComplete } from './propose-plan.ts'
import { findDossier, type PerformanceNeeds, type Subject, subjectOf } from './step.ts'

const Return = z.strictObject({ reason: Words })
const SUPERIOR = ['superior'] as const
/** So many fields are named in a line of the trail. */
const FIELDS_TOLD = 200

/** Sends a proposed plan back with what is to be made clear. Throws as `stepPlan` does, `answers-invalid`, and `dossier-state` (`not-proposed`). */
export async function returnPlan(deps: PerformanceNeeds, actor: Actor, seen: SeenPlan, sent: unknown): Promise<Plan> {
  const { reason } = readSent(Return, sent)
  return stepPlan(deps, actor, seen, { action: 'return', reason, by: SUPERIOR }, (plan) => {
    requireState(plan.state === 'proposed', 'not-proposed')
    return { ...plan, state: 'returned' }
  })
}

/**
 * Agrees to a proposed plan: from today on it is what is in force. A line of the trail says so before it is. Throws as `stepPlan` does, and
 * `dossier-state` (`not-proposed`, `not-placed`, `incomplete` where what it serves has changed since).
 */
export async function agreePlan(deps: PerformanceNeeds, actor: Actor, seen: SeenPlan): Promise<Plan> {
  const above = await aboveOf(deps, actor, seen)
  const change = (plan: Plan, subject: Subject): Plan => {
    const { superior, today } = subject
    if (!superior) throw new Refusal('relation-ended')
    requireState(plan.state === 'proposed', 'not-proposed')
    requireThere(plan, subject)
    requireComplete(plan, above)
    const by = { person: superior.id, name: superior.name }
    return { ...plan, state: 'agreed', agreed: { content: plan.content, from: today, by } }
  }
  await recordBefore(deps, actor, seen, 'plan.agree', change)
  return stepPlan(deps, actor, seen, { action: 'agree', by: SUPERIOR }, change)
}

const Expected = z.strictObject({ behaviours: PlanContent.shape.behaviours })

/**
 * Writes what the superior expects of each value. In a plan that is in force it holds at once, for it is theirs to say, and the trail is told
 * first; in one that is being discussed it belongs to what will be agreed. Throws as `stepPlan` does, and `answers-invalid`.
 */
export async function expectBehaviour(
  deps: PerformanceNeeds,
  actor: Actor,
  seen: SeenPlan,
  sent: unknown,
): Promise<Plan> {
  const { behaviours } = readSent(Expected, sent)
  const change = (plan: Plan, subject: Subject): Plan => {
    requireThere(plan, subject)
    const content = { ...plan.content, behaviours }
    const { agreed } = plan
    if (plan.state !== 'agreed' || !agreed) return { ...plan, content }
    return { ...plan, content, agreed: { ...agreed, content } }
  }
  await recordBefore(deps, actor, seen, 'plan.expect', change)
  return stepPlan(deps, actor, seen, { action: 'expect', by: SUPERIOR }, change)
}

/**
 * Writes the line of what is about to be in force, without anybody's words. None for what changes nothing in force, nor for what will be
 * refused: that is for the step to say.
 */
async function recordBefore(
  deps: PerformanceNeeds,
  actor: Actor,
  seen: SeenPlan,
  action: string,
  change: (plan: Plan, subject: Subject) => Plan,
): Promise<void> {
  const [plan, subject] = await Promise.all([findDossier(deps, 'plan', seen), subjectOf(deps, actor, seen)])
  if (subject.relation !== 'superior' || plan.version !== seen.version) return
  const fields = changedLeaves({ ...plan.agreed }, { ...change(plan, subject).agreed }).map(({ field }) => field)
  if (fields.length === 0) return
  await record(deps, {
    agency: seen.agency,
    actor,
    action,
    thing: `person/${personOf(seen)}/plan/${plan.id}`,
    unit: plan.unit,
    version: plan.version + 1,
    changes: fields.slice(0, FIELDS_TOLD).map((field) => ({ field })),
  })
}
