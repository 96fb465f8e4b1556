import * as z from 'zod/mini'
import { Evaluation } from '../../domain/performance/evaluation.ts'
import { predicateOf } from '../../domain/performance/predicate.ts'
import { Words } from '../../domain/performance/words.ts'
import { placementOn } from '../../domain/person.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Actor } from '../../domain/trail.ts'
import { readSent } from '../read-sent.ts'
import { byOf, lined, type SeenEvaluation } from './evaluate-person.ts'
import { type Grounds, groundsOf, requireHeads } from './evaluation-grounds.ts'
import {
  findDossier,
  type PerformanceNeeds,
  requireRelation,
  type Said,
  type Subject,
  stepDossier,
  subjectOf,
} from './step.ts'
import { guidanceFor, unitEvaluations } from './unit-evaluations.ts'

const { results, behaviour } = Evaluation.shape
const Upheld = z.strictObject({
  ...{ upheld: z.literal(true), words: Words, results, behaviour },
  /** Why the predikat that follows departs from the guidance on the unit's distribution, where it does. */
  departure: z.optional(Words),
})
const Dismissed = z.strictObject({ upheld: z.literal(false), words: Words })

/**
 * Who decides an objection: the superior's superior. Where there is nobody, or it is the one who wrote the evaluation, whoever manages the
 * whole agency does, unless it is the person or one of these two. Source: PP 30/2019, art. 59; what becomes of the top of an agency is
 * ours (m).
 */
export function deciderOf(
  { superior, today }: Pick<Subject, 'superior' | 'today'>,
  { by }: Pick<Evaluation, 'by'>,
): 'next-superior' | 'manager' {
  const next = superior && placementOn(superior, today)?.superior
  return next === undefined || next === by.person ? 'manager' : 'next-superior'
}

/**
 * Decides an objection, with words: dismissed, or upheld with other ratings in the place of those objected to. Either closes the evaluation,
 * and is final. Where another predikat follows, the guidance on the unit's distribution is asked anew: one that departs from it takes a
 * reason, which stands in the place of the superior's. `asManager`: by who manages the agency, where the objection is theirs to decide.
 *
 * Throws `dossier-state`: `not-objected`, `upheld-same` (no rating is another), `head-results`, `departure-needed` (the reason is missing); `dossier-own` for the person, and for whoever
 * wrote it; `relation-ended` for anybody else whose decision it is not; what `stepDossier` throws; `answers-invalid`.
 */
export async function decideObjection(
  deps: PerformanceNeeds,
  actor: Actor,
  seen: SeenEvaluation & { readonly asManager?: boolean },
  sent: unknown,
): Promise<Evaluation> {
  const isUpheld = typeof sent === 'object' && sent !== null && 'upheld' in sent && sent.upheld === true
  const decision = isUpheld ? readSent(Upheld, sent) : readSent(Dismissed, sent)
  const [subject, stored] = await Promise.all([subjectOf(deps, actor, seen), findDossier(deps, 'evaluation', seen)])
  const said = whose(actor, subject, stored, seen.asManager ?? false)
  if (stored.version !== seen.version) throw new Refusal('dossier-changed')
  const { at, isHead, rating } = await groundsOf(deps, seen, subject)
  const departs = decision.upheld && (await departsBy(deps, stored, decision, { at, rating, today: subject.today }))
  const time = new Date(deps.now()).toISOString()
  return stepDossier(lined(deps, actor, at), actor, 'evaluation', seen, said, (before) => {
    const { objection } = before
    if (before.state !== 'objected' || objection === undefined)
      throw new Refusal('dossier-state', { why: 'not-objected' })
    const decided = { at: time, by: byOf(actor), upheld: decision.upheld, words: decision.words }
    const closed = { ...before, state: 'closed' as const, closedAt: time }
    if (!decision.upheld) return { ...closed, objection: { ...objection, decided } }
    const was = { results: before.results, behaviour: before.behaviour }
    if (was.results === decision.results && was.behaviour === decision.behaviour) {
      throw new Refusal('dossier-state', { why: 'upheld-same' })
    }
    requireHeads(isHead, before.unitRating, decision.results)
    const { results, behaviour } = decision
    const predicate = predicateOf(results, behaviour)
    if (departs && decision.departure === undefined) throw new Refusal('dossier-state', { why: 'departure-needed' })
    const { departure: _reason, ...without } = closed
    // The superior's reason was one for their predikat; it stays in the history.
    const kept = predicate === before.predicate ? closed : without
    const why = departs && decision.departure !== undefined ? { departure: decision.departure } : {}
    const said = { results, behaviour, predicate, objection: { ...objection, decided: { ...decided, was } } }
    return { ...kept, ...why, ...said }
  })
}

/** Whether another predikat would follow, and would break a rule on the unit's distribution, as its people stand now. */
async function departsBy(
  deps: PerformanceNeeds,
  { owner, predicate: present, unitRating }: Evaluation,
  { results, behaviour }: Pick<Evaluation, 'results' | 'behaviour'>,
  { at, rating, today }: Pick<Grounds, 'at' | 'rating'> & Pick<Subject, 'today'>,
): Promise<boolean> {
  const predicate = predicateOf(results, behaviour)
  if (predicate === present) return false
  const found = await unitEvaluations(deps, at, today)
  return guidanceFor(found, rating?.rating ?? unitRating, { owner, predicate }).departures.length > 0
}

/** In which capacity somebody decides. Throws where it is not theirs. */
function whose(actor: Actor, subject: Subject, { by }: Evaluation, asManager: boolean): Said {
  const action = 'decide'
  if (by.person === actor.person || subject.relation === 'self') throw new Refusal('dossier-own')
  const isTheirs = deciderOf(subject, { by }) === (asManager ? 'manager' : 'next-superior')
  // Who evaluates now decides no objection to what was evaluated before.
  if (!isTheirs || subject.relation === 'superior') throw new Refusal('relation-ended')
  const said: Said = { action, by: asManager ? 'anybody' : ['next-superior'] }
  requireRelation(said, subject.relation)
  return said
}
