import type { Day } from '../../domain/calendar.ts'
import type { PersonId, Slug } from '../../domain/ids.ts'
import { type DossierId, ofPerson } from '../../domain/performance/dossier.ts'
import type { Deps } from '../deps.ts'

type RhkInForce = { readonly plan: DossierId; readonly rhk: string; readonly words: string }

/** The results that somebody works for on a day, by the plans of that year that were agreed; one call. */
export async function rhksInForce(
  { store }: Pick<Deps, 'store'>,
  { agency, person }: { readonly agency: Slug; readonly person: PersonId },
  today: Day,
): Promise<RhkInForce[]> {
  const ref = { agency, owner: ofPerson(person) }
  const plans = await store.dossiers.of('plan', ref, { beginning: `${today.slice(0, 4)}.`, consistent: false })
  return plans.flatMap(({ id, agreed }) =>
    agreed === undefined || agreed.from > today
      ? []
      : agreed.content.rhks.map((rhk) => ({ plan: id, rhk: rhk.id, words: rhk.words })),
  )
}
