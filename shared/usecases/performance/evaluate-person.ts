import * as z from 'zod/mini'
import { addDays, type Day } from '../../domain/calendar.ts'
import type { Slug } from '../../domain/ids.ts'
import { Evaluation, evaluationId, OBJECTION_DAYS } from '../../domain/performance/evaluation.ts'
import { predicateOf } from '../../domain/performance/predicate.ts'
import { Words } from '../../domain/performance/words.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Actor } from '../../domain/trail.ts'
import type { DossierRef } from '../ports/dossier-store.ts'
import { readSent } from '../read-sent.ts'
import { groundsOf, ratingIn, requireHeads } from './evaluation-grounds.ts'
import {
  beginDossier,
  findDossier,
  type PerformanceNeeds,
  requireRelation,
  type Said,
  stepDossier,
  subjectOf,
} from './step.ts'
import { guidanceFor, unitEvaluations, unitListOf } from './unit-evaluations.ts'
import { writingLines } from './writing-lines.ts'

/** An evaluation at the version that was seen; 0 where there was none. */
export type SeenEvaluation = DossierRef & { readonly version: number }

const { results, behaviour, notes, advice } = Evaluation.shape
const Draft = z.strictObject({ results, behaviour, notes, advice })
const Issue = z.strictObject({ departure: z.optional(Words) })
const Edition = z.strictObject({ because: Words })

const DRAFT = 'draft' as const

const WRITE: Said = { action: 'evaluate', by: ['superior'] }
const ISSUE: Said = { action: 'issue', by: ['superior'] }

/**
 * Writes or changes the draft of an evaluation, which only whoever is superior now reads. The predikat follows from the matrix, and nothing
 * that is sent can set it.
 *
 * Throws `dossier-state`: `period-open`, `not-placed`, `unit-unrated`, `head-results` (a head's results are the unit's), `not-draft`; what
 * `stepDossier` throws; `answers-invalid`.
 */
export async function writeEvaluation(
  deps: PerformanceNeeds,
  actor: Actor,
  seen: SeenEvaluation,
  sent: unknown,
): Promise<Evaluation> {
  const wish = readSent(Draft, sent)
  const subject = await subjectOf(deps, actor, seen)
  requireRelation(WRITE, subject.relation)
  const { at, isHead, ...grounds } = await groundsOf(deps, seen, subject)
  const unitRating = ratingIn(grounds)
  requireHeads(isHead, unitRating, wish.results)
  const by = byOf(actor)
  const said = { ...wish, unitRating, predicate: predicateOf(wish.results, wish.behaviour), by }
  if (seen.version > 0) {
    return stepDossier(deps, actor, 'evaluation', seen, WRITE, (before) => {
      requireDraft(before)
      const { advice: _advice, departure: _departure, ...rest } = before
      return { ...rest, ...said }
    })
  }
  if (at.edition !== 1) throw new Refusal('dossier-unknown')
  await announce(deps, seen, at)
  const { unit, period, edition } = at
  return beginDossier(deps, actor, 'evaluation', seen, WRITE, () => ({
    unit,
    period,
    edition,
    state: DRAFT,
    ...said,
  }))
}

/**
 * Tells the person: from here on it stands, and they may answer or object. Where it departs from the guidance on the unit's distribution it
 * takes a reason, which is kept with it.
 *
 * Throws `dossier-state`: `departure-needed` where that reason is missing, and the same as `writeEvaluation`.
 */
export async function issueEvaluation(
  deps: PerformanceNeeds,
  actor: Actor,
  seen: SeenEvaluation,
  sent: unknown,
): Promise<Evaluation> {
  const { departure } = readSent(Issue, sent)
  const [subject, draft] = await Promise.all([subjectOf(deps, actor, seen), findDossier(deps, 'evaluation', seen)])
  requireRelation(ISSUE, subject.relation)
  if (draft.version !== seen.version) throw new Refusal('dossier-changed')
  requireDraft(draft)
  const { at, isHead, ...grounds } = await groundsOf(deps, seen, subject)
  const unitRating = ratingIn(grounds)
  requireHeads(isHead, unitRating, draft.results)
  const found = await unitEvaluations(deps, at, subject.today)
  const departs = guidanceFor(found, unitRating, draft).departures.length > 0
  if (departs && departure === undefined) throw new Refusal('dossier-state', { why: 'departure-needed' })
  const objectUntil = addDays(subject.today, OBJECTION_DAYS)
  await deps.store.dossierLists.add(seen.agency, closingListOf(objectUntil), { owner: seen.owner, id: seen.id })
  const issuedAt = new Date(deps.now()).toISOString()
  return stepDossier(lined(deps, actor, at), actor, 'evaluation', seen, ISSUE, (before) => {
    requireDraft(before)
    const { departure: _before, ...rest } = before
    const by = byOf(actor)
    const why = departs && departure !== undefined ? { departure } : {}
    return { ...rest, ...why, ...{ state: 'issued' as const, unitRating, by, issuedAt, objectUntil } }
  })
}

/**
 * Begins a later edition of a closed evaluation, as a draft with what the closed one says, and why. The closed one stays as it is.
 *
 * Throws `dossier-state` (`not-closed`), `dossier-changed` where there is a later one already, and as `writeEvaluation`.
 */
export async function beginEdition(
  deps: PerformanceNeeds,
  actor: Actor,
  ref: DossierRef,
  sent: unknown,
): Promise<Evaluation> {
  const { because } = readSent(Edition, sent)
  const said: Said = { action: 'new-edition', reason: because, by: ['superior'] }
  const [subject, closed] = await Promise.all([subjectOf(deps, actor, ref), findDossier(deps, 'evaluation', ref)])
  requireRelation(said, subject.relation)
  if (closed.state !== 'closed') throw new Refusal('dossier-state', { why: 'not-closed' })
  const { period, unit, results, behaviour, predicate, notes, advice } = closed
  const edition = closed.edition + 1
  const next = { ...ref, id: evaluationId(period, unit, edition) }
  const grounds = await groundsOf(deps, next, subject)
  const unitRating = ratingIn(grounds)
  await announce(deps, next, grounds.at)
  return beginDossier(deps, actor, 'evaluation', next, said, () => ({
    ...{ period, unit, edition, because, state: DRAFT, unitRating, results, behaviour, predicate, notes },
    ...(advice !== undefined && { advice }),
    by: byOf(actor),
  }))
}

/** The list of evaluations that may be objected to until a day: they are closed after it. */
export function closingListOf(objectUntil: Day): string {
  return `evaluation-closing/${objectUntil}`
}

/** The same store, with a line before every version. */
export function lined(deps: PerformanceNeeds, actor: Actor, { unit }: { readonly unit: Slug }): PerformanceNeeds {
  return writingLines(deps, actor, { kind: 'evaluation', unit })
}

/** Who decides, for the document. Throws `relation-ended` for whoever is no person. */
export function byOf({ person, name }: Actor): Evaluation['by'] {
  if (person === undefined) throw new Refusal('relation-ended')
  return { person, name }
}

async function announce(
  { store }: PerformanceNeeds,
  ref: DossierRef,
  at: { readonly unit: Slug; readonly period: string },
) {
  await store.dossierLists.add(ref.agency, unitListOf(at), { owner: ref.owner, id: ref.id })
}

function requireDraft({ state }: Pick<Evaluation, 'state'>): void {
  if (state !== 'draft') throw new Refusal('dossier-state', { why: 'not-draft' })
}
