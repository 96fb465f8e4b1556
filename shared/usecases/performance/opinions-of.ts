import * as z from 'zod/mini'
import { dayOf, type TimeZone } from '../../domain/calendar.ts'
import { PersonId, type Slug } from '../../domain/ids.ts'
import { VALUE_IDS } from '../../domain/performance/berakhlak.ts'
import { ofPerson } from '../../domain/performance/dossier.ts'
import { DOSSIER_KINDS, type DossierKind } from '../../domain/performance/kinds.ts'
import type { FeedbackOpinion } from '../../domain/performance/strengths.ts'
import { periodOf } from '../../domain/period.ts'
import type { Deps } from '../deps.ts'

/** What a feedback says of a value, of all that stands in one; one that was taken back says nothing. */
const Opinion = z.object({
  giver: z.object({ person: PersonId }),
  kind: z.enum(['praise', 'suggestion', 'concern']),
  about: z.object({ value: z.enum(VALUE_IDS) }),
  audience: z.enum(['receiver', 'superior']),
  givenAt: z.iso.datetime(),
  withdrawnAt: z.optional(z.undefined()),
})

/** Who reads what follows from it: the receiver all of it, anybody else only what its giver was told that superiors read. */
export type OpinionReader = 'self' | 'others'

/** So many of somebody's newest feedbacks are looked at. */
const NEWEST = 200

const feedback = Object.keys(DOSSIER_KINDS).find((kind): kind is DossierKind => kind === 'feedback')

/** What others said of how somebody lives the values, the oldest first; nothing where no feedback is kept. One query. */
export async function opinionsOf(
  { store }: Pick<Deps, 'store'>,
  { agency, person }: { readonly agency: Slug; readonly person: PersonId },
  zone: TimeZone,
  reader: OpinionReader,
): Promise<FeedbackOpinion[]> {
  if (feedback === undefined) return []
  const kept = await store.dossiers.newest(feedback, { agency, owner: ofPerson(person) }, NEWEST)
  return kept.length === 0 ? [] : opinionsIn(kept, zone, reader)
}

/** The opinions in what is kept, whatever else is. */
export function opinionsIn(kept: readonly unknown[], zone: TimeZone, reader: OpinionReader): FeedbackOpinion[] {
  return kept
    .flatMap((each) => Opinion.safeParse(each).data ?? [])
    .filter(({ audience }) => reader === 'self' || audience === 'superior')
    .toSorted((a, b) => (a.givenAt < b.givenAt ? -1 : 1))
    .map(({ giver, kind, about, givenAt }) => ({
      value: about.value,
      giver: giver.person,
      // Whoever suggests how it could be better names something to develop, as whoever is concerned does.
      isPraise: kind === 'praise',
      period: periodOf('quarter', dayOf(Date.parse(givenAt), zone)),
    }))
}
