import type { Agency } from '../domain/agency.ts'
import { addDays, Day, dayOf, type TimeZone } from '../domain/calendar.ts'
import type { Counter } from '../domain/counter.ts'
import type { Instrument } from '../domain/instruments/instrument.ts'
import { type OwnQuestion, ownQuestionsAt } from '../domain/own-question.ts'
import { PAPER_DAYS, typedAt } from '../domain/paper.ts'
import { Refusal } from '../domain/refusals.ts'
import { zoneOf } from '../domain/registry.ts'
import { isThere } from '../domain/registry-on.ts'
import type { Service } from '../domain/service.ts'
import type { Unit } from '../domain/unit.ts'
import type { Deps } from './deps.ts'
import { findUnit } from './find-unit.ts'
import type { UnitRef } from './ports/unit-ref.ts'
import { serviceIn } from './service-sent.ts'

/** What an officer may choose from for a unit's paper forms. */
export type PaperChoices = {
  readonly agency: Agency
  /** The units above, from the top. */
  readonly above: readonly Unit[]
  readonly unit: Unit
  readonly zone: TimeZone
  /** The unit's own day, the last that a form may be of; and the first. */
  readonly today: Day
  readonly earliest: Day
  readonly instruments: readonly Instrument[]
  readonly counters: readonly Counter[]
  readonly services: readonly Service[]
}

/** What is chosen, as text that came in. */
export type PaperWish = {
  readonly day?: string | undefined
  readonly instrument?: string | undefined
  readonly counter?: string | undefined
  readonly service?: string | undefined
}

/** A form as it is typed in: what holds for all of a bundle's sheets, and what is asked on each. */
export type PaperSheet = {
  readonly day: Day
  readonly instrument: Instrument
  readonly counter: Counter | undefined
  readonly service: Service | undefined
  readonly own: readonly OwnQuestion[]
}

/** What a unit's officers may choose. Throws `agency-unknown`, `unit-unknown`. */
export async function paperChoices(deps: Pick<Deps, 'store' | 'now'>, at: UnitRef): Promise<PaperChoices> {
  const { agency, above, unit, counters, services } = await findUnit(deps, at)
  const zone = zoneOf(agency, unit)
  const today = dayOf(deps.now(), zone)
  return {
    ...{ agency, above, unit, zone, today, counters, services },
    earliest: addDays(today, -PAPER_DAYS),
    instruments: typedAt(agency, counters),
  }
}

/**
 * The sheet that was chosen; what was left open is the unit's first instrument, today, no counter, and the counter's only service.
 * Throws `answers-invalid` with the field that cannot be: `day`, `instrument`, `counter` or `service`.
 */
export function paperSheet(choices: PaperChoices, wish: PaperWish): PaperSheet {
  const { agency, unit, today, earliest, instruments, counters, services } = choices
  const day = Day.safeParse(wish.day ?? today)
  if (!day.success || day.data > today || day.data < earliest || !isThere(unit, day.data)) throw invalid('day')
  const instrument =
    wish.instrument === undefined ? instruments[0] : instruments.find(({ id }) => id === wish.instrument)
  if (!instrument) throw invalid('instrument')
  const counter = counters.find(({ id }) => id === wish.counter)
  if (wish.counter !== undefined && !counter) throw invalid('counter')
  const chosen = serviceIn(wish, counter?.services ?? services.map(({ id }) => id))
  return {
    day: day.data,
    instrument,
    counter,
    service: services.find(({ id }) => id === chosen),
    own: ownQuestionsAt(agency.questions ?? [], { family: instrument.family, unit: unit.id, day: day.data }),
  }
}

function invalid(field: string): Refusal {
  return new Refusal('answers-invalid', {}, [{ field, problem: 'invalid' }])
}
