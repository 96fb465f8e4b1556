import * as z from 'zod/mini'
import { digestOf } from '../../domain/digest.ts'
import { instantOf, OwnId, PersonId } from '../../domain/ids.ts'
import { VALUE_IDS } from '../../domain/performance/berakhlak.ts'
import { DossierId, ofPerson } from '../../domain/performance/dossier.ts'
import {
  FEEDBACK_AUDIENCES,
  FEEDBACK_KINDS,
  type Feedback,
  type FeedbackSubject,
  subjectKey,
} from '../../domain/performance/feedback.ts'
import { PartId } from '../../domain/performance/plan.ts'
import { Words } from '../../domain/performance/words.ts'
import { placementOn } from '../../domain/person.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Actor } from '../../domain/trail.ts'
import { agencyToday } from '../describe-people.ts'
import { readSent } from '../read-sent.ts'
import { nearby } from './circle.ts'
import { gaveList, givenList, monthOfFeedback, shownList } from './feedback-names.ts'
import { rhksInForce } from './rhks-in-force.ts'
import { beginDossier, type PerformanceNeeds } from './step.ts'

/** What is sent: no more may be written than this. */
const FeedbackWish = z.strictObject({
  /** Made with the form: the same again is the same feedback. */
  id: OwnId,
  to: PersonId,
  kind: z.enum(FEEDBACK_KINDS),
  about: z.union([
    z.strictObject({ plan: DossierId, rhk: PartId }),
    z.strictObject({ value: z.enum(VALUE_IDS), behaviour: z.int().check(z.minimum(0), z.maximum(2)) }),
  ]),
  words: Words,
  audience: z.enum(FEEDBACK_AUDIENCES),
})
type FeedbackWish = z.infer<typeof FeedbackWish>

/** How old a form may be, and how far ahead of us its clock: newer ones first is what lists promise. */
const OLDEST = 7 * 86_400_000
const AHEAD = 5 * 60_000

/**
 * Gives feedback to somebody of one’s circle: announced in the lists that lead to it, then one conditional put. The same again gives what is
 * stored, whatever has changed since. Throws `answers-invalid`, `dossier-own`, `relation-ended` (outside the circle, disabled, left),
 * `dossier-changed` (the id says something else already), `dossier-state` (`form-old`, `rhk-ended`).
 */
export async function giveFeedback(
  deps: PerformanceNeeds,
  actor: Actor & { readonly person: PersonId },
  agency: string,
  sent: unknown,
): Promise<Feedback> {
  const wish = readSent(FeedbackWish, sent)
  const ref = { agency, owner: ofPerson(wish.to), id: wish.id }
  const before = await deps.store.dossiers.get('feedback', ref, { consistent: true })
  if (before) return sameAs(before, actor.person, wish)
  const { registry, today } = await agencyToday(deps, agency)
  const { giver, as } = await nearby(deps, { agency, person: actor.person }, wish.to, today)
  const age = deps.now() - instantOf(wish.id)
  if (age > OLDEST || age < -AHEAD) throw new Refusal('dossier-state', { why: 'form-old' })
  const about = await subjectOfWish(deps, agency, wish, today)
  const month = monthOfFeedback(wish.id, registry.agency.timeZone)
  const unit = placementOn(giver, today)?.unit ?? ''
  const lists = deps.store.dossierLists
  await Promise.all([
    lists.add(agency, givenList(giver.id, month.slice(0, 4)), ref),
    lists.add(agency, gaveList(unit, month), { owner: ref.owner, id: `${giver.id}.${wish.id}` }),
    ...(wish.audience === 'superior' ? [lists.add(agency, shownList(wish.to), ref)] : []),
  ])
  const { kind, words, audience } = wish
  const fresh = { giver: { person: giver.id, name: giver.name }, as, kind, about, words, audience }
  const givenAt = new Date(deps.now()).toISOString()
  try {
    const said = { action: 'give', by: 'anybody' as const }
    return await beginDossier(deps, actor, 'feedback', ref, said, () => ({ ...fresh, givenAt }))
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'dossier-changed') throw error
    const stored = await deps.store.dossiers.get('feedback', ref, { consistent: true })
    if (!stored) throw error
    return sameAs(stored, actor.person, wish)
  }
}

/** What is stored, if it is what is asked for. Throws `dossier-changed` where it says something else, or is somebody else’s. */
function sameAs(stored: Feedback, giver: PersonId, { kind, about, words, audience }: FeedbackWish): Feedback {
  const told = (subject: FeedbackSubject | FeedbackWish['about']) =>
    subjectKey('rhk' in subject ? { ...subject, words: '' } : subject)
  const was = [stored.giver.person, stored.kind, told(stored.about), stored.words, stored.audience]
  if (digestOf(was) !== digestOf([giver, kind, told(about), words, audience])) throw new Refusal('dossier-changed')
  return stored
}

async function subjectOfWish(
  deps: PerformanceNeeds,
  agency: string,
  { to, about }: FeedbackWish,
  today: string,
): Promise<FeedbackSubject> {
  if (!('rhk' in about)) return about
  const known = await rhksInForce(deps, { agency, person: to }, today)
  const found = known.find(({ plan, rhk }) => plan === about.plan && rhk === about.rhk)
  if (!found) throw new Refusal('dossier-state', { why: 'rhk-ended' })
  return found
}
