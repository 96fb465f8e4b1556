import { createHash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import * as z from 'zod/mini'
import type { OpenedKiosk } from '../../shared/domain/kiosk-pass.ts'
import { proofOf } from '../../shared/domain/receipt.ts'
import { acceptKiosk } from '../../shared/usecases/accept-kiosk.ts'
import { openKiosk } from '../../shared/usecases/open-kiosk.ts'
import { readSent } from '../../shared/usecases/read-sent.ts'
import { styles } from '../../web/assets/styles.ts'
import { scripted } from '../../web/islands/scripted.ts'
import { KIOSK_COLOUR, KioskPage } from '../../web/pages/kiosk.tsx'
import { FIRST_LANGUAGE, isLanguage, LANGUAGE_CHOICE, languages } from '../../web/text/languages.ts'
import { InLanguage } from '../../web/text/text.ts'
import type { World } from '../compose.ts'
import { islands } from '../islands.ts'
import type { Env } from './app.tsx'
import { readJson } from './body.ts'
import { callingDevice } from './calling-device.ts'
import { page } from './page.tsx'
import { permit } from './permit.ts'
import { qrOf } from './qr.ts'
import { policyFor } from './security-headers.ts'

/** Its own, so that no other page's policy is the longer for it: the citizen's page fits one round trip with its headers. */
const POLICY = policyFor([styles.kiosk], [scripted, islands.kiosk])

/** By this a kiosk knows its own page from whatever else answers in its place. */
const OURS = 'Suara-Loket-Kiosk'

/** What a device sends beside the rating: a key of its own making, from which the receipt's proof is made, as with paper forms. */
const RatingRequest = z.looseObject({ receiptKey: z.string().check(z.regex(/^[\w-]{43}$/)) })

/** A tablet at a counter: its page, what keeps it there without network, and its ratings. */
export function kioskRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const { store, config } = world

  app.get('/kiosk/pekerja.js', permit(store, 'device.call'), (c) => {
    const script = config.kioskWorker ? islands.kioskWorker : islands.kioskWorkerOff
    return c.body(script, 200, { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' })
  })

  app.get('/kiosk/:kiosk', permit(store, 'device.call'), async (c) => {
    const opened = await openKiosk(world, c.req.param('kiosk'))
    const [pass, version] = await Promise.all([world.passes.sign(opened.pass), versionOf(opened)])
    c.set('language', languageOf(c))
    return page(c, kioskPage(opened, { pass, version }), 200, {
      'Content-Security-Policy': POLICY,
      [OURS]: opened.pass.device,
    })
  })

  app.get('/kiosk/:kiosk/manifest.webmanifest', permit(store, 'device.call'), async (c) => {
    const { pass, place } = await openKiosk(world, c.req.param('kiosk'))
    const path = `/kiosk/${pass.device}`
    const manifest = {
      id: path,
      name: `${place.counter.name} · ${place.unit.name}`,
      short_name: place.counter.name,
      description: place.agency.name,
      lang: FIRST_LANGUAGE,
      start_url: path,
      scope: path,
      display: 'fullscreen',
      theme_color: KIOSK_COLOUR,
      background_color: '#ffffff',
      icons: [{ src: '/favicon.svg', type: 'image/svg+xml', sizes: 'any' }],
    }
    return c.body(JSON.stringify(manifest), 200, {
      'Content-Type': 'application/manifest+json',
      [OURS]: pass.device,
    })
  })

  app.get('/api/v1/kiosks/:kiosk', permit(store, 'device.call'), async (c) => {
    const device = await callingDevice(c, world, { kind: 'kiosk', id: c.req.param('kiosk') })
    return c.json({ now: world.now(), version: await versionOf(await openKiosk(world, device.id)) })
  })

  app.post('/api/v1/kiosks/:kiosk/ratings', permit(store, 'device.call'), async (c) => {
    const device = await callingDevice(c, world, { kind: 'kiosk', id: c.req.param('kiosk') })
    const { receiptKey, ...sent } = readSent(RatingRequest, await readJson(c))
    const { receipt, repeated } = await acceptKiosk(world, device, sent)
    return c.json({ ...receipt, proof: proofOf(receiptKey, receipt) }, repeated ? 200 : 201)
  })
  return app

  function kioskPage(opened: OpenedKiosk, signed: { readonly pass: string; readonly version: string }) {
    const lasting = qrOf(`${config.publicUrl}/q/${opened.place.counter.code}`)
    return <KioskPage opened={opened} {...signed} keeps={config.kioskWorker} lasting={lasting} script={islands.kiosk} />
  }

  /** A digest of the page in every language, without its pass: who has another should load it again. */
  async function versionOf(opened: OpenedKiosk): Promise<string> {
    const hash = createHash('sha256')
    for (const language of Object.keys(languages).filter(isLanguage)) {
      const blank = <InLanguage language={language}>{kioskPage(opened, { pass: '', version: '' })}</InLanguage>
      hash.update(String(await blank.toString()))
    }
    return hash.digest('base64url').slice(0, 12)
  }
}

/** A kiosk belongs to nobody: neither a browser's wishes nor a choice made before say what the next citizen reads. */
function languageOf(c: Context<Env>) {
  const chosen = c.req.query(LANGUAGE_CHOICE) ?? ''
  return isLanguage(chosen) ? chosen : FIRST_LANGUAGE
}
