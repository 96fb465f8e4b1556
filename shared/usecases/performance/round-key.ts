import type { Slug } from '../../domain/ids.ts'
import { ofUnit, unitOf } from '../../domain/performance/dossier.ts'
import { roundStateAt } from '../../domain/performance/round.ts'
import { concurrently } from '../concurrently.ts'
import type { Deps } from '../deps.ts'
import { agencyToday } from '../describe-people.ts'
import type { DossierRef } from '../ports/dossier-store.ts'
import { zoneOfRound } from './round-lists.ts'

const WIDTH = 4

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

/**
 * Drops the secrets of all rounds of an agency that are closed, whether or not anybody has read their results: a query for each unit, and
 * two calls for each secret that is still kept. Gives how many were dropped.
 */
export async function dropClosedRoundKeys(deps: Pick<Deps, 'store' | 'now'>, agency: Slug): Promise<number> {
  const { registry } = await agencyToday(deps, agency)
  let dropped = 0
  await concurrently(registry.units, WIDTH, async ({ id: unit }) => {
    const owner = { agency, owner: ofUnit(unit) }
    const keys = await deps.store.dossiers.of('round-key', owner, { consistent: false })
    const refs = keys.filter(({ sealed }) => sealed !== undefined).map(({ id }) => ({ ...owner, id }))
    const rounds = refs.length === 0 ? [] : await deps.store.dossiers.many('round', refs, { consistent: true })
    const closed = rounds.filter((round) => roundStateAt(round, deps.now(), zoneOfRound(round, registry)) === 'closed')
    for (const round of closed) {
      await dropRoundKey(deps, round)
      dropped += 1
    }
  })
  return dropped
}

/** Drops the secret of a round in which nobody may answer any more: from then on not even the key service tells who answered. */
export async function dropRoundKey({ store }: Pick<Deps, 'store'>, ref: DossierRef): Promise<void> {
  const { agency, owner, id } = ref
  const key = await store.dossiers.get('round-key', { agency, owner, id }, { consistent: true })
  if (key?.sealed === undefined) return
  await store.dossiers.put('round-key', { agency, owner, id, version: key.version + 1, history: [] })
}
