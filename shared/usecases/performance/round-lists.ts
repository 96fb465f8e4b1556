import type { TimeZone } from '../../domain/calendar.ts'
import type { PersonId, Slug } from '../../domain/ids.ts'
import { unitOf } from '../../domain/performance/dossier.ts'
import type { Round } from '../../domain/performance/round.ts'
import { type Registry, unitIn, zoneOf } from '../../domain/registry.ts'
import type { Deps } from '../deps.ts'

/** The rounds in which somebody is asked or assessed. */
export const roundsList = (person: PersonId) => `rounds/${person}`

/** So many of the newest are looked at: with a round each quarter, those of two years. */
const LOOKED_AT = 8

/** The newest rounds in which somebody is asked or assessed, the newest first: two calls. */
export async function roundsAround(
  { store }: Pick<Deps, 'store'>,
  { agency, person }: { readonly agency: Slug; readonly person: PersonId },
): Promise<Round[]> {
  const listed = await store.dossierLists.entries(agency, roundsList(person), LOOKED_AT)
  if (listed.length === 0) return []
  const refs = listed.map(({ owner, id }) => ({ agency, owner, id }))
  const rounds = await store.dossiers.many('round', refs, { consistent: true })
  return rounds.toSorted((a, b) => (a.id < b.id ? 1 : -1))
}

/** By which clock a round’s days are: its unit’s. */
export function zoneOfRound(round: Pick<Round, 'owner'>, registry: Registry): TimeZone {
  const unit = unitIn(registry, unitOf(round))
  return unit ? zoneOf(registry.agency, unit) : registry.agency.timeZone
}
