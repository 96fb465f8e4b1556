import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { lacksChromium } from '../support/chromium.ts'
import { everSaid, FULL, KEPT, type Phone, RATINGS, refuse, SENT, SOON, says, takePhone } from './phone.ts'
import { openSite, type Site } from './site.ts'

let site: Site
beforeAll(async () => {
  if (!lacksChromium()) site = await openSite()
})
afterAll(() => site?.close())

describe.skipIf(lacksChromium())('a rating', () => {
  let phone: Phone
  let before: number
  beforeEach(async () => {
    phone = await takePhone(site)
    before = await stored()
  })
  afterEach(() => phone.close())

  const stored = () => site.counted('loka-a')
  const rate = async (page: Page) => {
    await FULL.answer(page)
    await FULL.send(page)
  }

  test.each([
    [500, {}],
    [503, { 'Retry-After': '120' }],
    [429, { 'Retry-After': '120' }],
  ])('F68 that a server has no time for (%i) waits, and is sent when the time has come', async (status, headers) => {
    await phone.context.clock.install()
    await phone.context.route(RATINGS, refuse(status, headers))
    const page = await phone.scan(site.qr)
    await rate(page)
    await says(page, KEPT)
    expect(await page.locator('main').textContent()).toContain('Layanan sedang sibuk')
    expect(await stored()).toBe(before)

    await phone.context.unroute(RATINGS)
    if ('Retry-After' in headers) {
      await page.clock.runFor(60_000)
      expect(await everSaid(page, SENT), 'no sooner than asked').toBe(false)
    }
    await page.clock.runFor(130_000)
    await says(page, SENT)
    expect(await stored()).toBe(before + 1)
  })

  test.each([413, 400])(
    'F68 that is refused for good (%i) is parked with its words; the next is sent, and it can be removed',
    async (status) => {
      await phone.context.route(RATINGS, refuse(status))
      const page = await phone.scan(site.qr)
      await rate(page)
      await says(page, 'Tidak dapat diterima')
      expect(await page.locator('main').textContent()).toContain('Karena ini.')
      await phone.context.unroute(RATINGS)
      expect(await stored()).toBe(before)

      await page.getByRole('button', { name: 'Nilai kunjungan lain' }).tap()
      await page.waitForSelector('form')
      const line = page.locator('#terdahulu li')
      await line.waitFor()
      expect(await line.textContent()).toContain('Tidak dapat diterima')
      await rate(page)
      await says(page, SENT)
      expect(await stored()).toBe(before + 1)
      expect(await line.count(), 'it stays until its owner removes it').toBe(1)
      await page.getByRole('button', { name: 'Hapus dari ponsel ini' }).tap()
      await expect.poll(() => page.locator('#terdahulu').isVisible(), SOON).toBe(false)
      expect(await stored()).toBe(before + 1)
    },
  )

  test('F68 that is refused or put off holds up none after it: three on one phone end as one sent, one parked and one later', async () => {
    const answers = [400, 503, undefined]
    for (const status of answers) {
      await phone.context.unroute(RATINGS)
      if (status !== undefined) await phone.context.route(RATINGS, refuse(status, { 'Retry-After': '3600' }))
      const page = await phone.scan(site.qr)
      await rate(page)
      await says(page, status === undefined ? SENT : status === 503 ? KEPT : 'Tidak dapat diterima')
      await page.getByRole('button', { name: 'Nilai kunjungan lain' }).tap()
      await page.waitForSelector('form.ready')
      await page.close()
    }
    expect(await stored()).toBe(before + 1)

    const page = await phone.scan(site.qr)
    const lines = page.locator('#terdahulu li')
    await expect.poll(() => lines.count(), SOON).toBe(2)
    const said = (await lines.allTextContents()).map((text) => text.includes('menunggu jaringan'))
    expect(said.filter((isWaiting) => isWaiting)).toHaveLength(1)
  })
})
