import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { lacksChromium } from '../support/chromium.ts'
import { answersOf } from '../support/world.ts'
import {
  answer,
  CODES,
  FULL,
  keptAnswers,
  type Phone,
  SENT,
  SOON,
  says,
  storedOf,
  takePhone,
  tokenOn,
} from './phone.ts'
import { openSite, type Site } from './site.ts'

const MINUTE = 60_000

let site: Site
beforeAll(async () => {
  if (!lacksChromium()) site = await openSite()
})
afterAll(() => site?.close())

describe.skipIf(lacksChromium())('F70 a citizen is asked one question at a time', () => {
  let phone: Phone
  let page: Page
  let before: number
  beforeEach(async () => {
    phone = await takePhone(site)
    before = await site.counted('loka-a')
    page = await scan()
  })
  afterEach(() => phone.close())

  async function scan(path = site.qr): Promise<Page> {
    const tab = await phone.scan(path)
    await tab.waitForSelector('form.ready')
    return tab
  }

  /** The questions in sight: one, or none at the end. */
  const asked = (tab = page) =>
    tab
      .locator('.question')
      .filter({ visible: true })
      .evaluateAll((all) => all.map((each) => each.querySelector('input')?.name ?? ''))
  const reach = (code: string, tab = page) => expect.poll(() => asked(tab), SOON).toEqual([code])
  const way = () => page.locator('progress').evaluate((bar: HTMLProgressElement) => [bar.value, bar.max])
  const checked = (tab = page) =>
    tab.locator('input:checked').evaluateAll((all) => all.map((each) => each.getAttribute('value')).join(''))
  const focused = () => page.evaluate(() => document.activeElement?.closest('.now')?.querySelector('input')?.name ?? '')
  const back = () => page.getByRole('button', { name: 'Kembali' }).tap()

  test('by touch, sees how far it is, goes back without loss, and the rating is what was touched', async () => {
    const token = await tokenOn(page)
    expect([await asked(), await way()]).toEqual([['U1'], [1, 10]])
    await answer(page, 'U1', 1)
    await reach('U2')
    expect(await way()).toEqual([2, 10])
    await answer(page, 'U2', 2)
    await reach('U3')

    await page.goBack()
    await reach('U2')
    await back()
    await reach('U1')
    expect(await checked()).toBe('12')
    await page.getByRole('button', { name: 'Lanjut' }).tap()
    await reach('U2')
    await answer(page, 'U2', 3)
    for (const code of CODES.slice(2)) {
      await reach(code)
      await answer(page, code, 4)
    }
    await page.locator('textarea').fill('Ramah 😀')
    await page.locator('select[name="sex"]').selectOption('P')
    await page.locator('.send').tap()
    await says(page, SENT)
    expect(await storedOf(site, token)).toMatchObject({
      answers: { ...answersOf(4), U1: 1, U2: 3 },
      comment: 'Ramah 😀',
      profile: { sex: 'P' },
    })
    expect(await site.counted('loka-a')).toBe(before + 1)
  })

  test('whose answers and buttons are at least 44 px high and wide, at each step', async () => {
    await answer(page, 'U1', 1)
    for (const code of ['U2', 'end']) {
      if (code === 'end') await FULL.answer(page)
      else await reach(code)
      const targets = await page.locator('.answer, select, textarea, button').filter({ visible: true }).all()
      expect(targets.length).toBeGreaterThan(4)
      for (const target of targets) {
        const box = await target.boundingBox()
        expect(box && box.height >= 44 && box.width >= 44).toBe(true)
      }
    }
  })

  test('and the phone rings: within half an hour it goes on where it was, with its answers', async () => {
    await phone.context.clock.install()
    await page.reload()
    for (const code of ['U1', 'U2', 'U3']) {
      await reach(code)
      await answer(page, code, 2)
    }
    await reach('U4')
    await expect.poll(() => keptAnswers(page), SOON).toBe(3)
    // The caller's screen is before it.
    const call = await phone.context.newPage()
    await call.bringToFront()
    await page.clock.runFor(10 * MINUTE)
    expect(await asked()).toEqual(['U4'])
    await page.close()

    await call.clock.runFor(15 * MINUTE)
    page = await scan()
    expect([await asked(), await checked(), await way()]).toEqual([['U4'], '222', [4, 10]])
    await back()
    await reach('U3')
    await page.close()

    await call.clock.runFor(31 * MINUTE)
    page = await scan()
    expect([await asked(), await checked()], 'that is another visit').toEqual([['U1'], ''])
    expect(await site.counted('loka-a')).toBe(before)
  })

  test('that is loaded again shows the same question, and Back still leads back', async () => {
    for (const code of ['U1', 'U2']) {
      await reach(code)
      await answer(page, code, 2)
    }
    await reach('U3')
    await expect.poll(() => keptAnswers(page), SOON).toBe(2)
    await page.reload()
    await reach('U3')
    expect(await checked()).toBe('22')
    await page.goBack()
    await reach('U2')
  })

  test('by a keyboard, which passes over answers without being moved on, and a screen reader, which is led to each question', async () => {
    const token = await tokenOn(page)
    await page.locator('[name=U1][value="1"]').focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect([await asked(), await checked()]).toEqual([['U1'], '3'])
    const next = page.getByRole('button', { name: 'Lanjut' })
    for (const code of CODES.slice(1)) {
      await next.focus()
      await page.keyboard.press('Enter')
      await reach(code)
      expect(await focused(), 'what is read next is the question').toBe(code)
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('LEGEND')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Space')
    }
    await next.focus()
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
    await page.locator('.send').focus()
    await page.keyboard.press('Enter')
    await says(page, SENT)
    expect(await page.evaluate(() => document.activeElement?.textContent), 'the thanks are read').toBe(SENT)
    expect((await storedOf(site, token))?.answers).toEqual({ ...answersOf(1), U1: 3 })
    expect(await site.counted('loka-a')).toBe(before + 1)
  })

  test('and whoever sends with one left open is led to it, with the words, and nothing is sent', async () => {
    await FULL.answer(page, 4)
    await page.evaluate(() => document.querySelector('form')?.requestSubmit())
    await reach('U5')
    expect(await page.locator('#keadaan').textContent()).toBe('Mohon pilih satu jawaban lebih dulu.')
    expect(await page.locator('fieldset.wrong').count()).toBe(1)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('U5')
    expect(await site.counted('loka-a')).toBe(before)
  })

  test('without motion, where the phone is set so', async () => {
    const moving = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('*')]
          .map((each) => getComputedStyle(each))
          .some((style) => parseFloat(style.transitionDuration) > 0 || style.animationName !== 'none'),
      )
    expect(await moving()).toBe(true)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    expect(await moving()).toBe(false)
  })

  test('in another language half way: the same answers, the same question, the same visit, one rating', async () => {
    const token = await tokenOn(page)
    await FULL.answer(page, 3)
    await expect.poll(() => keptAnswers(page), SOON).toBe(3)
    await page.locator('.languages a[hreflang=en]').tap()
    await page.waitForSelector('html[lang=en] form.ready')
    expect([await asked(), await checked(), await tokenOn(page)]).toEqual([['U4'], '333', token])
    await FULL.answer(page)
    await FULL.send(page)
    await says(page, 'Thank you')
    expect((await storedOf(site, token))?.answers).toEqual(answersOf(3))
    expect(await site.counted('loka-a')).toBe(before + 1)
  })

  test('and not what the service leaves out, whichever order they are told in', async () => {
    const { registry } = site.world.store
    const counter = (await registry.load('uji'))?.counters.find(({ unit }) => unit === 'loka-b')
    if (!counter) throw new Error('the counter is gone')
    await registry.putService({ agency: 'uji', unit: 'loka-b', id: 'akta', name: 'Akta', notAsked: ['U4'] })
    await registry.putCounter({ ...counter, services: ['ktp', 'akta'] })
    const other = await scan(`/q/${counter.code}`)
    const token = await tokenOn(other)
    await answer(other, 'service', 'ktp')
    for (const code of ['U1', 'U2', 'U3', 'U4']) {
      await reach(code, other)
      await answer(other, code, 2)
    }
    await reach('U5', other)
    for (let step = 0; step < 5; step++) await other.goBack()
    await reach('service', other)
    await answer(other, 'service', 'akta')
    for (const code of ['U1', 'U2', 'U3', 'U5']) {
      await reach(code, other)
      await answer(other, code, 3)
    }
    await FULL.answer(other)
    await FULL.send(other)
    await says(other, SENT)
    const { U4: _left, ...eight } = answersOf(3)
    expect(await storedOf(site, token)).toMatchObject({ service: 'akta', answers: eight })
    expect((await storedOf(site, token))?.answers).not.toHaveProperty('U4')
  })
})
