import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { outagePage, tooManyPage } from '../../web/pages/outage.tsx'
import { lacksChromium, launchChromium } from '../support/chromium.ts'
import { faults, sticksOut } from './faults.ts'

describe.skipIf(lacksChromium())('what CloudFront answers by itself', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser.close())

  test.each([
    ['F76 when nothing of ours answers', outagePage()],
    ['F77 when too much was asked', tooManyPage()],
  ])('has no fault that axe finds, in light and dark, and fits 320 px, %s', async (_when, html) => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' })
    await page.setContent(html)
    expect(await sticksOut(page)).toEqual([])
    expect(await faults(page), 'light').toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await faults(page, 'about colours'), 'dark').toEqual([])
    await page.close()
  })
})
