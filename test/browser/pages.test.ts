import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lacksChromium } from '../support/chromium.ts'
import { faults, sticksOut } from './faults.ts'
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
  'quick rate': (page) => page.goto(quick()),
  'rate with problems': (page) => send(page, ['U1', 'U2']),
  receipt: (page) => send(page, ['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U8', 'U9']),
  'refusal of a code': at('/q/zzzzzzzzzz'),
  'visit code that opens nothing': at('/k/uji/loka-a/abc'),
  'QR of a minute that is over': (page) => page.goto(`/r/${site.codes['loka-a']}/${'0'.repeat(18)}`),
  refusal: at('/instansi/tidak-ada'),
  'kiosk not paired': (page) => showKiosk(page, ''),
  kiosk: (page) => showKiosk(page),
  'kiosk asked why': (page) => askKiosk(page),
  'kiosk with thanks': (page) => thankAtKiosk(page),
  home: at('/'),
  agency: at('/instansi/uji'),
  'privacy notice': at('/instansi/uji/privasi'),
  unit: at(`/instansi/${unit('loka-a')}`),
  'unit with few answers': at(`/instansi/${unit('loka-b')}`),
  'unit without answers': at('/instansi/uji/unit/loka-a?period=2025'),
  'unit with children': at(`/instansi/${unit('dinas')}`),
  derivation: at('/instansi/uji/unit/loka-a/rumus?period=2026-Q4'),
  'derivation with few answers': at('/instansi/uji/unit/loka-b/rumus?period=2026-Q4'),
  api: at('/api'),
}

const quick = () => `${site.qr}?survei=quick`

