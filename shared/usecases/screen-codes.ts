import { dayOf } from '../domain/calendar.ts'
import type { Counter } from '../domain/counter.ts'
import type { Device } from '../domain/device.ts'
import { Refusal } from '../domain/refusals.ts'
import { type CounterPlace, isInUse, zoneOf } from '../domain/registry.ts'
import { minuteIndexOf, writeProof } from '../domain/rotating-proof.ts'
import type { Deps } from './deps.ts'
import { placeOn } from './find-counter.ts'
import { findUnit } from './find-unit.ts'

/** How many minutes a screen knows beforehand: so long it goes on without network. */
const MINUTES_AHEAD = 15

/** What a screen shows in a minute: the end of a link, `<counter code>/<proof>`. */
export type ScreenCode = { readonly minute: number; readonly link: string }

/** The links of this minute and of the next fifteen. Throws `device-unknown` where the screen's counter is gone. */
export async function screenCodes(deps: Pick<Deps, 'store' | 'now' | 'seals'>, screen: Device): Promise<ScreenCode[]> {
  const { counter } = await placeOfDevice(deps, screen)
  const first = minuteIndexOf(deps.now())
  const minutes = Array.from({ length: MINUTES_AHEAD + 1 }, (_, index) => first + index)
  return Promise.all(
    minutes.map(async (minute) => ({
      minute,
      link: `${counter.code}/${writeProof(minute, await deps.seals.seal(counter.code, minute))}`,
    })),
  )
}

/**
 * The counter that a kiosk or a screen stands at today, also where that belongs to another unit by now. Throws `device-unknown` where it is
 * gone, `counter-retired` where it was given up.
 */
export async function placeOfDevice(deps: Pick<Deps, 'store' | 'now'>, device: Device): Promise<CounterPlace> {
  const { agency, unit, counters, services } = await findUnit(deps, device)
  const counter = counters.find(({ id }) => id === device.counter)
  if (!counter) throw new Refusal('device-unknown')
  const today = dayOf(deps.now(), zoneOf(agency, unit))
  const place = await placeOn(deps, { agency, unit, counter, services: servicesAt(counter, services) }, today)
  if (!isInUse(place.counter, today)) throw new Refusal('counter-retired')
  return place
}

function servicesAt(counter: Counter, services: CounterPlace['services']): CounterPlace['services'] {
  return services.filter(({ id }) => counter.services.includes(id))
}
