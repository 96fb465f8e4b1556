import { dayOf, type TimeZone } from '../../domain/calendar.ts'
import type { PersonId, Slug } from '../../domain/ids.ts'
import { ofPerson } from '../../domain/performance/dossier.ts'
import type { Feedback } from '../../domain/performance/feedback.ts'
import type { FeedbackOpinion } from '../../domain/performance/strengths.ts'
import { periodOf } from '../../domain/period.ts'
import type { Deps } from '../deps.ts'

/** Who reads what follows from it: the receiver all of it, anybody else only what its giver was told that superiors read. */
export type OpinionReader = 'self' | 'others'

type Kept = Pick<Feedback, 'giver' | 'kind' | 'about' | 'audience' | 'givenAt' | 'withdrawnAt'>

/** So many of somebody's newest feedbacks are looked at. */
const NEWEST = 200

/** What others said of how somebody lives the values, the oldest first. One query. */
export async function opinionsOf(
  { store }: Pick<Deps, 'store'>,
  { agency, person }: { readonly agency: Slug; readonly person: PersonId },
  zone: TimeZone,
  reader: OpinionReader,
): Promise<FeedbackOpinion[]> {
  return opinionsIn(await store.dossiers.newest('feedback', { agency, owner: ofPerson(person) }, NEWEST), zone, reader)
}

/** What feedback says of values; what was taken back says nothing. */
export function opinionsIn(kept: readonly Kept[], zone: TimeZone, reader: OpinionReader): FeedbackOpinion[] {
  return kept
    .filter(({ withdrawnAt, audience }) => withdrawnAt === undefined && (reader === 'self' || audience === 'superior'))
    .toSorted((a, b) => (a.givenAt < b.givenAt ? -1 : 1))
    .flatMap(({ giver, kind, about, givenAt }) => {
      if (!('value' in about)) return []
      return {
        value: about.value,
        giver: giver.person,
        // Whoever suggests how it could be better names something to develop, as whoever is concerned does.
        isPraise: kind === 'praise',
        period: periodOf('quarter', dayOf(Date.parse(givenAt), zone)),
      }
    })
}
