import type { Page } from 'playwright-core'
import { encode } from 'uqr'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { issueDevice, reissueDevice, revokeDevice } from '../../shared/usecases/devices.ts'
import { screenCodes } from '../../shared/usecases/screen-codes.ts'
import { type Served, serve } from '../http/serve.ts'
import { SOMEBODY } from '../support/actor.ts'
import { lacksChromium, launchChromium } from '../support/chromium.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { appOn } from '../support/http.ts'
import { registerAgency, type TestWorld, worldOn } from '../support/world.ts'

const MINUTE = 60_000
const unit = { agency: 'uji', unit: 'loka-a' }
let table: TestTable
let world: TestWorld
let server: Served
let browser: Awaited<ReturnType<typeof launchChromium>>

beforeAll(async () => {
  if (lacksChromium()) return
  table = await startTable()
  world = worldOn(table)
  await registerAgency(world)
  server = await serve(appOn(world))
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
  await table?.close()
})

/** A screen's page, hours and years from the server's clock, and the means to move both clocks. */
async function openScreen() {
  const issued = await issueDevice(world, unit, { kind: 'screen', name: 'Layar', counter: 'loket-1' }, SOMEBODY)
  const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1280, height: 720 } })
  const page = await context.newPage()
  await page.clock.install({ time: '2001-01-01T00:00:30Z' })
  const path = `/layar/${issued.device.id}`
  await page.goto(`${path}#${issued.secret}`)
  return { ...issued, page, path, close: () => context.close() }
}

/** Lets time pass for the page and the server alike. */
async function pass(page: Page, ms: number): Promise<void> {
  world.clock += ms
  await page.clock.runFor(ms)
}

/** Which link the page shows: its QR is compared with one made anew for each that it may be. */
async function shownLink(page: Page, device: Awaited<ReturnType<typeof openScreen>>['device']): Promise<string> {
  const drawn = await modulesIn(page)
  // Under clocks of its own: the page may be asking the server at this very moment.
  const early = await screenCodes({ ...world, now: () => start }, device)
  const late = await screenCodes({ ...world, now: () => start + 16 * MINUTE }, device)
  const [code = ''] = (early[0]?.link ?? '').split('/')
  const links = [...[...early, ...late].map(({ link }) => `/r/${link}`), `/q/${code}`]
  return links.find((link) => modulesOf(`http://localhost${link}`) === drawn) ?? 'none of them'
}

const modulesOf = (link: string) =>
  encode(link, { ecc: 'M', border: 0 })
    .data.map((row) => row.map(Number).join(''))
    .join('\n')

/** The QR as it is drawn, read back from the boxes of its path. */
function modulesIn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const side = Number(document.querySelector('.code svg')?.getAttribute('viewBox')?.split(' ')[2])
    const dark = Array.from({ length: side }, () => Array.from({ length: side }, () => '0'))
    const boxes = document.querySelector('.code svg path')?.getAttribute('d') ?? ''
    for (const [, x = '', y = '', width = ''] of boxes.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
      for (let at = Number(x); at < Number(x) + Number(width); at++) (dark[Number(y)] ?? [])[at] = '1'
    }
    return dark
      .slice(4, -4)
      .map((row) => row.slice(4, -4).join(''))
      .join('\n')
  })
}

const note = (page: Page) => page.locator('[data-note]').textContent()
const start = Date.parse('2026-11-22T02:00:20Z')
beforeEach(() => {
  if (world) world.clock = start
})

