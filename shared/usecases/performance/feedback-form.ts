import type { PersonId, Slug } from '../../domain/ids.ts'
import type { Closeness } from '../../domain/performance/circle.ts'
import { placementOn } from '../../domain/person.ts'
import type { Registry } from '../../domain/registry.ts'
import { agencyToday } from '../describe-people.ts'
import { nearby } from './circle.ts'
import { rhksInForce } from './rhks-in-force.ts'
import type { PerformanceNeeds } from './step.ts'

/** What a giver is told and asked of somebody before they write. */
export type FeedbackForm = {
  readonly registry: Registry
  readonly receiver: { readonly id: PersonId; readonly name: string; readonly position: string }
  readonly as: Closeness
  /** The name of who is their superior now; undefined where nobody is: then the receiver alone may read it. */
  readonly superior: string | undefined
  readonly rhks: Awaited<ReturnType<typeof rhksInForce>>
}

/** What a form for feedback to somebody holds: five calls. Throws as `nearby` does. */
export async function feedbackForm(
  deps: PerformanceNeeds,
  ref: { readonly agency: Slug; readonly person: PersonId },
  to: PersonId,
): Promise<FeedbackForm> {
  const { agency } = ref
  const { registry, today } = await agencyToday(deps, agency)
  const { receiver, as } = await nearby(deps, ref, to, today)
  const { superior: above, position = '' } = placementOn(receiver, today) ?? {}
  const [rhks, superior] = await Promise.all([
    rhksInForce(deps, { agency, person: to }, today),
    above === undefined ? undefined : deps.store.people.get({ agency, person: above }, { consistent: false }),
  ])
  const { id, name } = receiver
  return { registry, receiver: { id, name, position }, as, superior: superior?.name, rhks }
}
