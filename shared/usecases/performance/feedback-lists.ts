import { OwnId, type PersonId, type Slug } from '../../domain/ids.ts'
import { type DossierId, ofPerson, personOf } from '../../domain/performance/dossier.ts'
import { type Feedback, isShownTo } from '../../domain/performance/feedback.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Actor } from '../../domain/trail.ts'
import type { Deps } from '../deps.ts'
import type { Listed } from '../ports/dossier-store.ts'
import { givenList, shownList } from './feedback-names.ts'
import { type PerformanceNeeds, type Subject, subjectOf } from './step.ts'

/** So much feedback stands on one page. */
export const FEEDBACK_A_PAGE = 20

export type FeedbackPage = {
  /** The newest first. */
  readonly feedback: readonly Feedback[]
  /** Below which id older ones follow; undefined where there are none. */
  readonly older: DossierId | undefined
}

type Ref = { readonly agency: Slug; readonly person: PersonId }

/** What somebody received: the newest, or those older than one. One call. Throws `query-invalid`. */
export async function receivedFeedback(
  { store }: Pick<Deps, 'store'>,
  { agency, person }: Ref,
  before?: string,
): Promise<FeedbackPage> {
  const owner = { agency, owner: ofPerson(person) }
  const found = await store.dossiers.newest('feedback', owner, FEEDBACK_A_PAGE, idIn(before))
  const feedback = found.filter((each) => isShownTo(each, { person, relation: 'self' }))
  return { feedback, older: olderThan(found) }
}

/** What somebody gave in a year: two calls. Throws `query-invalid`. */
export async function givenFeedback(
  deps: Pick<Deps, 'store'>,
  { agency, person }: Ref,
  year: string,
  before?: string,
): Promise<FeedbackPage> {
  const listed = await deps.store.dossierLists.entries(agency, givenList(person, year), FEEDBACK_A_PAGE, idIn(before))
  const found = await lookedUp(deps, agency, listed)
  return { feedback: found.filter(({ giver }) => giver.person === person), older: olderThan(listed) }
}

/**
 * What is shown of somebody’s feedback to whoever asks, with how they stand to them: to the superior of now what was given for them to see;
 * to others with a right to look at the person nothing, for that is what givers were told. Throws `person-unknown`, `query-invalid`.
 */
export async function shownFeedback(
  deps: PerformanceNeeds,
  actor: Pick<Actor, 'person'>,
  { agency, person }: Ref,
  before?: string,
): Promise<FeedbackPage & { readonly subject: Subject }> {
  const subject = await subjectOf(deps, actor, { agency, owner: ofPerson(person) })
  const { relation } = subject
  if (relation !== 'superior' || actor.person === undefined) return { subject, feedback: [], older: undefined }
  const listed = await deps.store.dossierLists.entries(agency, shownList(person), FEEDBACK_A_PAGE, idIn(before))
  const found = await lookedUp(deps, agency, listed)
  const reader = { person: actor.person, relation }
  const feedback = found.filter((each) => each.withdrawnAt === undefined && isShownTo(each, reader))
  return { subject, feedback, older: olderThan(listed) }
}

/** What a list leads to, the newest first; an entry whose document was never written is left out. */
async function lookedUp({ store }: Pick<Deps, 'store'>, agency: Slug, listed: readonly Listed[]): Promise<Feedback[]> {
  const refs = listed.map(({ owner, id }) => ({ agency, owner, id }))
  const found = await store.dossiers.many('feedback', refs, { consistent: true })
  return found.toSorted((a, b) => (a.id < b.id ? 1 : -1))
}

function olderThan(page: readonly { readonly id: DossierId }[]): DossierId | undefined {
  return page.length < FEEDBACK_A_PAGE ? undefined : page.at(-1)?.id
}

/** The id below which is read. Throws `query-invalid`. */
function idIn(before: string | undefined): DossierId | undefined {
  if (before !== undefined && !OwnId.safeParse(before).success) throw new Refusal('query-invalid', { field: 'sebelum' })
  return before
}

/** What those are called who received some feedback: one call. */
export async function receiversOf(
  { store }: Pick<Deps, 'store'>,
  agency: Slug,
  feedback: readonly Feedback[],
): Promise<ReadonlyMap<PersonId, string>> {
  const people = await store.people.many(agency, [...new Set(feedback.map(personOf))], { consistent: false })
  return new Map(people.map(({ id, name }) => [id, name]))
}
