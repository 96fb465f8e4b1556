import { Hono } from 'hono'
import { findDevice } from '../../shared/usecases/devices.ts'
import { placeOfDevice, screenCodes } from '../../shared/usecases/screen-codes.ts'
import { ScreenPage } from '../../web/pages/screen.tsx'
import type { World } from '../compose.ts'
import { islands } from '../islands.ts'
import type { Env } from './app.tsx'
import { callingDevice } from './calling-device.ts'
import { staffPage } from './page.tsx'
import { permit } from './permit.ts'
import { qrOf } from './qr.ts'

/** What devices at a counter show and ask for. A page names its device only; what it may do, its secret decides. */
export function deviceRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const { store, config } = world

  app.get('/layar/:device', permit(store, 'device.call'), async (c) => {
    const device = await findDevice(world, c.req.param('device'), 'screen')
    const place = await placeOfDevice(world, device)
    const lasting = qrOf(`${config.publicUrl}/q/${place.counter.code}`)
    return staffPage(c, <ScreenPage place={place} device={device.id} lasting={lasting} script={islands.screen} />)
  })

  app.get('/api/v1/screens/:device/codes', permit(store, 'device.call'), async (c) => {
    const device = await callingDevice(c, world, { kind: 'screen', id: c.req.param('device') })
    const codes = await screenCodes(world, device)
    return c.json({
      now: world.now(),
      codes: codes.map(({ minute, link }) => ({ minute, rows: rowsOf(`${config.publicUrl}/r/${link}`) })),
    })
  })
  return app
}

/** A QR code's rows as text, `1` is dark: a screen draws it without a library. */
function rowsOf(link: string): string[] {
  return qrOf(link).map((row) => row.map((isDark) => (isDark ? '1' : '0')).join(''))
}
