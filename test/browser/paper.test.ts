import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { lacksChromium } from '../support/chromium.ts'
import { type Opened, openSite, type Site } from './site.ts'

const PATH = '/kelola/uji/unit/loka-a/kertas?loket=loket-1'
const DESK = { viewport: { width: 1280, height: 800 } }

describe.skipIf(lacksChromium())('an officer who types paper forms', () => {
  let site: Site
  let opened: Opened
  let page: Page
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())
  beforeEach(async () => {
    opened = await site.open(DESK)
    page = opened.page
    await page.goto(PATH)
    await focusIsOn('U1')
    return () => opened.close()
  })

  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name'))
  const focusIsOn = (name: string) =>
    page.waitForFunction((wanted) => document.activeElement?.getAttribute('name') === wanted, name)
  const chosen = (name: string) => page.locator(`input[name="${name}"]:checked`).first().getAttribute('value')
  const tally = () => page.locator('#tally-saved').textContent()
  const type = async (keys: string) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const savedIs = (n: number) =>
    page.waitForFunction(
      (wanted) => document.getElementById('tally-saved')?.textContent?.includes(wanted),
      `: ${n} lembar`,
      {
        timeout: 30_000,
      },
    )

  test('F68 types thirty sheets by keyboard alone, with the network cut in the middle: thirty ratings', async () => {
    const before = await site.counted('loka-a')
    for (let sheet = 0; sheet < 30; sheet++) {
      if (sheet === 10) await page.context().setOffline(true)
      if (sheet === 20) await page.context().setOffline(false)
      await type('432143214')
      // Who answered, on every third sheet; then Enter on whatever line it ends.
      if (sheet % 3 === 0) await type('l23')
      await page.keyboard.press('Enter')
      await focusIsOn('U1')
      if (sheet === 15) {
        expect(await page.locator('#tally-waiting').textContent()).toContain('Belum terkirim')
        expect(await site.counted('loka-a')).toBeLessThanOrEqual(before + 10)
      }
    }
    await savedIs(30)
    expect(await page.locator('#tally-waiting').isHidden()).toBe(true)
    expect(await page.locator('#tally-last li').count()).toBe(10)
    expect(await page.locator('#tally-last li').first().textContent()).toContain('Jumlah 24')
    expect(await site.counted('loka-a')).toBe(before + 30)
    expect(opened.complaints.filter((text) => !/ERR_INTERNET_DISCONNECTED/.test(text))).toEqual([])
  }, 120_000)

  test('goes back and forth, corrects, and is led to what was left out', async () => {
    const before = await site.counted('loka-a')
    await type('44')
    expect(await focused()).toBe('U3')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('ArrowUp')
    expect(await focused()).toBe('U1')
    await type('1')
    expect(await chosen('U1')).toBe('1')
    await page.keyboard.press('ArrowDown')
    await type('0')
    expect(await page.locator('#sheet-problem').textContent()).toContain('harus dijawab')
    await type('5')
    expect(await page.locator('#sheet-problem').textContent()).toContain('1 sampai 4')
    await page.keyboard.press('Enter')
    expect(await focused()).toBe('U3')
    expect(await page.locator('#sheet-problem').textContent()).toContain('belum lengkap')
    await type('3333333')
    expect(await focused()).toBe('sex')
    await type('p')
    await type('0')
    await type('3')
    expect(await focused()).toBe('occupation')
    await type('p')
    await type('p')
    expect(await chosen('occupation')).toBe('POLRI')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.type('Baris satu')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type('baris dua')
    await page.keyboard.press('Enter')
    await focusIsOn('U1')
    await page.waitForFunction(() => document.querySelectorAll('#tally-last li').length === 1)
    await savedIs(1)
    expect(await site.counted('loka-a')).toBe(before + 1)
  })

  test('F65 who loads the page again goes on with the sheet at hand, and what was kept is sent', async () => {
    const before = await site.counted('loka-a')
    await page.route('**/kertas*', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()))
    await type('111111111')
    await page.keyboard.press('Enter')
    await focusIsOn('U1')
    await type('2222')
    await page.waitForFunction(() => document.querySelectorAll('#tally-last li').length === 1)
    await page.unroute('**/kertas*')
    await page.reload()
    await page.waitForFunction(() => document.querySelectorAll('.row input:checked').length === 4 + 4)
    expect(await chosen('U4')).toBe('2')
    await savedIs(1)
    for (const code of ['U5', 'U6', 'U7', 'U8', 'U9'])
      await page.locator(`label:has(input[name="${code}"][value="4"])`).click()
    await page.locator('button.send').click()
    await savedIs(2)
    expect(await site.counted('loka-a')).toBe(before + 2)
  })

  test('F64 holds Enter, or presses it twice: one sheet', async () => {
    const before = await site.counted('loka-a')
    await type('444444444')
    for (let press = 0; press < 5; press++) await page.keyboard.press('Enter')
    await savedIs(1)
    expect(await tally()).toContain('1 lembar')
    expect(await site.counted('loka-a')).toBe(before + 1)
  })

  test('F68 a sheet that the server refuses is shown, can be sent again, and holds up no other', async () => {
    const before = await site.counted('loka-a')
    const refusal = {
      title: 'Halaman ini khusus petugas',
      detail: 'Masuk lagi.',
      code: 'permission-denied',
      status: 403,
    }
    let refused = 0
    await page.route('**/kertas*', (route) => {
      if (route.request().method() !== 'POST' || refused > 0) return route.continue()
      refused += 1
      return route.fulfill({ status: 403, contentType: 'application/problem+json', body: JSON.stringify(refusal) })
    })
    await type('333333333')
    await page.keyboard.press('Enter')
    await page.locator('.parked li').waitFor()
    expect(await page.locator('.parked').textContent()).toContain('Jumlah 27 · Halaman ini khusus petugas. Masuk lagi.')
    await focusIsOn('U1')
    await type('444444444')
    await page.keyboard.press('Enter')
    await savedIs(1)
    await page.locator('.parked button').first().click()
    await savedIs(2)
    expect(await page.locator('.parked').isHidden()).toBe(true)
    expect(await site.counted('loka-a')).toBe(before + 2)
  })

  test('F67 a portal that answers 200 is not believed', async () => {
    const before = await site.counted('loka-a')
    let portal = 0
    await page.route('**/kertas*', (route) => {
      if (route.request().method() !== 'POST' || portal > 0) return route.continue()
      portal += 1
      const { id } = route.request().postDataJSON()
      return route.fulfill({
        status: 200,
        contentType: 'application/json',
        body: JSON.stringify({ id, digest: 'x', proof: 'x' }),
      })
    })
    await type('222222222')
    await page.keyboard.press('Enter')
    await page.locator('#tally-waiting:not([hidden])').waitFor()
    await savedIs(1)
    expect(portal).toBe(1)
    expect(await site.counted('loka-a')).toBe(before + 1)
  })
})
