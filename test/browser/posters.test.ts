import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lacksChromium } from '../support/chromium.ts'
import { openSite, type Site } from './site.ts'

const POSTERS = '/kelola/uji/unit/loka-a/poster'
const LONG =
  'Nama Resmi yang Panjangnya Seratus Dua Puluh Huruf, Sebagaimana Tertulis pada Papan Nama Kantor Pelayanan Terpadu Daerah'

/** A millimetre in points, which a PDF is measured in. */
const POINTS = 72 / 25.4

let site: Site
beforeAll(async () => {
  if (!lacksChromium()) site = await openSite()
})
afterAll(() => site?.close())

/** Width and height of each page of a PDF, in millimetres. */
async function printed(page: Page): Promise<number[][]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
  return [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map((box) =>
    box.slice(1).map((points) => Math.round(Number(points) / POINTS)),
  )
}

/** How far what a sheet holds reaches over its edge, in pixels: the longest sheet's. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll('.sheet, .face')].flatMap((each) => [
        each.scrollHeight - each.clientHeight,
        each.scrollWidth - each.clientWidth,
      ]),
    ),
  )
}

describe.skipIf(lacksChromium())('posters', () => {
  test.each([
    ['a4', [210, 297]],
    ['a5', [148, 210]],
    ['tenda', [210, 297]],
  ] as const)('in %s print a page a counter, of its size and with nothing else', async (size, [width, height]) => {
    const { page, close } = await site.open()
    await site.addCounters('loka-a', ['Loket 2', LONG])
    await page.goto(`${POSTERS}?ukuran=${size}`)
    const sheets = await page.locator('.sheet').count()
    expect(sheets).toBeGreaterThanOrEqual(3)
    expect(await printed(page)).toEqual(Array.from({ length: sheets }, () => [width, height]))
    await page.emulateMedia({ media: 'print' })
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    expect(
      await page.locator('h1, form, .top, .foot').evaluateAll((all) => all.some((each) => each.checkVisibility())),
    ).toBe(false)
    await close()
  })

  test('with the longest names keep to their sheet', async () => {
    await site.name([LONG])
    const { page, close } = await site.open()
    for (const size of ['a4', 'a5', 'tenda']) {
      await page.goto(`/kelola/jahat/unit/jahat/poster?ukuran=${size}`)
      expect([size, await overflow(page)]).toEqual([size, 0])
    }
    await close()
  })

  test('of 150 counters print in one go', async () => {
    await site.addCounters(
      'loka-b',
      Array.from({ length: 149 }, (_, index) => `Loket ${index + 2}`),
    )
    const { page, close } = await site.open()
    await page.goto('/kelola/uji/unit/loka-b/poster')
    expect(await printed(page)).toHaveLength(150)
    await close()
  }, 60_000)

  test('F30 get another code by a form that works without scripts', async () => {
    const { page, complaints, close } = await site.open({ javaScriptEnabled: false })
    await page.goto(`${POSTERS}?loket=loket-1`)
    const before = await page.locator('.codes code').first().textContent()
    await page.locator('select[name="tenggang"]').selectOption('7')
    await page.locator('form[method="post"] button').click()
    await page.waitForURL(/loket=loket-1/)
    const codes = await page.locator('.codes code').allTextContents()
    expect(codes).toHaveLength(2)
    expect(codes[1]).toBe(before)
    expect(codes[0]).not.toBe(before)
    expect(complaints).toEqual([])
    await close()
  })
})
