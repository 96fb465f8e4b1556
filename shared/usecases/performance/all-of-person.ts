import type { PersonId, Slug } from '../../domain/ids.ts'
import { ofPerson } from '../../domain/performance/dossier.ts'
import { DOSSIER_KINDS, type Dossier, type DossierKind } from '../../domain/performance/kinds.ts'
import type { Deps } from '../deps.ts'

const KINDS = Object.keys(DOSSIER_KINDS).filter((kind): kind is DossierKind => Object.hasOwn(DOSSIER_KINDS, kind))

/**
 * Every document that is kept about somebody, of whatever kind there is, but feedback that its giver took back, which nobody is shown. Answers
 * of rounds are the unit's: one by one they are shown to nobody. One query for each kind.
 */
export async function dossiersOfPerson(
  { store }: Pick<Deps, 'store'>,
  { agency, person }: { readonly agency: Slug; readonly person: PersonId },
): Promise<Readonly<Record<string, readonly Dossier<DossierKind>[]>>> {
  const owner = { agency, owner: ofPerson(person) }
  const kept = await Promise.all(
    KINDS.map(async (kind) => {
      const dossiers: readonly Dossier<DossierKind>[] = await store.dossiers.of(kind, owner, { consistent: true })
      return [kind, dossiers.filter((each) => !('withdrawnAt' in each && each.withdrawnAt))] as const
    }),
  )
  return Object.fromEntries(kept.filter(([, dossiers]) => dossiers.length > 0))
}
