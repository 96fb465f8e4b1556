import { unitOf } from '../../domain/performance/dossier.ts'
import type { Deps } from '../deps.ts'
import type { DossierRef } from '../ports/dossier-store.ts'

/** What opens, seals and drops the secret that keeps a round’s answers apart from who gave them. */
export type RoundNeeds = Pick<Deps, 'store' | 'now' | 'vault' | 'newSecret'>

/** Makes a round’s secret, sealed for the key service; one that is there already stays. */
export async function makeRoundKey({ store, vault, newSecret }: RoundNeeds, ref: DossierRef): Promise<void> {
  const { agency, owner, id } = ref
  const sealed = await vault.seal(newSecret(), { agency, unit: unitOf(ref), id })
  await store.dossiers.put('round-key', { agency, owner, id, version: 1, history: [], sealed })
}

/** A round’s secret; undefined once it was dropped. */
export async function roundSecret({ store, vault }: RoundNeeds, ref: DossierRef): Promise<string | undefined> {
  const { agency, owner, id } = ref
  const key = await store.dossiers.get('round-key', { agency, owner, id }, { consistent: true })
  return key?.sealed === undefined ? undefined : vault.open(key.sealed, { agency, unit: unitOf(ref), id })
}

/** Drops the secret of a round in which nobody may answer any more: from then on not even the key service tells who answered. */
export async function dropRoundKey({ store }: Pick<Deps, 'store'>, ref: DossierRef): Promise<void> {
  const { agency, owner, id } = ref
  const key = await store.dossiers.get('round-key', { agency, owner, id }, { consistent: true })
  if (key?.sealed === undefined) return
  await store.dossiers.put('round-key', { agency, owner, id, version: key.version + 1, history: [] })
}
