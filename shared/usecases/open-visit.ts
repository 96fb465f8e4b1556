import { instrumentById } from '../domain/instruments/index.ts'
import { describeVisit, type OpenedVisit } from '../domain/opened-visit.ts'
import { type ServedPlace, zoneOf } from '../domain/registry.ts'
import { surveyAt } from '../domain/survey-at.ts'
import type { Channel } from '../domain/tier.ts'
import type { Visit } from '../domain/visit.ts'
import { visitSlot } from '../domain/visit-slot.ts'
import { WORK } from '../domain/work.ts'
import type { Deps } from './deps.ts'
import { findCounter } from './find-counter.ts'

/** What the citizen asked for, as far as they may choose. */
export type Wish = {
  /** The family of one of the instruments offered there; anything else opens the first. */
  readonly instrument?: string | undefined
  readonly channel: Channel
  /** The address it came from, as far as the gateway knows: for counting, never for keeping. */
  readonly source?: string | undefined
}

/** Begins a visit at the counter whose printed QR was scanned. Throws `code-unknown` and `code-replaced`. */
export async function openVisit(deps: Deps, typedCode: string, wish: Wish = { channel: 'web' }): Promise<OpenedVisit> {
  const at = deps.now()
  const place = await findCounter(deps, typedCode, at)
  return beginVisit(deps, place, wish, { id: deps.newId(), at, tier: 'T3' })
}

/** Begins a visit at a place: a signed token that fixes the rating's id, place, tier and period, and the work it has to be proven by. */
export async function beginVisit(
  deps: Pick<Deps, 'visits' | 'crowd'>,
  place: ServedPlace,
  wish: Wish,
  { id, at, tier }: Pick<Visit, 'id' | 'tier'> & { readonly at: number },
): Promise<OpenedVisit> {
  const { agency, unit, counter } = place
  const zone = zoneOf(agency, unit)
  const { slot, shards } = visitSlot(unit, at, zone)
  const { named, instrument, offered, own, given } = surveyAt(place, at, wish.instrument)
  const visit: Visit = {
    id,
    agency: agency.id,
    unit: unit.id,
    counter: counter?.id,
    ...named,
    tier,
    channel: wish.channel,
    work: { ...WORK, bits: WORK.bits + deps.crowd.visit(wish.source) },
    slot,
    zone,
    shards,
    trial: agency.trial,
  }
  return { ...(await deps.visits.sign(visit)), visit, place: { ...place, services: given }, instrument, offered, own }
}

/** A visit already begun, for a page that is shown again. Throws `visit-invalid` and `visit-expired`. */
export async function reopenVisit(deps: Pick<Deps, 'visits'>, token: string, place: ServedPlace): Promise<OpenedVisit> {
  const { visit, receiptKey } = await deps.visits.verify(token)
  return describeVisit(visit, { token, receiptKey }, place, instrumentById(visit.instrument))
}
