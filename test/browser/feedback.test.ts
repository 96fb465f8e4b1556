import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pairsOf } from '../../shared/domain/performance/round.ts'
import type { Identity } from '../../shared/domain/permissions.ts'
import { type Served, serve } from '../http/serve.ts'
import { lacksChromium, launchChromium } from '../support/chromium.ts'
import { at, type Circle, registerCircle } from '../support/circle.ts'
import { startTable } from '../support/dynalite.ts'
import { appOn } from '../support/http.ts'
import { openedRound, pairsAbout } from '../support/round.ts'
import { registerAgency, worldOn } from '../support/world.ts'
import { faults, sticksOut } from './faults.ts'

describe.skipIf(lacksChromium())('F70 colleagues on a phone', () => {
  let site: Awaited<ReturnType<typeof open>>
  beforeAll(async () => {
    site = await open()
  })
  afterAll(() => site.close())

  test('give feedback in seven taps beside typing, on pages that fit and have no fault that axe finds', async () => {
    const { page, taps, people, close } = await site.phoneOf(at((await site.people()).staffA, 0))
    await page.goto('/kelola/kinerja/umpan-balik')
    await check(page)
    await taps.to('a[href$="/baru"]', /baru$/)
    await check(page)
    await taps.to(`a[href$="kepada=${at(people.staffA, 1).id}"]`, /kepada=/)
    await check(page)
    await taps.on('input[name=kind][value=praise]')
    // Opening the list and choosing from it: two taps.
    await page.selectOption('#about', 'harmonis/1')
    await page.fill('#words', 'Terima kasih sudah membantu.')
    await taps.on('input[name=audience][value=superior]')
    await taps.to('main form[action$="/baru"] button.send', /selesai=terkirim$/)
    expect(await page.locator('.done').textContent()).toBe('Umpan balik Anda terkirim.')
    expect(taps.count() + 2).toBe(7)
    await check(page)
    await close()
  })

  test('assess one person in seven taps and one to send', async () => {
    const { world, agency } = site
    const round = await openedRound(world, agency)
    const people = await site.people()
    const { giver } = at(pairsAbout(round, at(people.staffA, 0).id), 0)
    const who = at(
      [...people.staffA].filter(({ id }) => id === giver),
      0,
    )
    const { page, taps, close } = await site.phoneOf(who)
    const { receiver } = at(
      pairsOf(round).filter((pair) => pair.giver === giver),
      0,
    )
    await page.goto('/kelola/kinerja/penilaian')
    await check(page)
    await page.locator(`a[href*="untuk=${receiver}"]`).click()
    await check(page)
    for (const value of ['pelayanan', 'akuntabel', 'kompeten', 'harmonis', 'loyal', 'adaptif', 'kolaboratif']) {
      await taps.on(`input[name=${value}][value=meets]`)
    }
    await taps.to('main form button.send', /tersimpan=1$/)
    expect(await page.locator('.done').textContent()).toBe('Penilaian Anda tersimpan.')
    expect(taps.count()).toBe(8)
    await check(page)
    await close()
  })

  async function check(page: Page): Promise<void> {
    expect([...(await faults(page)), ...(await sticksOut(page))]).toEqual([])
  }
})

async function open() {
  const table = await startTable()
  const world = worldOn(table)
  const agency = 'uji'
  await registerAgency(world, agency)
  const people = registerCircle(world, agency, 4)
  const browser = await launchChromium()
  const served: Served[] = []
  return {
    ...{ world, agency },
    people: () => people,
    /** A phone with somebody signed in, which counts what is tapped. */
    async phoneOf({ id, name }: Circle['head']) {
      const grants: Identity['grants'] = [
        { role: 'citizen', agency: '*' },
        { role: 'asn', agency },
      ]
      const server = await serve(appOn(world, { name, person: { agency, id }, grants }))
      served.push(server)
      const viewport = { width: 360, height: 740 }
      const page = await browser.newPage({ baseURL: server.url, viewport, hasTouch: true })
      let tapped = 0
      const on = async (selector: string) => {
        tapped++
        await page.locator(selector).first().tap()
      }
      /** The same, and waits for the page that it leads to. */
      const to = async (selector: string, address: RegExp) => {
        await Promise.all([page.waitForURL(address), on(selector)])
      }
      return { page, people: await people, taps: { on, to, count: () => tapped }, close: () => page.close() }
    },
    async close() {
      await browser.close()
      for (const server of served) await server.close()
      await table.close()
    },
  }
}
