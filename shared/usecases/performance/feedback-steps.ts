import * as z from 'zod/mini'
import type { PersonId, Slug } from '../../domain/ids.ts'
import { OwnId } from '../../domain/ids.ts'
import { ofPerson } from '../../domain/performance/dossier.ts'
import { type Feedback, mayWithdraw } from '../../domain/performance/feedback.ts'
import { Words } from '../../domain/performance/words.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Actor } from '../../domain/trail.ts'
import { readSent } from '../read-sent.ts'
import { findDossier, type PerformanceNeeds, stepDossier } from './step.ts'

type Somebody = Actor & { readonly person: PersonId }
type At = { readonly agency: Slug; readonly person: PersonId; readonly id: string }

const Answer = z.strictObject({ words: Words })

/**
 * The receiver’s answer to a piece of feedback: one, and never another. The same again changes nothing. Throws `answers-invalid`,
 * `dossier-unknown` (withdrawn too), `dossier-state` (`answered`), `relation-ended` for anybody else.
 */
export async function answerFeedback(
  deps: PerformanceNeeds,
  actor: Somebody,
  { agency, id }: Pick<At, 'agency' | 'id'>,
  sent: unknown,
): Promise<Feedback> {
  const { words } = readSent(Answer, sent)
  const ref = refOf({ agency, person: actor.person, id })
  const before = await findDossier(deps, 'feedback', ref)
  if (before.answer?.words === words) return before
  const seen = { ...ref, version: before.version }
  return stepDossier(deps, actor, 'feedback', seen, { action: 'answer', by: ['self'] }, (feedback) => {
    if (feedback.withdrawnAt !== undefined) throw new Refusal('dossier-unknown')
    if (feedback.answer !== undefined) throw new Refusal('dossier-state', { why: 'answered' })
    return { ...feedback, answer: { at: new Date(deps.now()).toISOString(), words } }
  })
}

/**
 * Takes back what one gave, within an hour and before it was answered. It stays stored, and is shown to nobody else from then on. The same
 * again changes nothing. Throws `dossier-unknown` for what one did not give, `dossier-state` (`withdraw-late`).
 */
export async function withdrawFeedback(deps: PerformanceNeeds, actor: Somebody, at: At): Promise<Feedback> {
  const ref = refOf(at)
  const before = await findDossier(deps, 'feedback', ref)
  if (before.giver.person !== actor.person) throw new Refusal('dossier-unknown')
  if (before.withdrawnAt !== undefined) return before
  const seen = { ...ref, version: before.version }
  return stepDossier(deps, actor, 'feedback', seen, { action: 'withdraw', by: 'anybody' }, (feedback) => {
    if (!mayWithdraw(feedback, deps.now())) throw new Refusal('dossier-state', { why: 'withdraw-late' })
    return { ...feedback, withdrawnAt: new Date(deps.now()).toISOString() }
  })
}

/** Where a piece of feedback lies. Throws `dossier-unknown` for what cannot be an id of one. */
function refOf({ agency, person, id }: At) {
  if (!OwnId.safeParse(id).success) throw new Refusal('dossier-unknown')
  return { agency, owner: ofPerson(person), id }
}
