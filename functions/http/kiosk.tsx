import { type Context, Hono } from 'hono'
import * as z from 'zod/mini'
import { proofOf } from '../../shared/domain/receipt.ts'
import { acceptKiosk } from '../../shared/usecases/accept-kiosk.ts'
import { openKiosk } from '../../shared/usecases/open-kiosk.ts'
import { readSent } from '../../shared/usecases/read-sent.ts'
import { FIRST_LANGUAGE, isLanguage, LANGUAGE_CHOICE, readLanguage } from '../../web/text/languages.ts'
import type { World } from '../compose.ts'
import type { Env } from './app.tsx'
import { readJson } from './body.ts'
import { callingDevice } from './calling-device.ts'
import { page } from './page.tsx'
import { permit } from './permit.ts'

/** What only kiosks are answered with, read when the first one asks: no citizen waits for it. */
const answers = () => import('./kiosk-answers.tsx')

/** By this a kiosk knows its own page from whatever else answers in its place. */
const OURS = 'Suara-Loket-Kiosk'

/** What a device sends beside the rating: a key of its own making, from which the receipt's proof is made, as with paper forms. */
const RatingRequest = z.looseObject({ receiptKey: z.string().check(z.regex(/^[\w-]{43}$/)) })

/** A tablet at a counter: its page, what keeps it there without network, and its ratings. */
export function kioskRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const { store, config } = world
  const setting = { publicUrl: config.publicUrl, keeps: config.kioskWorker }

  app.get('/kiosk/pekerja.js', permit(store, 'device.call'), async (c) => {
    const { workerOf } = await answers()
    const headers = { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' }
    return c.body(workerOf(setting), 200, headers)
  })

  app.get('/kiosk/:kiosk', permit(store, 'device.call'), async (c) => {
    const opened = await openKiosk(world, c.req.param('kiosk'))
    const { kioskPage, versionOf } = await answers()
    const [pass, version] = await Promise.all([world.passes.sign(opened.pass), versionOf(opened, setting)])
    const language = languageOf(c)
    await readLanguage(language)
    c.set('language', language)
    return page(c, kioskPage(opened, { pass, version }, setting), 200, { [OURS]: opened.pass.device })
  })

  app.get('/kiosk/:kiosk/manifest.webmanifest', permit(store, 'device.call'), async (c) => {
    const opened = await openKiosk(world, c.req.param('kiosk'))
    const { manifestOf } = await answers()
    return c.body(manifestOf(opened), 200, {
      'Content-Type': 'application/manifest+json',
      [OURS]: opened.pass.device,
    })
  })

  app.get('/api/v1/kiosks/:kiosk', permit(store, 'device.call'), async (c) => {
    const device = await callingDevice(c, world, { kind: 'kiosk', id: c.req.param('kiosk') })
    const { versionOf } = await answers()
    return c.json({ now: world.now(), version: await versionOf(await openKiosk(world, device.id), setting) })
  })

  app.post('/api/v1/kiosks/:kiosk/ratings', permit(store, 'device.call'), async (c) => {
    const device = await callingDevice(c, world, { kind: 'kiosk', id: c.req.param('kiosk') })
    const { receiptKey, ...sent } = readSent(RatingRequest, await readJson(c))
    const { receipt, repeated } = await acceptKiosk(world, device, sent)
    return c.json({ ...receipt, proof: proofOf(receiptKey, receipt) }, repeated ? 200 : 201)
  })
  return app
}

/** A kiosk belongs to nobody: neither a browser's wishes nor a choice made before say what the next citizen reads. */
function languageOf(c: Context<Env>) {
  const chosen = c.req.query(LANGUAGE_CHOICE) ?? ''
  return isLanguage(chosen) ? chosen : FIRST_LANGUAGE
}
