import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { lacksChromium } from '../support/chromium.ts'
import {
  type Depth,
  everSaid,
  FULL,
  KEPT,
  keptAnswers,
  loseReceipt,
  type Phone,
  QUICK,
  RATINGS,
  refuse,
  SENT,
  SOON,
  says,
  takePhone,
} from './phone.ts'
import { openSite, type Site } from './site.ts'

let site: Site
beforeAll(async () => {
  if (!lacksChromium()) site = await openSite()
})
afterAll(() => site?.close())

describe.skipIf(lacksChromium()).each([
  ['full', FULL],
  ['quick', QUICK],
])('a %s rating', (_name, depth: Depth) => {
  let phone: Phone
  let before: number
  beforeEach(async () => {
    phone = await takePhone(site)
    before = await stored()
  })
  afterEach(() => phone.close())

  const stored = () => site.counted('loka-a', depth.family)
  const scan = () => phone.scan(depth.path(site))
  const rate = async (page: Page) => {
    await depth.answer(page)
    await depth.send(page)
  }
  /** Told that it is sent, and one rating is stored: whatever happened before, not one more and not one less. */
  const sentOnce = async (page: Page) => {
    await says(page, SENT)
    expect(await stored()).toBe(before + 1)
  }

  const moments = [
    ['before the first answer', 0, 'offline'],
    ...(depth === FULL
      ? ([
          ['in the middle', 4, 'offline'],
          ['at sending', 9, 'offline'],
        ] as const)
      : []),
    ['while the receipt is on its way', 9, 'lost'],
  ] as const
  test.each(moments)(
    'F65 without a network from %s is kept, said to be kept, and sent once',
    async (_when, answered, how) => {
      const page = await scan()
      // A quick one is on its way from its first tap on: its network goes before that, whenever it is said to go.
      if (depth === FULL) await depth.answer(page, answered)
      if (how === 'lost') await phone.context.route(RATINGS, loseReceipt)
      else await phone.context.setOffline(true)
      await rate(page)
      await says(page, KEPT)
      expect(await everSaid(page, SENT)).toBe(false)

      if (how === 'lost') {
        await phone.context.unroute(RATINGS)
        await page.getByRole('button', { name: 'Kirim sekarang' }).tap()
      } else {
        expect(await stored()).toBe(before)
        await phone.context.setOffline(false)
      }
      await sentOnce(page)
    },
  )

  test('F67 whose receipt a login page pretends to be is not sent until the server has it', async () => {
    await phone.context.route(RATINGS, (route) =>
      route.fulfill({ status: 200, contentType: 'text/html', body: '<!DOCTYPE html><h1>Terima kasih. Silakan masuk' }),
    )
    const page = await scan()
    await rate(page)
    await says(page, KEPT)
    expect(await everSaid(page, SENT)).toBe(false)
    expect(await stored()).toBe(before)
    await phone.context.unroute(RATINGS)
    await page.getByRole('button', { name: 'Kirim sekarang' }).tap()
    await sentOnce(page)
  })

  describe('F66 on a phone that keeps nothing', () => {
    const refusals: Readonly<Record<string, () => void>> = {
      'because it is full': () => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('full', 'QuotaExceededError')
        }
      },
      'because it is private': () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
    }
    test.each(Object.entries(refusals))('%s is sent at once, and never said to be kept', async (_why, make) => {
      await phone.context.addInitScript(make)
      await phone.context.route(RATINGS, refuse(503))
      const page = await scan()
      await rate(page)
      await says(page, 'Belum terkirim')
      expect(await page.locator('main').textContent()).toContain('tidak mengizinkan penyimpanan')
      await phone.context.unroute(RATINGS)
      await page.getByRole('button', { name: 'Kirim sekarang' }).tap()
      await sentOnce(page)
      expect(await everSaid(page, 'ersimpan')).toBe(false)
    })
  })

  describe('F65 in a tab that is killed', () => {
    test('after some answers is gone on with where it was', async () => {
      const page = await scan()
      await depth.answer(page, 4)
      await expect.poll(() => keptAnswers(page), SOON).toBe(depth === FULL ? 4 : 1)
      await page.close()
      const again = await scan()
      await again.waitForSelector('form.ready, form.tapped')
      expect(await again.locator('input:checked').count()).toBe(depth === FULL ? 4 : 1)
      await rate(again)
      await sentOnce(again)
    })

    test.each([
      ['before the server had it', () => new Promise<void>(() => undefined)],
      [
        'after the server had it',
        async (route: Parameters<typeof loseReceipt>[0]) => {
          await route.fetch()
          await new Promise<void>(() => undefined)
        },
      ],
    ])('while it was sent, %s, is sent by the next, which shows its receipt', async (when, answerFor) => {
      const asked = phone.context.waitForEvent('request', (request) => request.url().endsWith('/api/v1/ratings'))
      const handled = new Set<Promise<unknown>>()
      await phone.context.route(RATINGS, (route) => void handled.add(answerFor(route)))
      const page = await scan()
      await rate(page)
      await asked
      if (when.startsWith('after')) await expect.poll(stored, SOON).toBe(before + 1)
      // Its draft is a draft no more.
      await expect.poll(() => keptAnswers(page), SOON).toBe(0)
      await page.close()
      await phone.context.unroute(RATINGS)
      const again = await scan()
      await sentOnce(again)
    })
  })

  describe('F64 of one visit', () => {
    test('tapped, double-clicked and entered at once is one', async () => {
      const page = await scan()
      await depth.answer(page)
      await page.locator('.send').waitFor()
      await page.evaluate(() => {
        const send = document.querySelector<HTMLElement>('.send')
        for (let time = 0; time < 5; time++) {
          send?.click()
          send?.closest('form')?.requestSubmit()
        }
      })
      await sentOnce(page)
    })

    test('in two tabs, opened before either was answered, is one, and both are thanked', async () => {
      const [one, two] = [await scan(), await scan()]
      await depth.answer(one)
      await depth.answer(two)
      await one.locator('.send').waitFor()
      await Promise.all(
        [one, two].map((page) => page.evaluate(() => document.querySelector<HTMLElement>('.send')?.click())),
      )
      await sentOnce(one)
      await sentOnce(two)
    })

    test('taken up by a duplicate of its tab half way is one', async () => {
      const page = await scan()
      await depth.answer(page, 5)
      await expect.poll(() => keptAnswers(page), SOON).toBe(depth === FULL ? 5 : 1)
      const twin = await scan()
      await twin.waitForSelector('form.ready, form.tapped')
      expect(await twin.locator('input:checked').count()).toBe(depth === FULL ? 5 : 1)
      await rate(page)
      await sentOnce(page)
      await sentOnce(twin)
    })

    test('loaded again and gone back to after it was sent is thanked for again, and one', async () => {
      const page = await scan()
      await rate(page)
      await sentOnce(page)
      await page.reload()
      await sentOnce(page)
      await page.locator('a.go').tap()
      await page.waitForURL('**/instansi/**')
      await page.goBack()
      await sentOnce(page)
      await page.goto(depth.path(site))
      await sentOnce(page)
    })
  })
})
