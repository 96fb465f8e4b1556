import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lacksChromium } from '../support/chromium.ts'
import { type Opened, openSite, type Site } from './site.ts'

type Show = (page: Page) => Promise<unknown>
const at =
  (path: string): Show =>
  (page) =>
    page.goto(path)

const DEVICES = '/kelola/uji/unit/loka-a/perangkat'
const VISIT_CODES = '/kelola/uji/unit/loka-a/kode-kunjungan'
const unit = (name: string) => `uji/unit/${name}?period=2026-Q4`

/** The pages of citizens and the public, and the states that change their structure. `loka-a` has enough ratings for a grade, `loka-b` too few to be shown. */
const PAGES: Readonly<Record<string, Show>> = {
  rate: (page) => page.goto(site.qr),
  'rate with problems': (page) => send(page, ['U1', 'U2']),
  receipt: (page) => send(page, ['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U8', 'U9']),
  'refusal of a code': at('/q/zzzzzzzzzz'),
  'visit code that opens nothing': at('/k/uji/loka-a/abc'),
  'QR of a minute that is over': (page) => page.goto(`/r/${site.codes['loka-a']}/${'0'.repeat(18)}`),
  refusal: at('/instansi/tidak-ada'),
  home: at('/'),
  agency: at('/instansi/uji'),
  unit: at(`/instansi/${unit('loka-a')}`),
  'unit with few answers': at(`/instansi/${unit('loka-b')}`),
  'unit without answers': at('/instansi/uji/unit/loka-a?period=2025'),
  'unit with children': at(`/instansi/${unit('dinas')}`),
  derivation: at('/instansi/uji/unit/loka-a/rumus?period=2026-Q4'),
  'derivation with few answers': at('/instansi/uji/unit/loka-b/rumus?period=2026-Q4'),
  api: at('/api'),
}

const STAFF_PAGES: Readonly<Record<string, Show>> = {
  'managed agencies': at('/kelola'),
  'managed agency': at('/kelola/uji'),
  manage: at(`/kelola/${unit('loka-a')}`),
  'manage with few answers': at(`/kelola/${unit('loka-b')}`),
  'manage without answers': at('/kelola/uji/unit/loka-a?period=2025'),
  'manage with children': at(`/kelola/${unit('dinas')}`),
  paper: at('/kelola/uji/unit/loka-a/kertas?loket=loket-1'),
  'paper of a day that cannot be': at('/kelola/uji/unit/loka-a/kertas?tanggal=2020-01-01'),
  import: at('/kelola/uji/unit/loka-a/impor'),
  'import with rejects': (page) => check(page),
  posters: at('/kelola/uji/unit/loka-a/poster'),
  'poster with codes': at('/kelola/uji/unit/loka-a/poster?loket=loket-1&ukuran=a5'),
  'table tent': at('/kelola/uji/unit/loka-a/poster?loket=loket-1&ukuran=tenda'),
  devices: at(DEVICES),
  'device just registered': (page) => register(page),
  'device that lacks its name': (page) => register(page, ' '),
  screen: (page) => showScreen(page),
  'visit codes': at(VISIT_CODES),
  slips: (page) => order(page, '30'),
  'order of too many slips': (page) => order(page, '501'),
  'closed periods': at('/kelola/uji/unit/loka-a/tutup'),
  'no posters': at('/kelola/uji/unit/dinas/poster'),
}

const shown = (locale: string, pages: Readonly<Record<string, Show>>) =>
  Object.entries(pages).map(([name, show]) => [locale, name, show] as const)
const ALL = [
  ...shown('id-ID', { ...PAGES, ...STAFF_PAGES }),
  ...['en-GB', 'jv-ID'].flatMap((locale) => shown(locale, PAGES)),
]

let site: Site

/** Has a file with a bad row checked. */
async function check(page: Page): Promise<void> {
  await page.goto('/kelola/uji/unit/loka-a/impor')
  const lines = ['bulan,U1,U2,U3,U4,U5,U6,U7,U8,U9', '2026-10,4,4,4,4,4,4,4,4,4', '2026-10,4,4,4,4,4,4,4,4,9']
  await page.setInputFiles('#berkas', { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) })
  await page.locator('button.send').click()
  await page.waitForSelector('#rejects:not([hidden])')
}

