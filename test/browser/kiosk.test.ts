import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lacksChromium } from '../support/chromium.ts'
import { DAY, MINUTE, openBench, type Tablet } from './kiosk-bench.ts'

let bench: Awaited<ReturnType<typeof openBench>>
beforeAll(async () => {
  if (!lacksChromium()) bench = await openBench()
})
afterAll(() => bench?.close())

/** Everything that the page holds: what a reader, a script or a curious citizen could find in it. When the server was last heard is no secret. */
const everything = ({ page }: Tablet) =>
  page.evaluate(() => {
    const values = [...document.querySelectorAll<HTMLInputElement>('input:checked,textarea,select')].map(
      ({ type, value }) => (type === 'radio' || type === 'checkbox' ? `chosen ${value}` : value),
    )
    const page = document.documentElement.outerHTML.replace(
      /<(style|script)[^>]*>.*?<\/\1>| class=""|(?<="contact">)[^<]*/gs,
      '',
    )
    return [page, ...values, location.href, document.title].join('\n')
  })

describe.skipIf(lacksChromium())('a kiosk', () => {
  test('F63 without network for a week, its clock years off, its tab killed: one rating for each citizen, each in its day', async () => {
    const tablet = await bench.tablet({ clock: Date.parse('2011-03-01T00:00:00Z') })
    expect(await tablet.rate(4)).toContain('tersimpan di perangkat ini')
    await tablet.isEmpty()
    await tablet.setOffline(true)
    for (let day = 1; day <= 7; day++) {
      await tablet.pass(DAY)
      expect(await tablet.rate(4)).toMatch(/tersimpan di perangkat ini.*jaringan/)
      await tablet.rate(1, day)
      // One who taps and leaves, and the tablet is switched off over them.
      await tablet.tap(2)
      if (day % 3 === 0) await tablet.reopen()
      else await tablet.pass(31_000)
    }
    await tablet.officerSays('21 belum terkirim')
    expect(await tablet.stored()).toBe(1)
    await tablet.setOffline(false)
    await tablet.pass(2 * MINUTE)
    await tablet.pass(2 * MINUTE)
    await tablet.isEmpty()
    const days = ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28']
    const counts = []
    for (const day of [...days, '2026-11-29']) counts.push(await tablet.stored(day))
    expect(counts).toEqual([1, 3, 3, 3, 3, 3, 3, 3])
    await tablet.reopen()
    await tablet.pass(5 * MINUTE)
    expect(await tablet.stored()).toBe(22)
    await tablet.close()
  }, 120_000)

  test('F71 shows the next citizen nothing of the last, thirty seconds after the last touch', async () => {
    const tablet = await bench.tablet()
    const before = await everything(tablet)
    const length = await tablet.page.evaluate(() => history.length)
    await tablet.tap(1)
    await tablet.page.locator('.chip').nth(2).click()
    await tablet.page.locator('textarea').fill('RAHASIA SAYA')
    // The tablet's clock goes on by itself while a busy machine takes its time: seconds of room on each side.
    await tablet.pass(14_000)
    expect(await tablet.page.locator('#diam').isVisible()).toBe(false)
    await tablet.pass(8_000)
    expect(await tablet.page.locator('#diam').textContent()).toMatch(/^([2-9]|10)Masih di sini\?/)
    await tablet.pass(10_000)
    const after = await everything(tablet)
    expect(after).not.toContain('RAHASIA')
    expect(after).not.toContain('chosen')
    expect(await tablet.page.evaluate(() => [history.length, scrollY])).toEqual([length, 0])
    // The first tap, and what followed it.
    await tablet.isEmpty()
    expect(await everything(tablet)).toBe(before)
    expect(await tablet.stored()).toBe(1)
    expect(await tablet.page.locator('.question.now').isVisible()).toBe(true)
    await tablet.close()
  })

  test('F71 discards what was half answered of a survey, and thanks go by themselves', async () => {
    const tablet = await bench.tablet({ family: 'skm' })
    const before = await everything(tablet)
    await tablet.page.locator('[data-do=start]').click()
    for (let question = 0; question < 4; question++) await tablet.tap(3)
    expect(await tablet.page.locator('.now small').first().textContent()).toContain('5 dari 9')
    await tablet.pass(31_000)
    expect(await everything(tablet)).toBe(before)
    expect(await tablet.stored()).toBe(0)

    await tablet.page.locator('[data-do=start]').click()
    for (let question = 0; question < 9; question++) await tablet.tap(3)
    await tablet.page.locator('select[name=sex]').selectOption('P')
    await tablet.page.locator('button[type=submit]').click()
    await tablet.page.locator('.thanks').filter({ hasText: 'sudah terkirim' }).waitFor()
    await tablet.pass(6_500)
    expect(await everything(tablet)).toBe(before)
    expect(await tablet.stored()).toBe(1)
    await tablet.close()
  })

  test('asks whether somebody is there, and a touch goes on without pressing what lies beneath', async () => {
    const tablet = await bench.tablet()
    await tablet.tap(3)
    await tablet.page.locator('textarea').fill('Masih menulis')
    const done = await tablet.page.locator('button[type=submit]').boundingBox()
    for (let time = 0; time < 3; time++) {
      await tablet.pass(25_000)
      expect(await tablet.page.locator('#diam').isVisible()).toBe(true)
      await tablet.page.mouse.click((done?.x ?? 0) + 20, (done?.y ?? 0) + 20)
      expect(await tablet.page.locator('#diam').isVisible()).toBe(false)
    }
    await tablet.pass(15_000)
    expect(await tablet.page.locator('textarea').inputValue()).toBe('Masih menulis')
    await tablet.page.locator('button[type=submit]').click()
    await tablet.page.locator('.thanks').waitFor()
    await tablet.isEmpty()
    expect(await tablet.stored()).toBe(1)
    await tablet.close()
  })

  test('speaks each language without network, and goes back to the first', async () => {
    const tablet = await bench.tablet()
    const length = await tablet.page.evaluate(() => history.length)
    await tablet.setOffline(true)
    const heading = () => tablet.page.locator('.ask h1').textContent()
    const first = await heading()
    for (const language of ['en', 'jv']) {
      await tablet.page.locator(`.languages [hreflang=${language}]`).click()
      await tablet.page.locator(`html[lang=${language}] .ask`).waitFor()
    }
    expect(await tablet.rateIn('jv')).toMatch(/kasimpen/)
    await tablet.page.locator('html[lang=id] .ask').waitFor()
    await tablet.page.locator('.languages [hreflang=en]').click()
    await tablet.page.locator('html[lang=en] .ask').waitFor()
    await tablet.pass(31_000)
    await tablet.page.locator('html[lang=id] .ask').waitFor()
    expect([await heading(), await tablet.page.evaluate(() => history.length)]).toEqual([first, length])
    await tablet.close()
  })

  test('whose secret is taken back closes and keeps what it has; paired again it sends it all, once', async () => {
    const tablet = await bench.tablet()
    await tablet.setOffline(true)
    for (const value of [1, 2, 3]) await tablet.rate(value)
    await tablet.revoke()
    await tablet.setOffline(false)
    await tablet.pass(MINUTE)
    await tablet.page.locator('.closed').waitFor()
    await tablet.officerSays('3 belum terkirim · Perlu dipasangkan ulang')
    await tablet.page.locator('[data-do=officer]').click()
    expect(await tablet.page.locator('#petugas').textContent()).toMatch(/Kunci sudah tidak berlaku/)
    expect(await tablet.stored()).toBe(0)
    await tablet.reopen()
    await tablet.officerSays('3 belum terkirim')
    await tablet.pair(await tablet.reissue())
    await tablet.pass(MINUTE)
    await tablet.isEmpty()
    expect(await tablet.stored()).toBe(3)
    await tablet.close()
  })

  test('F17 somebody set years ahead while it had no network sends nothing twice, and at a time that has come', async () => {
    const tablet = await bench.tablet()
    await tablet.setOffline(true)
    await tablet.rate(4)
    await tablet.page.context().clock.setSystemTime('2036-01-01T00:00:00Z')
    for (const value of [1, 2]) await tablet.rate(value)
    await tablet.setOffline(false)
    await tablet.pass(MINUTE)
    await tablet.isEmpty()
    expect([await tablet.stored('2026-11-22'), await tablet.stored()]).toEqual([3, 3])
    await tablet.close()
  })

  test('F66 that cannot store anything says so to the officer, and to no citizen that it is saved', async () => {
    const init = 'Object.defineProperty(window, "indexedDB", { get() { throw new Error("denied") } })'
    const tablet = await bench.tablet({ init })
    await tablet.setOffline(true)
    const told = await tablet.rate(2)
    expect(told).not.toMatch(/tersimpan di/)
    expect(told).toMatch(/belum terkirim/)
    await tablet.officerSays('Perangkat tidak dapat menyimpan')
    await tablet.setOffline(false)
    await tablet.pass(MINUTE)
    await expect.poll(() => tablet.stored()).toBe(1)
    await tablet.close()
  })
})
