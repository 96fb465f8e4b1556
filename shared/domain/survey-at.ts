import { dayOf } from './calendar.ts'
import type { Slug } from './ids.ts'
import type { Instrument } from './instruments/instrument.ts'
import { offeredAt } from './offers.ts'
import { type OwnQuestion, ownQuestionsAt } from './own-question.ts'
import { isInUse, type ServedPlace, zoneOf } from './registry.ts'
import type { Service } from './service.ts'

/** What is asked at a place. */
export type SurveyAt = {
  readonly instrument: Instrument
  /** Everything offered there, in order; the instrument among it. */
  readonly offered: readonly Instrument[]
  readonly own: readonly OwnQuestion[]
  /** The services that are in use. */
  readonly given: readonly Service[]
  /** What a signed token says of it: ids alone, and nothing that says nothing. */
  readonly named: {
    readonly services: Slug[]
    readonly notAsked?: Record<Slug, string[]>
    readonly own?: Slug[]
    readonly instrument: string
  }
}

/** The survey of a place at an instant: the wanted family's, where that is offered there, else the first. */
export function surveyAt(place: ServedPlace, at: number, family?: string): SurveyAt {
  const { agency, unit, counter } = place
  const offered = offeredAt(agency, counter)
  const instrument = offered.find((each) => each.family === family) ?? offered[0]
  if (!instrument) throw new Error(`${agency.id}/${unit.id} offers no instrument`)
  const day = dayOf(at, zoneOf(agency, unit))
  const own = ownQuestionsAt(agency.questions ?? [], { family: instrument.family, unit: unit.id, day })
  const given = place.services.filter((service) => isInUse(service, day))
  const notAsked = notAskedBy({ services: given }, instrument)
  const named = {
    services: given.map((service) => service.id),
    ...(Object.keys(notAsked).length === 0 ? {} : { notAsked }),
    ...(own.length === 0 ? {} : { own: own.map((question) => question.id) }),
    instrument: instrument.id,
  }
  return { instrument, offered, own, given, named }
}

/** By service, the codes of the instrument's questions that it leaves out. */
function notAskedBy({ services }: Pick<ServedPlace, 'services'>, { questions }: Instrument): Record<Slug, string[]> {
  return Object.fromEntries(
    services.flatMap(({ id, notAsked = [] }) => {
      const codes = notAsked.filter((code) => questions.some((question) => question.code === code))
      return codes.length === 0 ? [] : [[id, codes] as const]
    }),
  )
}
