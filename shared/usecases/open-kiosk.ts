import type { OpenedKiosk } from '../domain/kiosk-pass.ts'
import { zoneOf } from '../domain/registry.ts'
import { surveyAt } from '../domain/survey-at.ts'
import type { Deps } from './deps.ts'
import { findDevice } from './devices.ts'
import { placeOfDevice } from './screen-codes.ts'

/**
 * What a kiosk asks at its counter: the first of what the counter offers, for nobody chooses a survey on a tablet in the hall. Anybody
 * may see it. Throws `device-unknown`.
 */
export async function openKiosk(deps: Pick<Deps, 'store' | 'now'>, id: string): Promise<OpenedKiosk> {
  const device = await findDevice(deps, id, 'kiosk')
  const place = await placeOfDevice(deps, device)
  const { agency, unit, counter } = place
  const { named, instrument, own, given } = surveyAt(place, deps.now())
  const at = { device: device.id, agency: agency.id, unit: unit.id, counter: counter.id }
  return {
    pass: { ...at, ...named, zone: zoneOf(agency, unit) },
    place: { ...place, services: given },
    instrument,
    own,
  }
}
