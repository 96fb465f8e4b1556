import { type Day, dayOf } from '../../domain/calendar.ts'
import type { PersonId, Slug } from '../../domain/ids.ts'
import { ofPerson } from '../../domain/performance/dossier.ts'
import type { Feedback } from '../../domain/performance/feedback.ts'
import { newestGiven, unreadOf } from '../../domain/performance/read-mark.ts'
import type { Identity } from '../../domain/permissions.ts'
import type { Registry } from '../../domain/registry.ts'
import type { Waiting } from '../../domain/waiting.ts'
import type { Deps } from '../deps.ts'
import { FEEDBACK_A_PAGE, receivedFeedback } from './feedback-lists.ts'

type Needs = Pick<Deps, 'store' | 'now'>
type Self = { readonly agency: Slug; readonly person: PersonId }

const markOf = ({ agency, person }: Self) => ({ agency, owner: ofPerson(person), id: 'feedback' })

/** Feedback that somebody was not shown yet, among the newest of their list: two calls. */
export async function feedbackWaits(
  deps: Needs,
  { person }: Identity,
  { agency }: Registry,
  _today: Day,
): Promise<Waiting[]> {
  if (person?.agency !== agency.id) return []
  const self = { agency: agency.id, person: person.id }
  const [{ feedback }, mark] = await Promise.all([
    receivedFeedback(deps, self),
    deps.store.dossiers.get('read-mark', markOf(self), { consistent: true }),
  ])
  const unread = unreadOf(feedback, mark, deps.now())
  const first = unread.map(({ givenAt }) => givenAt).toSorted()[0]
  if (first === undefined) return []
  const since = dayOf(Date.parse(first), agency.timeZone)
  return [{ kind: 'feedback-unread', feedback: unread.length, isMore: unread.length === FEEDBACK_A_PAGE, since }]
}

/**
 * Remembers that somebody was shown the newest of what they received: what was given until then is no longer new to them. What they were
 * shown before changes nothing; of two at once either will do. One call, and a put where there was something new.
 */
export async function markFeedbackRead(
  { store }: Needs,
  self: Self,
  shown: readonly Pick<Feedback, 'givenAt'>[],
): Promise<void> {
  const until = newestGiven(shown)
  if (until === undefined) return
  const ref = markOf(self)
  const mark = await store.dossiers.get('read-mark', ref, { consistent: true })
  if (mark && mark.until >= until) return
  await store.dossiers.put('read-mark', { ...ref, version: (mark?.version ?? 0) + 1, history: [], until })
}
