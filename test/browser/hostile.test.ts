import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lacksChromium } from '../support/chromium.ts'
import { openSite, type Site } from './site.ts'

const NAMES = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '"><a href="javascript:alert(1)">x</a>',
  "'-alert(1)-'{{constructor.constructor('alert(1)')()}}",
  '</title></style></textarea><iframe src="https://evil.example">',
]

describe.skipIf(lacksChromium())('F9 what looks like code is shown as text', () => {
  let site: Site
  let path: string
  beforeAll(async () => {
    site = await openSite()
    path = await site.name(NAMES)
    await site.rate(path.slice('/q/'.length), 12)
  })
  afterAll(() => site.close())

  test.each([
    '/',
    '/instansi/jahat',
    '/instansi/jahat/unit/jahat',
    '/kelola',
    '/kelola/jahat',
    '/kelola/jahat/unit/jahat',
    '/kelola/jahat/unit/jahat/poster?loket=loket',
  ])('in names, on %s', async (address) => {
    const { page, requests, complaints, close } = await site.open()
    await page.goto(address)
    const body = await page.locator('body').textContent()
    expect(NAMES.some((name) => body?.includes(name))).toBe(true)
    expect(await page.locator('script, img, iframe, a[href^="javascript:"]').count()).toBe(0)
    expect(requests.filter((url) => !url.startsWith(site.url))).toEqual([])
    expect(complaints).toEqual([])
    await close()
  })

  test.each(NAMES)('in a comment that comes back with the form: %s', async (comment) => {
    const { page, requests, complaints, close } = await site.open()
    await page.goto(path)
    // As a browser without scripts sends it: the form that comes back is the server's.
    await page.evaluate((text) => {
      const form = document.querySelector('form')
      const field = form?.querySelector('textarea')
      if (field) field.value = text
      form?.submit()
    }, comment)
    await page.waitForSelector('.problems')
    expect(await page.locator('textarea').inputValue()).toBe(comment)
    expect(await page.locator('script, img, iframe').count()).toBe(0)
    expect(requests.filter((url) => !url.startsWith(site.url))).toEqual([])
    expect(complaints.filter((text) => !text.includes('status of 400'))).toEqual([])
    await close()
  })

  test.each(NAMES)('in an address: %s', async (name) => {
    const { page, complaints, close } = await site.open()
    for (const address of [
      `/instansi/${encodeURIComponent(name)}`,
      `/instansi/jahat?period=${encodeURIComponent(name)}`,
    ]) {
      await page.goto(address)
      expect(await page.locator('main').textContent()).toContain(name)
      expect(await page.locator('script, img, iframe').count()).toBe(0)
    }
    expect(complaints.filter((text) => !text.includes('status of 40'))).toEqual([])
    await close()
  })
})
