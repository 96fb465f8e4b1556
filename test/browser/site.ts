import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { acceptRating } from '../../shared/usecases/accept-rating.ts'
import { countShard } from '../../shared/usecases/count-shard.ts'
import { issueDevice } from '../../shared/usecases/devices.ts'
import { openVisit } from '../../shared/usecases/open-visit.ts'
import { readScore } from '../../shared/usecases/read-score.ts'
import { serve } from '../http/serve.ts'
import { SOMEBODY } from '../support/actor.ts'
import { launchChromium } from '../support/chromium.ts'
import { startTable } from '../support/dynalite.ts'
import { appOn, MANAGER } from '../support/http.ts'
import { answersOf, registerAgency, type TestWorld, worldOn } from '../support/world.ts'

/** The real system with a small agency, and a browser to look at it with. */
export type Site = {
  readonly url: string
  /** The path behind the QR code of a counter where nobody has rated yet. */
  readonly qr: string
  readonly codes: Readonly<Record<string, string>>
  /** A kiosk at that counter. */
  readonly kiosk: { readonly path: string; readonly secret: string }
  /** A page as a fresh browser shows it, with all it asked for and complained of. */
  open(options?: BrowserContextOptions): Promise<Opened>
  readonly world: TestWorld
  /** How many ratings of a unit are stored, of one kind of survey. */
  counted(unit: string, instrument?: string): Promise<number>
  rate(code: string, times: number): Promise<void>
  /** Registers an agency `jahat` with these names for its unit, service, counter and itself, in turn; gives its QR link's path. */
  name(names: readonly string[]): Promise<string>
  /** Adds counters with these names to a unit of `uji`. */
  addCounters(unit: string, names: readonly string[]): Promise<void>
  close(): Promise<void>
}

export type Opened = {
  readonly page: Page
  /** Every address asked for. */
  readonly requests: string[]
  /** What the browser's console says: violations of the security policy among it. */
  readonly complaints: string[]
  close(): Promise<void>
}

export async function openSite(): Promise<Site> {
  const table = await startTable()
  const world = worldOn(table)
  const { codes } = await registerAgency(world)
  const unit = { agency: 'uji', unit: 'loka-a' }
  const { device, secret } = await issueDevice(
    world,
    unit,
    { kind: 'kiosk', name: 'Tablet', counter: 'loket-1' },
    SOMEBODY,
  )
  const server = await serve(appOn(world, MANAGER))
  const browser = await launchChromium()

  return {
    url: server.url,
    qr: `/q/${codes['loka-a']}`,
    codes,
    kiosk: { path: `/kiosk/${device.id}`, secret },
    open: (options) => openPage(browser, server.url, options),
    world,
    async counted(unit, instrument) {
      await countShard(world, 0, { openToo: true })
      return (await readScore(world, { agency: 'uji', unit, instrument }, 'full')).n
    },
    async rate(code, times) {
      for (let time = 0; time < times; time++) {
        const { token } = await openVisit(world, code)
        const profile = time % 2 === 0 ? { sex: 'P', education: 'SMA' } : { sex: 'L', education: 'S1' }
        const body = { answers: answersOf((time % 4) + 1, 3, 4, 2, 4), profile }
        await acceptRating(world, { token, body })
      }
      await countShard(world, 0, { openToo: true })
    },
    async name(names) {
      const { registry } = world.store
      const nth = (at: number) => names[at % names.length] ?? ''
      const [agency, unit] = ['jahat', 'jahat']
      await registry.putAgency({
        id: agency,
        name: nth(0),
        timeZone: 'Asia/Jakarta',
        calendar: { holidays: [] },
        demo: true,
      })
      await registry.putUnit({ agency, id: unit, name: nth(1), shards: [] })
      await registry.putUnit({ agency, id: 'bawahan', name: nth(2), parent: unit, shards: [] })
      await registry.putService({ agency, unit, id: 'satu', name: nth(3) })
      await registry.putService({ agency, unit, id: 'dua', name: nth(4) })
      const counter = { agency, unit, id: 'loket', name: nth(5), services: ['satu', 'dua'], code: world.newCode() }
      await registry.claimCode(counter)
      await registry.putCounter(counter)
      return `/q/${counter.code}`
    },
    async addCounters(unit, names) {
      for (const [index, name] of names.entries()) {
        const at = { agency: 'uji', unit, id: `tambahan-${index}`, code: world.newCode() }
        await world.store.registry.claimCode(at)
        await world.store.registry.putCounter({ ...at, name, services: ['ktp'] })
      }
    },
    async close() {
      await browser.close()
      await server.close()
      await table.close()
    },
  }
}

async function openPage(browser: Browser, baseURL: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext({ baseURL, locale: 'id-ID', ...options })
  const page = await context.newPage()
  const requests: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('dialog', (dialog) => {
    complaints.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  return { page, requests, complaints, close: () => context.close() }
}
