import * as z from 'zod/mini'
import { ofPerson } from '../../domain/performance/dossier.ts'
import { type Evaluation, readEvaluationId } from '../../domain/performance/evaluation.ts'
import { Words } from '../../domain/performance/words.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Actor } from '../../domain/trail.ts'
import { readSent } from '../read-sent.ts'
import { lined, type SeenEvaluation } from './evaluate-person.ts'
import { objectionWaitsFor } from './move-objections.ts'
import { objectionList, objectionsOf } from './objection-list.ts'
import { findDossier, type PerformanceNeeds, stepDossier, subjectOf } from './step.ts'

type Own = Pick<SeenEvaluation, 'agency' | 'id' | 'version'>

const Accepting = z.strictObject({ words: z.optional(Words) })
const Saying = z.strictObject({ words: Words })

/**
 * Accepts one's own evaluation, with words or without: that closes it. Throws `dossier-state` (`not-issued`, `objected`, `closed`), what
 * `stepDossier` throws, `answers-invalid`.
 */
export async function acceptEvaluation(
  deps: PerformanceNeeds,
  actor: Actor,
  seen: Own,
  sent: unknown,
): Promise<Evaluation> {
  const { words } = readSent(Accepting, sent)
  const at = new Date(deps.now()).toISOString()
  return answering(deps, actor, seen, 'accept', (before) => ({
    ...before,
    ...{ state: 'closed', closedAt: at },
    answer: { at, accepts: true, ...(words !== undefined && { words }) },
  }))
}

/** Says something to one's own evaluation without accepting it or objecting: it stays open. Throws the same. */
export async function answerEvaluation(
  deps: PerformanceNeeds,
  actor: Actor,
  seen: Own,
  sent: unknown,
): Promise<Evaluation> {
  const { words } = readSent(Saying, sent)
  const at = new Date(deps.now()).toISOString()
  return answering(deps, actor, seen, 'answer', (before) => ({ ...before, answer: { at, accepts: false, words } }))
}

/**
 * Objects to one's own evaluation, within the time that was said when it was issued: the next superior decides. Throws the same, and
 * `dossier-state` (`objection-over`).
 */
export async function objectToEvaluation(
  deps: PerformanceNeeds,
  actor: Actor,
  seen: Own,
  sent: unknown,
): Promise<Evaluation> {
  const { words } = readSent(Saying, sent)
  const at = new Date(deps.now()).toISOString()
  const ref = refOf(actor, seen)
  const [subject, stored] = await Promise.all([subjectOf(deps, actor, ref), findDossier(deps, 'evaluation', ref)])
  const { today } = subject
  // Before the objection itself: whoever is to decide finds it, and so does what moves it to who comes after them.
  const lists = [objectionsOf(today.slice(0, 7)), objectionList(objectionWaitsFor(subject, stored))]
  const entry = { owner: ref.owner, id: ref.id }
  await Promise.all(lists.map((list) => deps.store.dossierLists.add(seen.agency, list, entry)))
  return answering(deps, actor, seen, 'object', (before) => {
    if (before.objectUntil === undefined || today > before.objectUntil) {
      throw new Refusal('dossier-state', { why: 'objection-over' })
    }
    return { ...before, state: 'objected', objection: { at, words } }
  })
}

function answering(
  deps: PerformanceNeeds,
  actor: Actor,
  seen: Own,
  action: 'accept' | 'answer' | 'object',
  change: (before: Evaluation) => Evaluation,
): Promise<Evaluation> {
  const ref = refOf(actor, seen)
  const { unit } = readEvaluationId(seen.id) ?? {}
  if (unit === undefined) throw new Refusal('dossier-unknown')
  const said = { action, by: ['self'] } as const
  return stepDossier(lined(deps, actor, { unit }), actor, 'evaluation', ref, said, (before) => {
    // A draft is nobody's to know of but the superior's.
    if (before.state === 'draft') throw new Refusal('dossier-unknown')
    if (before.state !== 'issued') throw new Refusal('dossier-state', { why: before.state })
    return change(before)
  })
}

/** One's own, whatever was sent. Throws `relation-ended` for whoever is no person. */
function refOf({ person }: Actor, { agency, id, version }: Own): SeenEvaluation {
  if (person === undefined) throw new Refusal('relation-ended')
  return { agency, owner: ofPerson(person), id, version }
}
