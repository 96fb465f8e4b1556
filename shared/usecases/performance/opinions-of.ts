import * as z from 'zod/mini'
import { dayOf, type TimeZone } from '../../domain/calendar.ts'
import { PersonId, type Slug } from '../../domain/ids.ts'
import { VALUE_IDS } from '../../domain/performance/berakhlak.ts'
import { ofPerson } from '../../domain/performance/dossier.ts'
import { DOSSIER_KINDS, type DossierKind } from '../../domain/performance/kinds.ts'
import type { FeedbackOpinion } from '../../domain/performance/strengths.ts'
import { periodOf } from '../../domain/period.ts'
import type { Deps } from '../deps.ts'

/** What a feedback says of a value, of all that may stand in one. */
const Opinion = z.object({
  by: z.object({ person: PersonId }),
  at: z.iso.datetime(),
  value: z.enum(VALUE_IDS),
  tone: z.enum(['praise', 'improve']),
})

/** So many of somebody's newest feedbacks are looked at. */
const NEWEST = 200

const feedback = Object.keys(DOSSIER_KINDS).find((kind): kind is DossierKind => kind === 'feedback')

/** What others said of how somebody lives the values, the oldest first; nothing where no feedback is kept. One query. */
export async function opinionsOf(
  { store }: Pick<Deps, 'store'>,
  { agency, person }: { readonly agency: Slug; readonly person: PersonId },
  zone: TimeZone,
): Promise<FeedbackOpinion[]> {
  if (feedback === undefined) return []
  const kept = await store.dossiers.newest(feedback, { agency, owner: ofPerson(person) }, NEWEST)
  return kept
    .flatMap((each) => Opinion.safeParse(each).data ?? [])
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ by, at, value, tone }) => ({
      value,
      giver: by.person,
      isPraise: tone === 'praise',
      period: periodOf('quarter', dayOf(Date.parse(at), zone)),
    }))
}
