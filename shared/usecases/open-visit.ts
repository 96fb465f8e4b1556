import type { Slug } from '../domain/ids.ts'
import { instrumentById } from '../domain/instruments/index.ts'
import type { Instrument } from '../domain/instruments/instrument.ts'
import { offeredAt } from '../domain/offers.ts'
import { describeVisit, type OpenedVisit } from '../domain/opened-visit.ts'
import { ownQuestionsAt } from '../domain/own-question.ts'
import { type ServedPlace, zoneOf } from '../domain/registry.ts'
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
  const place = await findCounter(deps, typedCode)
  return beginVisit(deps, place, wish, { id: deps.newId(), at: deps.now(), tier: 'T3' })
}

/** Begins a visit at a place: a signed token that fixes the rating's id, place, tier and period, and the work it has to be proven by. */
export async function beginVisit(
  deps: Pick<Deps, 'visits' | 'crowd'>,
  place: ServedPlace,
  wish: Wish,
  { id, at, tier }: Pick<Visit, 'id' | 'tier'> & { readonly at: number },
): Promise<OpenedVisit> {
  const { agency, unit, counter, services } = place
  const zone = zoneOf(agency, unit)
  const { slot, shards } = visitSlot(unit, at, zone)
  const day = slot.slice(0, 10)
  const offered = offeredAt(agency, counter)
  const instrument = offered.find(({ family }) => family === wish.instrument) ?? offered[0]
  if (!instrument) throw new Error(`${agency.id}/${unit.id} offers no instrument`)
  const own = ownQuestionsAt(agency.questions ?? [], { family: instrument.family, unit: unit.id, day })
  const notAsked = notAskedBy(place, instrument)
  const visit: Visit = {
    id,
    agency: agency.id,
    unit: unit.id,
    counter: counter?.id,
    services: services.map((service) => service.id),
    ...(Object.keys(notAsked).length === 0 ? {} : { notAsked }),
    ...(own.length === 0 ? {} : { own: own.map((question) => question.id) }),
    tier,
    channel: wish.channel,
    // A kiosk is known by its secret, and has no time to work between two citizens.
    ...(tier === 'K' ? {} : { work: { ...WORK, bits: WORK.bits + deps.crowd.visit(wish.source) } }),
    instrument: instrument.id,
    slot,
    zone,
    shards,
  }
  return { ...(await deps.visits.sign(visit)), visit, place, instrument, offered, own }
}

/** A visit already begun, for a page that is shown again. Throws `visit-invalid` and `visit-expired`. */
export async function reopenVisit(deps: Pick<Deps, 'visits'>, token: string, place: ServedPlace): Promise<OpenedVisit> {
  const { visit, receiptKey } = await deps.visits.verify(token)
  return describeVisit(visit, { token, receiptKey }, place, instrumentById(visit.instrument))
}

/** By service, the codes of the instrument's questions that it leaves out. */
function notAskedBy({ services }: ServedPlace, { questions }: Instrument): Record<Slug, string[]> {
  return Object.fromEntries(
    services.flatMap(({ id, notAsked = [] }) => {
      const codes = notAsked.filter((code) => questions.some((question) => question.code === code))
      return codes.length === 0 ? [] : [[id, codes] as const]
    }),
  )
}
