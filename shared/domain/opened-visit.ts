import type { Instrument } from './instruments/instrument.ts'
import { offeredAt } from './offers.ts'
import type { OwnQuestion } from './own-question.ts'
import type { ServedPlace } from './registry.ts'
import type { SignedVisit, Visit } from './visit.ts'

/** A visit with all that its page shows. */
export type OpenedVisit = SignedVisit & {
  readonly visit: Visit
  readonly place: ServedPlace
  readonly instrument: Instrument
  /** Everything offered there, in order; the visit's own among it. */
  readonly offered: readonly Instrument[]
  readonly own: readonly OwnQuestion[]
}

/** What the questions of a page are made from, whoever shows them. */
export type Asking = Pick<OpenedVisit, 'place' | 'instrument' | 'own'> & {
  readonly visit: Pick<Visit, 'services' | 'notAsked'>
}

/** A visit that came back, described again from what is registered of its place now. */
export function describeVisit(
  visit: Visit,
  signed: SignedVisit,
  place: ServedPlace,
  instrument: Instrument,
): OpenedVisit {
  const asked = new Set(visit.own ?? [])
  const own = (place.agency.questions ?? []).filter(({ id }) => asked.has(id))
  // Its own services, which may be fewer than the place's: a visit code may name one.
  const services = place.services.filter(({ id }) => visit.services.includes(id))
  const offered = offeredAt(place.agency, place.counter)
  return { ...signed, visit, place: { ...place, services }, instrument, own, offered }
}