describe.skipIf(lacksChromium())('a screen in the room', () => {
  test('F19 shows the code of the server’s minute, whatever its own clock says, and the next one a minute later', async () => {
    const { page, device, close } = await openScreen()
    const codes = await screenCodes(world, device)
    await expect.poll(() => shownLink(page, device)).toBe(`/r/${codes[0]?.link}`)
    await pass(page, 30_000)
    expect(await shownLink(page, device)).toBe(`/r/${codes[0]?.link}`)
    expect(await note(page)).toMatch(/^Berganti dalam (9|10|11) detik$/)
    await pass(page, 30_000)
    expect(await shownLink(page, device)).toBe(`/r/${codes[1]?.link}`)
    await close()
  })

  test('what it shows opens a visit of tier T2', async () => {
    const { page, device, close } = await openScreen()
    await expect.poll(() => shownLink(page, device)).toMatch(/^\/r\//)
    const response = await appOn(world).request(await shownLink(page, device))
    const token = /name="token" value="([^"]+)"/.exec(await response.text())?.[1] ?? ''
    expect((await world.visits.verify(token)).visit.tier).toBe('T2')
    await close()
  })

  test('takes the secret out of the address, keeps it, and asks for nothing that names it', async () => {
    const { page, path, device, secret, close } = await openScreen()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await expect.poll(() => shownLink(page, device)).toMatch(/^\/r\//)
    expect(page.url()).toBe(server.url + path)
    await page.reload()
    await expect.poll(() => shownLink(page, device)).toMatch(/^\/r\//)
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.filter((url) => url.includes(secret))).toEqual([])
    await close()
  })

  test('goes on for a quarter of an hour without network, then says that it shows the lasting code, and recovers', async () => {
    const { page, device, close } = await openScreen()
    const codes = await screenCodes(world, device)
    await expect.poll(() => shownLink(page, device)).toBe(`/r/${codes[0]?.link}`)
    await page.route('**/api/**', (route) => route.abort())
    for (const minutes of [5, 10, 15]) {
      await pass(page, start + minutes * MINUTE - world.clock)
      expect(await shownLink(page, device)).toBe(`/r/${codes[minutes]?.link}`)
    }
    await pass(page, MINUTE)
    expect(await shownLink(page, device)).toMatch(/^\/q\//)
    expect(await note(page)).toContain('tidak terhubung')
    await page.unroute('**/api/**')
    await page.clock.runFor(20_000)
    await expect.poll(() => shownLink(page, device)).toMatch(/^\/r\//)
    await close()
  })

  test('F67 takes no login page on the way for the codes', async () => {
    const { page, device, close } = await openScreen()
    const codes = await screenCodes(world, device)
    await expect.poll(() => shownLink(page, device)).toBe(`/r/${codes[0]?.link}`)
    await page.route('**/api/**', (route) => route.fulfill({ status: 200, body: '<html>Masuk ke Wi-Fi</html>' }))
    await pass(page, 5 * MINUTE)
    expect(await shownLink(page, device)).toBe(`/r/${codes[5]?.link}`)
    await close()
  })

  test('that somebody sets to another time asks the server again', async () => {
    const { page, device, close } = await openScreen()
    const codes = await screenCodes(world, device)
    await expect.poll(() => shownLink(page, device)).toBe(`/r/${codes[0]?.link}`)
    await page.clock.setSystemTime('2031-01-01T00:00:00Z')
    await page.clock.runFor(500)
    await expect.poll(() => shownLink(page, device)).toBe(`/r/${codes[0]?.link}`)
    await close()
  })

  test('whose secret is taken back shows the lasting code at the next question, and says why; a new pairing link brings it back', async () => {
    const { page, path, device, close } = await openScreen()
    await expect.poll(() => shownLink(page, device)).toMatch(/^\/r\//)
    await revokeDevice(world, unit, device.id, SOMEBODY)
    await page.clock.runFor(4 * MINUTE)
    await expect.poll(() => shownLink(page, device)).toMatch(/^\/q\//)
    expect(await note(page)).toContain('belum dipasangkan')
    const { secret } = await reissueDevice(world, unit, device.id, SOMEBODY)
    await page.goto('about:blank')
    await page.goto(`${path}#${secret}`)
    await expect.poll(() => shownLink(page, device)).toMatch(/^\/r\//)
    await close()
  })

  test('F70 without scripts, or without a secret, shows the lasting code', async () => {
    const { device, path, close } = await openScreen()
    await close()
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled })
      const page = await context.newPage()
      await page.goto(path)
      expect(await page.locator('.code svg').isVisible()).toBe(true)
      if (javaScriptEnabled) expect(await shownLink(page, device)).toMatch(/^\/q\//)
      await context.close()
    }
  })

  test.each([
    [1280, 720],
    [1920, 1080],
    [768, 1280],
    [360, 740],
    [1024, 400],
  ])('F70 fits %i × %i without scrolling, nothing covered', async (width, height) => {
    const { page, close } = await openScreen()
    await page.setViewportSize({ width, height })
    const outside = await page.evaluate(() =>
      [...document.querySelectorAll('.say > *, .code > *')]
        .filter((each) => each.checkVisibility())
        .map((each) => [each.className || each.tagName, each.getBoundingClientRect()] as const)
        .filter(([, box]) => box.left < 0 || box.top < 0 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1)
        .map(([name]) => String(name)),
    )
    expect(outside).toEqual([])
    await close()
  })
})
