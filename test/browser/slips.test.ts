import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lacksChromium } from '../support/chromium.ts'
import { openSite, type Site } from './site.ts'

const ORDER = '/kelola/uji/unit/loka-a/kode-kunjungan'
/** A millimetre in points, which a PDF is measured in. */
const POINTS = 72 / 25.4

let site: Site
beforeAll(async () => {
  if (!lacksChromium()) site = await openSite()
})
afterAll(() => site?.close())

async function order(page: Page, count: number): Promise<void> {
  await page.goto(ORDER)
  await page.fill('#count', String(count))
  await page.locator('button.first').click()
  await page.waitForSelector('.slip')
}

describe.skipIf(lacksChromium())('slips', () => {
  test.each([
    [1, 1],
    [21, 1],
    [22, 2],
    [500, 24],
  ])('%i of them are printed on %i sheets of A4 and nothing else', async (count, sheets) => {
    const { page, close } = await site.open()
    await order(page, count)
    expect(await page.locator('.slip').count()).toBe(count)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map((box) =>
      box.slice(1).map((points) => Math.round(Number(points) / POINTS)),
    )
    expect(sizes).toEqual(Array.from({ length: sheets }, () => [210, 297]))
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('h1, .top, .foot').evaluateAll((all) => all.some((each) => each.checkVisibility()))).toBe(
      false,
    )
    await close()
  })

  test('hold all that stands on them, code and unit’s name included', async () => {
    const { page, close } = await site.open()
    await order(page, 6)
    const cut = await page.locator('.slip').evaluateAll((slips) =>
      slips.flatMap((slip) => {
        const edge = slip.getBoundingClientRect()
        const inside = [...slip.querySelectorAll('p, svg')].map((each) => each.getBoundingClientRect())
        return inside.filter((box) => box.right > edge.right || box.bottom > edge.bottom || box.top < edge.top)
      }),
    )
    expect(cut).toEqual([])
    await close()
  })

  test('ordered by a double click are ordered once', async () => {
    const { page, close } = await site.open()
    await page.goto(ORDER)
    const before = await page.locator('.things li').count()
    await page.locator('button.first').dblclick()
    await page.waitForSelector('.slip')
    await page.goto(ORDER)
    expect(await page.locator('.things li').count()).toBe(before + 1)
    await close()
  })
})
