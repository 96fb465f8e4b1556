import * as z from 'zod/mini'
import type { Above } from '../../domain/performance/above.ts'
import { changedLeaves } from '../../domain/performance/changed-leaves.ts'
import { PartId, type Plan } from '../../domain/performance/plan.ts'
import { problemsOfPlan } from '../../domain/performance/plan-problems.ts'
import { Words } from '../../domain/performance/words.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Actor } from '../../domain/trail.ts'
import { readSent } from '../read-sent.ts'
import { requireState, requireWritable, type SeenPlan, stepPlan } from './plan-step.ts'
import { findDossier, type PerformanceNeeds, subjectOf } from './step.ts'
import { aboveIn } from './superior-plan.ts'

/** So many words are kept in one plan: a document has a largest size. */
const SAID_AT_MOST = 60

/**
 * Puts one's own plan before the superior. Throws as `stepPlan` does, and `dossier-state`: `incomplete`, `no-superior`, `nothing-new`,
 * `proposed`, `year-over`, `not-placed`.
 */
export async function proposePlan(deps: PerformanceNeeds, actor: Actor, seen: SeenPlan): Promise<Plan> {
  const above = await aboveOf(deps, actor, seen)
  return stepPlan(deps, actor, seen, { action: 'propose', by: ['self'] }, (plan, subject) => {
    requireWritable(plan, subject)
    const { superior } = subject
    requireState(superior !== undefined && superior.disabled === undefined, 'no-superior')
    requireComplete(plan, above)
    const isNew = !plan.agreed || changedLeaves(plan.agreed.content, plan.content).length > 0
    requireState(isNew, 'nothing-new')
    return { ...plan, state: 'proposed' }
  })
}

/** What the superior of somebody asks for in a plan's year. */
export async function aboveOf(
  deps: PerformanceNeeds,
  actor: Actor,
  { agency, owner, id }: SeenPlan,
): Promise<Above | undefined> {
  const { superior, today } = await subjectOf(deps, actor, { agency, owner })
  return aboveIn(deps, superior, { year: id.slice(0, 4), day: today }, { consistent: true })
}

/** Throws `dossier-state` where something is missing. */
export function requireComplete({ content }: Plan, above: Above | undefined): void {
  requireState(problemsOfPlan(content, above).length === 0, 'incomplete')
}

/** Takes a proposal back, to write on. Throws as `stepPlan` does, and `dossier-state` (`not-proposed`). */
export async function withdrawPlan(deps: PerformanceNeeds, actor: Actor, seen: SeenPlan): Promise<Plan> {
  return stepPlan(deps, actor, seen, { action: 'withdraw', by: ['self'] }, (plan) => {
    requireState(plan.state === 'proposed', 'not-proposed')
    return { ...plan, state: 'draft' }
  })
}

const Saying = z.strictObject({ words: Words, rhk: z.optional(PartId) })

/**
 * A word in the dialogue that clarifies a plan, of its owner or of the superior, about one result or the whole. The same word sent again
 * is said once. Throws as `stepPlan` does, `answers-invalid`, and `dossier-full`.
 */
export async function sayOfPlan(deps: PerformanceNeeds, actor: Actor, seen: SeenPlan, sent: unknown): Promise<Plan> {
  const { words, rhk } = readSent(Saying, sent)
  const { person } = actor
  if (person === undefined) throw new Refusal('relation-ended')
  const isSaid = ({ dialogue }: Plan) => {
    const last = dialogue.at(-1)
    return last?.by.person === person && last.words === words && last.rhk === rhk
  }
  try {
    return await stepPlan(deps, actor, seen, { action: 'say', by: ['self', 'superior'] }, (plan) => {
      if (plan.dialogue.length >= SAID_AT_MOST) throw new Refusal('dossier-full')
      const isThere = rhk === undefined || plan.content.rhks.some(({ id }) => id === rhk)
      if (!isThere) throw new Refusal('answers-invalid', {}, [{ field: 'rhk', problem: 'invalid' }])
      const at = new Date(deps.now()).toISOString()
      const said = { at, by: { person, name: actor.name }, words, ...(rhk !== undefined && { rhk }) }
      return { ...plan, dialogue: [...plan.dialogue, said] }
    })
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'dossier-changed') throw error
    const plan = await findDossier(deps, 'plan', seen)
    if (isSaid(plan)) return plan
    throw error
  }
}
