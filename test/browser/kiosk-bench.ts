import { setTimeout } from 'node:timers/promises'
import type { BrowserContext, Page, Request as Sent } from 'playwright-core'
import { expect } from 'vitest'
import { countShard } from '../../shared/usecases/count-shard.ts'
import { issueDevice, reissueDevice, revokeDevice } from '../../shared/usecases/devices.ts'
import { readScore } from '../../shared/usecases/read-score.ts'
import { kioskAppOn } from '../http/kiosk-app.ts'
import { serve } from '../http/serve.ts'
import { SOMEBODY } from '../support/actor.ts'
import { launchChromium } from '../support/chromium.ts'
import { startTable } from '../support/dynalite.ts'
import { appOn } from '../support/http.ts'
import { registerAgency, type TestWorld, worldOn } from '../support/world.ts'

export const MINUTE = 60_000
export const DAY = 86_400_000
/** 09.00 WIB on a Sunday. */
const START = Date.parse('2026-11-22T02:00:00Z')

type Answer = (request: Request) => Response | Promise<Response>
export type Tablet = ReturnType<typeof tabletOn>

/** A browser, and tablets in it, each before a server of its own. */
export async function openBench() {
  const browser = await launchChromium()
  return {
    /** A paired tablet. `clock`: what it believes the time to be. `init`: a script that runs before each of its pages. */
    async tablet(options: { readonly family?: 'quick' | 'skm'; readonly clock?: number; readonly init?: string } = {}) {
      const { family = 'quick', clock = START, init } = options
      const table = await startTable()
      const world = worldOn(table, { now: new Date(START).toISOString() })
      await registerAgency(world)
      const registry = await world.store.registry.load(unit.agency)
      if (registry) await world.store.registry.putAgency({ ...registry.agency, offers: [family] })
      const whole = appOn(world)
      const itself: Answer = (request) => whole.fetch(request)
      const answering = { now: itself, itself }
      const server = await serve({ fetch: (request) => answering.now(request) })
      const { device, secret } = await issueDevice(
        world,
        unit,
        { kind: 'kiosk', name: 'Tablet', counter: 'loket-1' },
        SOMEBODY,
      )
      const context = await browser.newContext({ baseURL: server.url, viewport: { width: 768, height: 1024 } })
      await context.clock.install({ time: clock })
      if (init !== undefined) await context.addInitScript({ content: init })
      const close = async () => {
        // A page that loads itself anew in this very moment keeps its context from closing, for good. The browser's end ends it.
        await Promise.race([context.close(), setTimeout(5_000)])
        await server.close()
        await table.close()
      }
      const at = { id: device.id, family, answering, close }
      const tablet = tabletOn(world, context, await context.newPage(), at)
      await tablet.pair(secret)
      return tablet
    },
    close: () => browser.close(),
  }
}

const unit = { agency: 'uji', unit: 'loka-a' }

