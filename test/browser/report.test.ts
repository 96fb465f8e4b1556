import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ofPerson } from '../../shared/domain/performance/dossier.ts'
import { CITIZEN } from '../../shared/domain/permissions.ts'
import { serve } from '../http/serve.ts'
import { lacksChromium, launchChromium } from '../support/chromium.ts'
import { startTable } from '../support/dynalite.ts'
import { appOn } from '../support/http.ts'
import { registerPeople } from '../support/people.ts'
import { agreePlan } from '../support/reports.ts'
import { registerAgency, worldOn } from '../support/world.ts'

const PHONE = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true, locale: 'id-ID' }
const SOON = { timeout: 20_000 }
const path = (period: string) => `/kelola/kinerja/laporan/${period}.loka-a`

describe.skipIf(lacksChromium())('a report on a phone', () => {
  let site: Awaited<ReturnType<typeof open>>
  let page: Page
  beforeAll(async () => {
    site = await open()
  })
  afterAll(() => site.close())
  beforeEach(async () => {
    const context = await site.browser.newContext({ ...PHONE, baseURL: site.url })
    page = await context.newPage()
    return () => context.close()
  })

  const state = () => page.locator('#report-state').textContent()
  const says = (words: string | RegExp) => page.locator('#report-state', { hasText: words }).waitFor(SOON)
  const ready = () => page.locator('form.ready').waitFor(SOON)
  const isWide = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  const value = (name: string) => page.locator(`[name="${name}"]`).inputValue()

  test('takes at most eight taps from home to submitted, with nothing filled in that nobody said', async () => {
    let taps = 0
    const tap = async (selector: string) => {
      taps += 1
      await page.locator(selector).first().tap()
    }
    await page.goto('/kelola')
    const begun = Date.now()
    await tap(`a[href="${path('2026-Q1')}"]`)
    await ready()
    expect(await isWide()).toBe(false)
    const filled = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement>('input[type=text], textarea')].filter(
        (each) => each.value !== '',
      ),
    )
    expect(filled).toEqual([])
    await tap('[name=v-r1-i1]')
    await page.keyboard.type('1.300')
    await page.keyboard.press('Enter')
    await page.keyboard.type('6,5')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Tiga kelurahan didatangi')
    await tap('form.report summary')
    await tap('[name=l-r1-i1]')
    await page.keyboard.type('https://contoh.go.id/berita-acara')
    await tap('button.send')
    await says(/^Terkirim /)
    process.stdout.write(`report: ${taps} taps, ${((Date.now() - begun) / 1000).toFixed(1)} s from home to submitted\n`)
    expect(taps).toBeLessThanOrEqual(8)
    expect(await state()).toContain('Terlambat')
    await page.locator('#report-state a').tap()
    expect(await page.locator('.receipt').textContent()).toContain('Menunggu tinjauan Budi Santoso')
    expect(await isWide()).toBe(false)
    const stored = await site.report('2026-Q1')
    expect(stored?.entries.map(({ realised }) => realised)).toEqual([
      { value: '1300' },
      { value: '6.5' },
      { words: 'Tiga kelurahan didatangi' },
    ])
  })

  test('F65 F40 is kept on the phone through reloads and without a network, never called sent too early, and is sent once', async () => {
    await page.goto(path('2026-Q2'))
    await ready()
    await page.fill('[name=v-r1-i1]', '280')
    await says('Tersimpan di ponsel ini')
    await page.reload()
    await ready()
    expect(await value('v-r1-i1')).toBe('280')
    // Help, and no value of its own.
    expect(await page.locator('[id="v-r1-i1-hint"]').textContent()).toContain('Triwulan I 2026: 1.300 dokumen')
    await page.context().setOffline(true)
    await page.fill('[name=v-r1-i2]', '7')
    await page.locator('button.send').tap()
    await says('akan terkirim sendiri')
    expect(await state()).not.toContain('Terkirim ')
    expect(await site.report('2026-Q2')).toBeUndefined()
    // The server takes it, and its answer is lost.
    let lost = 0
    await page.route('**/laporan/**', async (route) => {
      if (route.request().method() !== 'POST' || lost > 0) return route.continue()
      lost += 1
      await route.fetch()
      await route.abort()
    })
    await page.context().setOffline(false)
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await says(/^Terkirim /)
    expect(lost).toBe(1)
    expect((await site.report('2026-Q2'))?.version).toBe(1)
    await page.reload()
    expect(await page.locator('.receipt').textContent()).toContain('Terkirim')
  })

  test('F50 that was submitted elsewhere meanwhile comes back with what changed, and what was typed stays', async () => {
    await page.goto(path('2026-Q3'))
    await ready()
    await page.fill('[name=v-r1-i1]', '350')
    const desk = await site.browser.newContext({ baseURL: site.url, javaScriptEnabled: false })
    const other = await desk.newPage()
    await other.goto(path('2026-Q3'))
    await other.locator('button.send').click()
    // Nothing at all is no report: the page says so.
    expect(await other.locator('.problems').textContent()).toContain('Isi sekurangnya satu')
    await other.fill('[name=v-r1-i1]', '340')
    await other.locator('button.send').click()
    await other.locator('.receipt').waitFor(SOON)
    await desk.close()
    await page.locator('button.send').tap()
    await page.locator('.conflict', { hasText: 'Laporan dikirim' }).waitFor(SOON)
    expect(await value('v-r1-i1')).toBe('350')
    await ready()
    await page.locator('button.send').tap()
    await says(/^Terkirim /)
    const stored = await site.report('2026-Q3')
    expect(stored?.version).toBe(2)
    expect(stored?.entries[0]?.realised).toEqual({ value: '350' })
  })

  test('F70 works without scripts', async () => {
    const context = await site.browser.newContext({ ...PHONE, baseURL: site.url, javaScriptEnabled: false })
    const plain = await context.newPage()
    await plain.goto(`${path('2026-Q3')}?ubah=1`)
    await plain.fill('[name=v-r1-i1]', '351')
    await plain.fill('[name=activities]', 'Lembur')
    await plain.locator('button.send').tap()
    expect(await plain.locator('.receipt').textContent()).toContain('Terkirim')
    expect((await site.report('2026-Q3'))?.activities).toBe('Lembur')
    await context.close()
  })
})

/** Somebody with an agreed plan, at the end of November: three quarters are to be reported. */
async function open() {
  const table = await startTable()
  const world = worldOn(table)
  await registerAgency(world)
  const { sari, budi } = await registerPeople(world)
  await agreePlan(world, 'uji', sari, budi)
  const grants = [...CITIZEN.grants, { role: 'asn', agency: 'uji', unit: 'loka-a' } as const]
  const server = await serve(appOn(world, { grants, name: sari.name, person: { agency: 'uji', id: sari.id } }))
  const browser = await launchChromium()
  return {
    url: server.url,
    browser,
    report: (period: string) =>
      world.store.dossiers.get(
        'report',
        { agency: 'uji', owner: ofPerson(sari.id), id: `${period}.loka-a` },
        { consistent: true },
      ),
    async close() {
      await browser.close()
      await server.close()
      await table.close()
    },
  }
}
