import * as z from 'zod/mini'
import { servedBy } from '../../domain/performance/above.ts'
import { copiedContent, EMPTY_CONTENT } from '../../domain/performance/copied-plan.ts'
import { DossierId, ofPerson } from '../../domain/performance/dossier.ts'
import { nextIndicator, nextRhk } from '../../domain/performance/part-ids.ts'
import { PartId, type Plan, PlanContent, planId, RHKS_AT_MOST, Rhk } from '../../domain/performance/plan.ts'
import { nextYearFrom } from '../../domain/performance/year.ts'
import { placementOn } from '../../domain/person.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Actor } from '../../domain/trail.ts'
import { readSent } from '../read-sent.ts'
import { requireState, requireWritable, type SeenPlan, stepPlan, withContent } from './plan-step.ts'
import { beginDossier, type PerformanceNeeds, type Said, subjectOf } from './step.ts'
import { aboveIn } from './superior-plan.ts'

const CONSISTENT = { consistent: true } as const

const Beginning = z.strictObject({
  year: z.string().check(z.regex(/^20\d\d$/)),
  /** Another plan of one's own to begin with. */
  from: z.optional(DossierId),
})

type Self = { readonly agency: string; readonly person: string }

/**
 * Begins somebody's plan of a year in the unit where they are placed, empty or as a copy of another of theirs. Again gives the one that
 * is there. Throws `dossier-state` (`not-placed`, `year-closed`), `dossier-unknown` for a copy of nothing, `answers-invalid`.
 */
export async function startPlan(deps: PerformanceNeeds, actor: Actor, self: Self, sent: unknown): Promise<Plan> {
  const { year, from } = readSent(Beginning, sent)
  const owner = ofPerson(self.person)
  const { person, superior, today } = await subjectOf(deps, actor, { agency: self.agency, owner })
  const placement = placementOn(person, today)
  if (!placement) throw new Refusal('dossier-state', { why: 'not-placed' })
  const thisYear = today.slice(0, 4)
  const isOpen = year === thisYear || (Number(year) === Number(thisYear) + 1 && today >= nextYearFrom(thisYear))
  requireState(isOpen, 'year-closed')
  const ref = { agency: self.agency, owner, id: planId(year, placement.unit) }
  const known = await deps.store.dossiers.get('plan', ref, CONSISTENT)
  if (known) return known
  const source =
    from === undefined ? undefined : await deps.store.dossiers.get('plan', { ...ref, id: from }, CONSISTENT)
  if (from !== undefined && !source) throw new Refusal('dossier-unknown')
  const above = await aboveIn(deps, superior, { year, day: today }, CONSISTENT)
  const action = source ? 'copy' : 'begin'
  return beginDossier(deps, actor, 'plan', ref, { action, by: ['self'] }, () => ({
    year,
    unit: placement.unit,
    position: placement.position,
    state: 'draft' as const,
    content: source ? copiedContent(source, above) : EMPTY_CONTENT,
    dialogue: [],
  }))
}

/** What a person writes of one result: whom it serves by the superior's result alone, whose words and plan follow from that. */
const WrittenRhk = z.strictObject({
  kind: Rhk.shape.kind,
  words: Rhk.shape.words,
  serves: z.optional(PartId),
  indicators: Rhk.shape.indicators,
})

const WRITE: Said = { action: 'write', by: ['self'], joins: true }

/**
 * Writes one result of one's own plan, a new one under the next id that the plan has to give. Throws as `stepPlan` does, `answers-invalid`,
 * and `dossier-state` (`proposed`, `year-over`, `not-placed`, `rhks-full`, `rhk-unknown`).
 */
export async function writeRhk(
  deps: PerformanceNeeds,
  actor: Actor,
  seen: SeenPlan & { readonly rhk: string },
  sent: unknown,
): Promise<Plan> {
  const { serves, ...written } = readSent(WrittenRhk, sent)
  const { superior, today } = await subjectOf(deps, actor, seen)
  const above = await aboveIn(deps, superior, { year: seen.id.slice(0, 4), day: today }, CONSISTENT)
  const served = servedBy(above, serves)
  if (serves !== undefined && !served) {
    throw new Refusal('answers-invalid', {}, [{ field: 'serves', problem: 'invalid' }])
  }
  return stepPlan(deps, actor, seen, WRITE, (plan, subject) => {
    requireWritable(plan, subject)
    const { rhks } = plan.content
    const before = rhks.find(({ id }) => id === seen.rhk)
    requireState(before !== undefined || seen.rhk === nextRhk(plan), 'rhk-unknown')
    requireState(before !== undefined || rhks.length < RHKS_AT_MOST, 'rhks-full')
    requireOwnIds(plan, seen.rhk, before, written.indicators)
    const rhk = { id: seen.rhk, ...written, ...(served && { serves: served }) }
    const after = before ? rhks.map((each) => (each.id === rhk.id ? rhk : each)) : [...rhks, rhk]
    return withContent(plan, { ...plan.content, rhks: after })
  })
}

/** Each id once, and none that another indicator has had. Throws `answers-invalid`. */
function requireOwnIds(plan: Plan, rhk: string, before: Rhk | undefined, indicators: Rhk['indicators']): void {
  const next = nextIndicator(plan, rhk)
  const known = new Set(before?.indicators.map(({ id }) => id))
  const ids = indicators.map(({ id }) => id)
  const isFresh = (id: string) => /^i\d{1,3}$/.test(id) && Number(id.slice(1)) >= next
  if (new Set(ids).size === ids.length && ids.every((id) => known.has(id) || isFresh(id))) return
  throw new Refusal('answers-invalid', {}, [{ field: 'indicators', problem: 'invalid' }])
}

/** Takes a result out of one's own plan. Throws the same. */
export async function removeRhk(
  deps: PerformanceNeeds,
  actor: Actor,
  seen: SeenPlan & { readonly rhk: string },
): Promise<Plan> {
  return stepPlan(deps, actor, seen, WRITE, (plan, subject) => {
    requireWritable(plan, subject)
    const rhks = plan.content.rhks.filter(({ id }) => id !== seen.rhk)
    return withContent(plan, { ...plan.content, rhks })
  })
}

const { approach, resources, accountability, consequences } = PlanContent.shape
const Around = z.strictObject({ approach, resources, accountability, consequences })

/** Writes the approach and the annexes of one's own plan. Throws the same. */
export async function writeAround(deps: PerformanceNeeds, actor: Actor, seen: SeenPlan, sent: unknown): Promise<Plan> {
  const around = readSent(Around, sent)
  return stepPlan(deps, actor, seen, WRITE, (plan, subject) => {
    requireWritable(plan, subject)
    const { rhks, behaviours } = plan.content
    return withContent(plan, { ...around, rhks, behaviours })
  })
}

/** Gives up the change of a plan that is in force: it is again as it was agreed. Throws the same. */
export async function dropChange(deps: PerformanceNeeds, actor: Actor, seen: SeenPlan): Promise<Plan> {
  return stepPlan(deps, actor, seen, { action: 'drop-change', by: ['self'] }, (plan) => {
    const { agreed } = plan
    if (!agreed || plan.state === 'agreed') throw new Refusal('dossier-state', { why: 'nothing-to-drop' })
    requireState(plan.state !== 'proposed', 'proposed')
    return { ...plan, content: agreed.content, state: 'agreed' }
  })
}
