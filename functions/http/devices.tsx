import { Hono } from 'hono'
import { findDevice } from '../../shared/usecases/devices.ts'
import { placeOfDevice, screenCodes } from '../../shared/usecases/screen-codes.ts'
import type { World } from '../compose.ts'
import type { Env } from './app.tsx'
import { callingDevice } from './calling-device.ts'
import { permit } from './permit.ts'

/** What only screens are answered with, read when the first one asks: no citizen waits for it. */
const answers = () => import('./screen-answers.tsx')

/** What devices at a counter show and ask for. A page names its device only; what it may do, its secret decides. */
export function deviceRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const { store, config } = world

  app.get('/layar/:device', permit(store, 'device.call'), async (c) => {
    const device = await findDevice(world, c.req.param('device'), 'screen')
    const place = await placeOfDevice(world, device)
    const [{ screenPage }, { staffPage }] = await Promise.all([answers(), import('./staff-page.tsx')])
    return staffPage(c, screenPage(place, device.id, `${config.publicUrl}/q/${place.counter.code}`))
  })

  app.get('/api/v1/screens/:device/codes', permit(store, 'device.call'), async (c) => {
    const device = await callingDevice(c, world, { kind: 'screen', id: c.req.param('device') })
    const codes = await screenCodes(world, device)
    const { rowsOf } = await answers()
    return c.json({
      now: world.now(),
      codes: codes.map(({ minute, link }) => ({ minute, rows: rowsOf(`${config.publicUrl}/r/${link}`) })),
    })
  })
  return app
}