/** Registers a screen, and stays on the page that tells its secret. */
async function register(page: Page, name = 'Layar lobi'): Promise<void> {
  await page.goto(DEVICES)
  await page.locator('input[value=screen]').check()
  await page.selectOption('#counter', 'loket-1')
  await page.fill('#name', name)
  await page.locator('button.first').click()
  await page.waitForSelector('.issued, .wrong')
}

/** A screen before it is paired: it asks the server for nothing yet. */
async function showScreen(page: Page): Promise<void> {
  await register(page)
  const link = await page.locator('.issued code').textContent()
  await page.goto(new URL(link ?? '').pathname)
}

async function order(page: Page, count: string): Promise<void> {
  await page.goto(VISIT_CODES)
  await page.evaluate(() => document.querySelector('form')?.setAttribute('novalidate', ''))
  await page.fill('#count', count)
  await page.locator('button.first').click()
  await page.waitForSelector('.slip, .wrong')
}

/** Sends the form with some answers, past the browser's own check. */
async function send(page: Page, codes: readonly string[]): Promise<void> {
  await page.goto(site.qr)
  for (const code of codes) await page.locator(`label:has(input[name="${code}"][value="3"])`).click()
  await page.evaluate(() => document.querySelector('form')?.setAttribute('novalidate', ''))
  await page.locator('button[type="submit"]').click()
  await page.waitForSelector('.problems, .thanks')
}

describe.skipIf(lacksChromium())('every page', () => {
  beforeAll(async () => {
    site = await openSite()
    await site.rate(site.codes['loka-a'] ?? '', 40)
    await site.rate(site.codes['loka-b'] ?? '', 5)
  })
  afterAll(() => site.close())

  describe.each(ALL)('for a browser in %s: %s', (locale, _name, show) => {
    let opened: Opened
    beforeAll(async () => {
      // Half-way between two colours nothing has contrast.
      const still = { reducedMotion: 'reduce' } as const
      opened = await site.open({ viewport: { width: 412, height: 800 }, deviceScaleFactor: 2, locale, ...still })
      await show(opened.page)
    })
    afterAll(() => opened.close())

    test('is in the language the browser asks for', async () => {
      expect(await opened.page.getAttribute('html', 'lang')).toBe(locale.slice(0, 2))
    })

    test('F9 asks for itself and its icon alone, and breaks no rule of its policy', async () => {
      const { page, requests, complaints } = opened
      await page.waitForLoadState('networkidle')
      const onTheWay = [site.qr, DEVICES, VISIT_CODES, '/favicon.svg'].map((path) => site.url + path)
      const known = [page.url(), ...onTheWay]
      expect(requests.filter((url) => !known.includes(url))).toEqual([])
      // A refusal's own status is not its fault.
      const ownStatus = /^Failed to load resource: the server responded with a status of 4\d\d/
      expect(complaints.filter((text) => !ownStatus.test(text))).toEqual([])
    })

    test.each(['light', 'dark'] as const)('F70 has no fault that axe finds, in %s', async (colorScheme) => {
      await opened.page.emulateMedia({ colorScheme })
      expect(await faults(opened.page)).toEqual([])
    })

    test.each([320, 640])('F70 fits %i px, at two to one, without scrolling sideways', async (width) => {
      await opened.page.setViewportSize({ width, height: 640 })
      expect(await sticksOut(opened.page)).toEqual([])
    })
  })
})

/** What axe finds, each with where. It is evaluated, not added to the page: the page's policy runs no script. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      rules: { 'target-size': { enabled: true } },
    })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    )
  })
}

/** What reaches beyond the window's edge, if the page can be scrolled there. */
function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 0.5)
      .map(
        (element) =>
          `${element.tagName} ${element.className} ends at ${element.getBoundingClientRect().right} of ${width}`,
      )
      .slice(0, 5)
      .concat('the page scrolls sideways')
  })
}