function tabletOn(
  world: TestWorld,
  context: BrowserContext,
  first: Page,
  at: {
    readonly id: string
    readonly family: string
    readonly answering: { now: Answer; readonly itself: Answer }
    readonly close: () => Promise<void>
  },
) {
  const { id, family, answering } = at
  const path = `/kiosk/${id}`
  let page = first
  const underWay = new Set<Sent>()
  context.on('request', (request) => request.method() === 'POST' && underWay.add(request))
  context.on('requestfinished', (request) => underWay.delete(request))
  context.on('requestfailed', (request) => underWay.delete(request))

  const tablet = {
    path,
    world,
    /** The server answers otherwise from now on; without anything, as the system does. */
    answerWith(other: Answer = answering.itself): void {
      answering.now = other
    },
    /** The system with the kiosks' worker switched off. */
    withoutWorker(): Answer {
      const app = kioskAppOn(world, { KIOSK_WORKER: 'off' })
      return (request) => app.fetch(request)
    },
    get page() {
      return page
    },

    /** Opens a pairing link, and waits until the kiosk is open and keeps its pages. */
    async pair(secret: string): Promise<void> {
      await page.goto('about:blank')
      await page.goto(`${path}#${secret}`)
      await page.locator('.ask').waitFor()
      await expect.poll(() => tablet.kept(), { timeout: 20_000 }).toBe(6)
    },
    /** How many addresses are kept for a worker that serves this page. */
    kept: () =>
      page.evaluate(async () => {
        if (navigator.serviceWorker.controller === null) return 0
        const caches = await Promise.all((await self.caches.keys()).map((name) => self.caches.open(name)))
        return (await Promise.all(caches.map((each) => each.keys()))).flat().length
      }),
    revoke: () => revokeDevice(world, unit, id, SOMEBODY),
    reissue: async () => (await reissueDevice(world, unit, id, SOMEBODY)).secret,

    /** Lets time pass for the tablet and the server alike, in steps in which its own clocks tick. */
    async pass(ms: number): Promise<void> {
      world.clock += ms
      if (ms <= MINUTE) await context.clock.runFor(ms)
      else await context.clock.fastForward(ms)
    },
    /** Back in the network, the kiosk asks the server at once how things stand; time that passed meanwhile would cut that off. */
    async setOffline(isOffline: boolean): Promise<void> {
      const heard = isOffline ? undefined : page.waitForResponse(/\/api\/v1\/kiosks\/\w+$/)
      await context.setOffline(isOffline)
      await heard
    },

    /** The tab is killed, and another one opened. */
    async reopen(): Promise<void> {
      await page.close()
      underWay.clear()
      page = await context.newPage()
      await page.goto(path)
      await page.locator('.ask, .closed').waitFor()
    },

    async tap(value: number): Promise<void> {
      await page.locator(`.question.now label:has(input[value="${value}"])`).first().click()
      await context.clock.runFor(300)
    },
    /** A citizen who taps, adds a reason where one is wished, and is done. Gives what the kiosk told them. */
    async rate(value: number, reason?: number): Promise<string> {
      await tablet.tap(value)
      if (reason !== undefined) await page.locator('.chip').nth(reason).click()
      await page.locator('.ask button[type=submit]').click()
      const told = await tablet.told()
      await page.locator('.thanks [data-do=over]').click()
      await page.locator('.ask').waitFor()
      return told
    },
    /** The same on a page in another language, after which the kiosk is back in its first. */
    async rateIn(language: string): Promise<string> {
      await page.locator(`html[lang=${language}] .ask`).waitFor()
      await tablet.tap(3)
      await page.locator('.ask button[type=submit]').click()
      const told = await tablet.told()
      await page.locator('.thanks [data-do=over]').click()
      return told
    },
    async told(): Promise<string> {
      const state = page.locator('.thanks [data-slot=state]')
      await state.filter({ hasText: /\w/ }).waitFor()
      return (await state.textContent()) ?? ''
    },

    /** What the line for the officer says, once it says so. */
    officerSays: (words: string | RegExp) =>
      page.locator('[data-do=officer]').filter({ hasText: words }).waitFor({ state: 'attached' }),
    /**
     * Waits until all that the tablet kept is with the server, and it says so. Time passes for both as long as nothing is under way: what
     * was cut off, as on a busy machine, is tried again only after minutes.
     */
    async isEmpty(): Promise<void> {
      const isThere = async () => {
        if (
          (await page.evaluate(unsent)) === 0 &&
          (await page.locator('[data-do=officer]').textContent()) === 'Petugas'
        )
          return true
        if (underWay.size === 0) await tablet.pass(10_000)
        return false
      }
      await expect.poll(isThere, { timeout: 60_000 }).toBe(true)
    },

    /** How many ratings of the unit are stored in a period. */
    async stored(period = '2026'): Promise<number> {
      await countShard(world, 0, { openToo: true })
      return (await readScore(world, { ...unit, period, instrument: family }, 'full')).n
    },
    close: at.close,
  }
  return tablet
}

/** How many entries the device keeps that are not with the server yet: asked of its database, which the page's own words follow after a moment. */
function unsent(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opened = indexedDB.open('suara-loket')
    opened.onerror = () => reject(opened.error)
    opened.onsuccess = () => {
      const asked = opened.result.transaction('entries').objectStore('entries').getAll()
      asked.onerror = () => reject(asked.error)
      asked.onsuccess = () => {
        opened.result.close()
        resolve(asked.result.filter(({ state }: { readonly state: string }) => state !== 'sent').length)
      }
    }
  })
}
