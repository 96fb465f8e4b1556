import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lacksChromium } from '../support/chromium.ts'
import { type Opened, openSite, type Site } from './site.ts'

const PHONE = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true, javaScriptEnabled: false }
const CODES = ['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U8', 'U9']

describe.skipIf(lacksChromium())('F70 a citizen with a plain phone, without JavaScript', () => {
  let site: Site
  let opened: Opened
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())

  async function scan(options = PHONE): Promise<Page> {
    opened = await site.open(options)
    await opened.page.goto(site.qr)
    return opened.page
  }

  /** Touches an answer's label, as a thumb does. */
  const answer = (page: Page, code: string, value: number) =>
    page.locator(`label:has(input[name="${code}"][value="${value}"])`).click()

  const reference = (page: Page) => page.locator('.reference strong').textContent()

  test('answers nine questions by touching labels, sends, and is thanked', async () => {
    const before = await site.counted('loka-a')
    const page = await scan()
    for (const [index, code] of CODES.entries()) await answer(page, code, (index % 4) + 1)
    await page.locator('textarea').fill('Cepat dan ramah 😀')
    await page.locator('select[name="sex"]').selectOption('P')
    await page.locator('button[type="submit"]').click()
    expect(await page.locator('h1').textContent()).toBe('Terima kasih')
    expect(await site.counted('loka-a')).toBe(before + 1)
    await opened.close()
  })

  test('F64 goes back and sends the same again: the same receipt, one rating', async () => {
    const before = await site.counted('loka-a')
    const page = await scan()
    for (const code of CODES) await answer(page, code, 3)
    await page.locator('button[type="submit"]').click()
    const first = await reference(page)
    await page.goBack()
    expect(await page.locator('input[type="radio"]:checked').count()).toBe(9)
    await page.locator('button[type="submit"]').click()
    expect(await reference(page)).toBe(first)
    expect(await site.counted('loka-a')).toBe(before + 1)
    await opened.close()
  })

  test('F64 taps twice: one rating', async () => {
    const before = await site.counted('loka-a')
    const page = await scan()
    for (const code of CODES) await answer(page, code, 4)
    await page.locator('button[type="submit"]').dblclick()
    await page.waitForSelector('.thanks')
    expect(await site.counted('loka-a')).toBe(before + 1)
    await opened.close()
  })

  test('reloads the receipt: the same receipt, one rating', async () => {
    const before = await site.counted('loka-a')
    const page = await scan()
    for (const code of CODES) await answer(page, code, 2)
    await page.locator('button[type="submit"]').click()
    const first = await reference(page)
    await page.reload()
    expect(await reference(page)).toBe(first)
    expect(await site.counted('loka-a')).toBe(before + 1)
    await opened.close()
  })

  test('is held by the browser at the first question left open', async () => {
    const page = await scan()
    for (const code of CODES) if (code !== 'U4') await answer(page, code, 3)
    await page.locator('button[type="submit"]').click()
    expect(new URL(page.url()).pathname).toBe(site.qr)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('U4')
    await opened.close()
  })

  test('whose browser does not check is led to the question left open, and keeps the rest', async () => {
    const before = await site.counted('loka-a')
    const page = await scan()
    for (const code of CODES) if (code !== 'U4') await answer(page, code, 3)
    await page.locator('textarea').fill('Tetap ada')
    await page.evaluate(() => document.querySelector('form')?.setAttribute('novalidate', ''))
    await page.locator('button[type="submit"]').click()
    const problems = page.locator('.problems a')
    expect(await problems.allInnerTexts()).toEqual(['Pertanyaan 4: Biaya/tarif'])
    expect(await page.locator('input[type="radio"]:checked').count()).toBe(8)
    expect(await page.locator('textarea').inputValue()).toBe('Tetap ada')

    await problems.first().click()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('U4')
    expect(await page.locator('fieldset.wrong legend').isVisible()).toBe(true)
    await answer(page, 'U4', 4)
    await page.locator('button[type="submit"]').click()
    expect(await page.locator('h1').textContent()).toBe('Terima kasih')
    expect(await site.counted('loka-a')).toBe(before + 1)
    await opened.close()
  })

  test('uses the keyboard alone: tab, arrows, space, enter', async () => {
    const before = await site.counted('loka-a')
    const page = await scan({ ...PHONE, hasTouch: false, isMobile: false })
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.className)
    for (const language of ['id', 'en', 'jv']) {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.getAttribute('hreflang'))).toBe(language)
    }
    for (const [index, code] of CODES.entries()) {
      await page.keyboard.press('Tab')
      expect(await focused()).toBe(code)
      await page.keyboard.press('Space')
      for (let step = 0; step < index % 4; step++) await page.keyboard.press('ArrowDown')
      expect(await page.locator(`input[name="${code}"]:checked`).getAttribute('value')).toBe(String((index % 4) + 1))
      const outline = await page.evaluate(() => {
        const seen = document.activeElement?.nextElementSibling
        return seen ? getComputedStyle(seen).outlineStyle : 'none'
      })
      expect(outline).toBe('solid')
    }
    for (const field of ['sex', 'age', 'education', 'occupation', 'comment', 'send']) {
      await page.keyboard.press('Tab')
      expect(await focused()).toBe(field)
    }
    await page.keyboard.press('Enter')
    await page.waitForSelector('.thanks')
    expect(await site.counted('loka-a')).toBe(before + 1)
    await opened.close()
  })

  test('finds every answer at least 44 px high and wide', async () => {
    const page = await scan()
    // What only serves the script is not there to be touched.
    const targets = await page.locator('.answer, select, textarea, button').filter({ visible: true }).all()
    expect(targets.length).toBeGreaterThan(9 * 4)
    for (const target of targets) {
      const box = await target.boundingBox()
      expect(box && box.height >= 44 && box.width >= 44).toBe(true)
    }
    expect(await page.locator('[data-walk]').filter({ visible: true }).count()).toBe(0)
    await opened.close()
  })
})