/** What the script makes of a citizen's page, step by step; the server's part may be played. */
const STEPS: Readonly<Record<string, Show>> = {
  'a question in the middle': async (page) => {
    await page.goto(site.qr)
    for (const code of ['U1', 'U2']) await page.locator(`.now label:has(input[name="${code}"][value="3"])`).click()
    await page.waitForSelector('.now input[name=U3]')
  },
  'the last step': async (page) => {
    await page.goto(site.qr)
    await page.waitForSelector('.ready')
    for (let step = 0; step < 9; step++) await page.locator('[data-walk=next]').click()
    await page.waitForSelector('.end.now')
  },
  'an answer that is missing': async (page) => {
    await STEPS['the last step']?.(page)
    await page.locator('.send').click()
    await page.waitForSelector('.now.wrong')
  },
  'reasons after a low tap': (page) => tap(page, 1),
  'reasons after a high tap': (page) => tap(page, 4),
  'thanks for a tap': async (page) => {
    await tap(page, 3)
    await finish(page, '[data-slot=reference]')
  },
  'kept while offline': async (page) => {
    await tap(page, 3, () => page.context().setOffline(true))
    await finish(page, '[data-slot=why]')
  },
  'refused for good': async (page) => {
    const problem = JSON.stringify({
      title: 'Jawaban belum lengkap',
      detail: 'Mohon periksa.',
      code: 'answers-invalid',
    })
    const refuse = { status: 400, contentType: 'application/problem+json', body: problem }
    await tap(page, 3, () => page.route('**/api/v1/ratings', (route) => route.fulfill(refuse)))
    await page.waitForSelector('main [data-slot=detail]')
  },
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

/** A kiosk in the language that its address names: no browser's wish decides for the next citizen. */
async function showKiosk(page: Page, secret = site.kiosk.secret): Promise<void> {
  const language = await page.evaluate(() => navigator.language.slice(0, 2))
  await page.goto(`${site.kiosk.path}?bahasa=${language}${secret === '' ? '' : `#${secret}`}`)
  await page.waitForSelector(secret === '' ? '.set .closed' : '.set .ask')
}

async function askKiosk(page: Page): Promise<void> {
  await showKiosk(page)
  await page.locator('[data-do=start]').click()
  await page.waitForSelector('.ask.begun')
}

async function thankAtKiosk(page: Page): Promise<void> {
  await askKiosk(page)
  for (const code of ['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U8', 'U9']) {
    // A tap moves on by itself.
    await page.locator(`input[name=${code}][value="3"]`).check({ force: true })
    await page.locator(`input[name=${code}][value="3"]`).waitFor({ state: 'hidden' })
  }
  await page.locator('.ask button[type=submit]').click()
  await page.waitForSelector('.thanks')
}

async function order(page: Page, count: string): Promise<void> {
  await page.goto(VISIT_CODES)
  await page.evaluate(() => document.querySelector('form')?.setAttribute('novalidate', ''))
  await page.fill('#count', count)
  await page.locator('button.first').click()
  await page.waitForSelector('.slip, .wrong')
}

/** Opens the quick rating and taps an answer, when `before` has happened. */
async function tap(page: Page, value: number, before: () => Promise<unknown> = async () => undefined): Promise<void> {
  await page.goto(quick())
  await before()
  await page.locator(`label:has(input[name="Q1"][value="${value}"])`).click()
  await page.waitForSelector('.tapped, main [data-slot=detail]')
}

/** Ends a quick rating with a reason, and waits for what the page then says. */
async function finish(page: Page, shown: string): Promise<void> {
  await page.locator('.chip').first().click()
  await page.locator('.send').click()
  await page.waitForSelector(`main ${shown}`)
}

/** Sends the form with some answers as a browser without scripts does, past its own check. */
async function send(page: Page, codes: readonly string[]): Promise<void> {
  await page.goto(site.qr)
  await page.evaluate((answered) => {
    for (const code of answered) document.querySelector<HTMLInputElement>(`input[name="${code}"][value="3"]`)?.click()
    document.querySelector('form')?.submit()
  }, codes)
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

    // Structure, colours and columns are the same in every language; only the words’ lengths differ, which the narrow page tells.
    const isFirst = locale === 'id-ID'

    test.each(isFirst ? (['light', 'dark'] as const) : [])(
      'F70 has no fault that axe finds, in %s',
      async (colorScheme) => {
        await opened.page.emulateMedia({ colorScheme })
        expect(await faults(opened.page, colorScheme === 'light' ? 'all' : 'about colours')).toEqual([])
      },
    )

    test.each(isFirst ? [320, 640] : [320])(
      'F70 fits %i px, at two to one, without scrolling sideways',
      async (width) => {
        await opened.page.setViewportSize({ width, height: 640 })
        expect(await sticksOut(opened.page)).toEqual([])
      },
    )

    // The last: until here the page had time to ask for more.
    test.each(isFirst ? [''] : [])(
      'F9 asks for itself and its icon alone, and breaks no rule of its policy%s',
      async () => {
        const { page, requests, complaints } = opened
        await page.waitForLoadState('networkidle')
        const onTheWay = [site.qr, DEVICES, VISIT_CODES, '/favicon.svg'].map((path) => site.url + path)
        const known = [page.url(), ...onTheWay]
        // A kiosk keeps itself in every language, and asks how things stand.
        const ofKiosk = /^\/(kiosk|api\/v1\/kiosks)\//
        const isKnown = (url: string) => known.includes(url) || ofKiosk.test(new URL(url).pathname)
        expect(requests.filter((url) => !isKnown(url))).toEqual([])
        // A refusal's own status is not its fault.
        const ownStatus = /^Failed to load resource: the server responded with a status of 4\d\d/
        expect(complaints.filter((text) => !ownStatus.test(text))).toEqual([])
      },
    )
  })
})

describe.skipIf(lacksChromium())('F70 what the script makes of the page', () => {
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())

  test.each(['id-ID', 'en-GB', 'jv-ID'].flatMap((locale) => shown(locale, STEPS)))(
    'has in the first language no fault that axe finds, and fits 320 px, for a browser in %s: %s',
    async (locale, _name, show) => {
      const options = { viewport: { width: 360, height: 640 }, locale, reducedMotion: 'reduce' } as const
      const { page, close } = await site.open(options)
      await show(page)
      if (locale === 'id-ID') {
        expect(await faults(page), 'light').toEqual([])
        await page.emulateMedia({ colorScheme: 'dark' })
        expect(await faults(page, 'about colours'), 'dark').toEqual([])
      }
      await page.setViewportSize({ width: 320, height: 640 })
      expect(await sticksOut(page)).toEqual([])
      await close()
    },
  )
})
