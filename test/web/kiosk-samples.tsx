import { kioskIsland } from '../../functions/islands/kiosk.ts'
import type { Instrument } from '../../shared/domain/instruments/instrument.ts'
import { KioskPage } from '../../web/pages/kiosk.tsx'
import { placeAt } from './render.ts'

/** A kiosk's page as it is sent: closed, with what its script will show in templates. */
export function kioskPage(instrument: Instrument) {
  const place = placeAt(2)
  const { agency, unit, counter, services } = place
  const pass = {
    ...{ device: '0123456789', agency: agency.id, unit: unit.id, counter: counter.id },
    ...{ services: services.map(({ id }) => id), instrument: instrument.id, zone: 'Asia/Jakarta' as const },
  }
  return (
    <KioskPage
      opened={{ pass, place, instrument, own: [] }}
      pass="a.b.c"
      version="v"
      keeps={true}
      lasting={[[true]]}
      script={kioskIsland}
    />
  )
}
