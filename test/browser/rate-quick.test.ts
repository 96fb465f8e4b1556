import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { mintVisitCodes } from '../../shared/usecases/mint-visit-codes.ts'
import { SOMEBODY } from '../support/actor.ts'
import { lacksChromium } from '../support/chromium.ts'
import {
  answer,
  everSaid,
  FULL,
  KEPT,
  keptAnswers,
  type Phone,
  QUICK,
  RATINGS,
  refuse,
  SENT,
  SOON,
  says,
  storedOf,
  takePhone,
  tokenOn,
} from './phone.ts'
import { openSite, type Site } from './site.ts'

let site: Site
beforeAll(async () => {
  if (!lacksChromium()) site = await openSite()
})
afterAll(() => site?.close())

/** As on a phone that is slow to prove that it worked. */
const workNever = () => {
  SubtleCrypto.prototype.deriveBits = () => new Promise(() => undefined)
}

/** As if the tab had died before it kept what is sent of the first tap. */
const forgetTap = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opened = indexedDB.open('suara-loket')
        opened.onsuccess = () => {
          const entries = opened.result.transaction('entries', 'readwrite').objectStore('entries')
          const asked = entries.getAllKeys()
          asked.onsuccess = () => {
            for (const key of asked.result) if (String(key).endsWith(' tap')) entries.delete(key)
          }
          entries.transaction.oncomplete = () => {
            opened.result.close()
            resolve()
          }
        }
      }),
  )

describe.skipIf(lacksChromium())('a quick rating counts from its first tap on', () => {
  let phone: Phone
  let page: Page
  let before: number
  beforeEach(async () => {
    phone = await takePhone(site)
    before = await stored()
  })
  afterEach(() => phone.close())

  const stored = () => site.counted('loka-a', 'quick')
  const scan = async () => {
    page = await phone.scan(QUICK.path(site))
    return page
  }
  const state = (text: string) => page.locator('#keadaan', { hasText: text }).waitFor(SOON)

  test('and is completed by reasons and words into the same one', async () => {
    await scan()
    const token = await tokenOn(page)
    await answer(page, 'Q1', 2)
    await state('Terkirim.')
    expect(await storedOf(site, token, 'first tap')).toMatchObject({ answers: { Q1: 2 }, provisional: true })
    expect(await stored()).toBe(before + 1)

    expect(await page.locator('.reasons legend').textContent()).toContain('Apa yang perlu diperbaiki?')
    await page.locator('label:has([name=why-U3])').tap()
    await page.locator('label:has([name=why-U7])').tap()
    await page.locator('textarea').fill('Antre lama')
    await page.locator('.send').tap()
    await says(page, SENT)
    expect(await storedOf(site, token)).toMatchObject({
      answers: { Q1: 2 },
      reasons: ['U3', 'U7'],
      comment: 'Antre lama',
    })
    expect(await stored()).toBe(before + 1)
  })

  test('F65 also where the tab died after the answer was kept and before what is sent of it', async () => {
    await scan()
    await phone.context.setOffline(true)
    await answer(page, 'Q1', 3)
    await expect.poll(() => keptAnswers(page), SOON).toBe(1)
    await state('ersimpan')
    await forgetTap(page)
    await page.close()
    await phone.context.setOffline(false)
    await scan()
    await state('Terkirim.')
    expect(await stored()).toBe(before + 1)
    await page.locator('.send').tap()
    await says(page, SENT)
    expect(await stored()).toBe(before + 1)
  })

  test('F65 and where that happens under the eyes of who ends it', async () => {
    await scan()
    await phone.context.setOffline(true)
    await answer(page, 'Q1', 3)
    await state('ersimpan')
    await forgetTap(page)
    await phone.context.setOffline(false)
    await page.locator('.send').tap()
    await says(page, SENT)
    expect(await stored()).toBe(before + 1)
  })

  test('and another tap is what it ends as, with nothing more said', async () => {
    await scan()
    const token = await tokenOn(page)
    await answer(page, 'Q1', 1)
    await state('Terkirim.')
    await answer(page, 'Q1', 4)
    await page.locator('.send').tap()
    await says(page, SENT)
    expect((await storedOf(site, token))?.answers).toEqual({ Q1: 4 })
    expect(await stored()).toBe(before + 1)
  })

  test('F65 also where its tab dies before the phone has proven anything: the next one sends it', async () => {
    await phone.context.addInitScript(workNever)
    await phone.context.clock.install()
    await scan()
    await page.clock.pauseAt(Date.now() + 3_600_000)
    const token = await tokenOn(page)
    await answer(page, 'Q1', 3)
    await state(KEPT)
    expect(await stored()).toBe(before)
    await page.close()
    const later = await phone.scan(site.qr)
    await expect.poll(() => later.clock.runFor(2_000).then(stored), SOON).toBe(before + 1)
    expect(await storedOf(site, token, 'first tap')).toMatchObject({ answers: { Q1: 3 } })
  })

  test('F65 and is still there to be completed when it is opened anew', async () => {
    await scan()
    const token = await tokenOn(page)
    await answer(page, 'Q1', 3)
    await state('Terkirim.')
    await page.locator('label:has([name=why-U1])').tap()
    await expect.poll(() => keptAnswers(page), SOON).toBe(2)
    await page.close()
    await scan()
    await page.locator('form.tapped').waitFor()
    expect(await page.locator('[name=why-U1]').isChecked()).toBe(true)
    await page.locator('.send').tap()
    await says(page, SENT)
    expect(await storedOf(site, token)).toMatchObject({ reasons: ['U1'] })
    expect(await stored()).toBe(before + 1)
  })

  test('and is finished at once by an impatient thumb, on a new phone, with its proof', async () => {
    const other = await takePhone(site, { isNew: true })
    const tab = await other.scan(QUICK.path(site))
    const token = await tokenOn(tab)
    await answer(tab, 'Q1', 4)
    await tab.locator('.send').tap()
    await says(tab, SENT)
    const rating = (await storedOf(site, token)) ?? (await storedOf(site, token, 'first tap'))
    expect(rating).toMatchObject({ answers: { Q1: 4 } })
    expect(await stored()).toBe(before + 1)
    await other.close()
  })

  test('and a thumb faster than the phone’s store is heard', async () => {
    await phone.context.addInitScript(() => {
      const { open } = IDBFactory.prototype
      window.openStore = () => undefined
      const opening = new Promise<void>((resolve) => {
        window.openStore = resolve
      })
      IDBFactory.prototype.open = function (name) {
        const late = open.call(this, name)
        Object.defineProperty(late, 'onsuccess', {
          set: (act: () => void) => late.addEventListener('success', () => opening.then(act)),
        })
        return late
      }
    })
    await scan()
    await answer(page, 'Q1', 3)
    await page.evaluate(() => window.openStore())
    await state('Terkirim.')
    expect(await stored()).toBe(before + 1)
  })

  test('which is the answer that a keyboard stopped at, not one it passed', async () => {
    await phone.context.clock.install()
    await scan()
    const token = await tokenOn(page)
    await page.clock.pauseAt(Date.now() + 3_600_000)
    await page.locator('[name=Q1][value="1"]').focus()
    for (const key of ['Space', 'ArrowDown', 'ArrowDown']) {
      await page.keyboard.press(key)
      await page.clock.runFor(1_000)
    }
    const status = page.locator('#keadaan')
    await expect.poll(() => page.clock.runFor(1_000).then(() => status.textContent()), SOON).toBe('Terkirim.')
    expect(await storedOf(site, token, 'first tap')).toMatchObject({ answers: { Q1: 3 } })
    expect(await stored()).toBe(before + 1)
  })

  test('F68 refused for good it is parked, and leaves nothing half answered behind', async () => {
    await phone.context.route(RATINGS, refuse(400))
    await scan()
    await answer(page, 'Q1', 3)
    await says(page, 'Tidak dapat diterima')
    await phone.context.unroute(RATINGS)
    await page.getByRole('button', { name: 'Nilai kunjungan lain' }).tap()
    await page.getByRole('button', { name: 'Hapus dari ponsel ini' }).tap()
    await expect.poll(() => page.locator('#terdahulu').isVisible(), SOON).toBe(false)
    expect(await page.evaluate(keptKeys)).toEqual([])
    expect(await stored()).toBe(before)
  })

  test('and of two slips on one phone are two', async () => {
    const codes = await mintVisitCodes(site.world, { agency: 'uji', unit: 'loka-a' }, SOMEBODY, {
      batch: site.world.newId(),
      count: 2,
      days: 7,
    })
    for (const { code } of codes.codes) {
      page = await phone.scan(`/k/uji/loka-a/${code}?survei=quick`)
      await answer(page, 'Q1', 4)
      await page.locator('.send').tap()
      await says(page, SENT)
    }
    expect(await stored()).toBe(before + 2)
  })

  test('but not by an answer to another question under it', async () => {
    const { registry } = site.world.store
    const agency = (await registry.load('uji'))?.agency
    if (!agency) throw new Error('the agency is gone')
    const options = ['Tidak', 'Kurang', 'Cukup', 'Ya']
    const own = { id: 'kursi', instrument: 'quick', under: 'Q1', text: 'Apakah tempat duduk cukup?', options }
    await registry.putAgency({ ...agency, questions: [own] })
    try {
      await scan()
      const token = await tokenOn(page)
      await answer(page, 'own-kursi', 1)
      await page.evaluate(() => document.querySelector('form')?.requestSubmit())
      await state('Mohon pilih satu jawaban lebih dulu.')
      await answer(page, 'Q1', 4)
      await page.locator('.send').tap()
      await says(page, SENT)
      expect(await storedOf(site, token)).toMatchObject({ answers: { Q1: 4 }, own: { kursi: 1 } })
      expect(await stored()).toBe(before + 1)
    } finally {
      await registry.putAgency(agency)
    }
  })
})

describe.skipIf(lacksChromium())('a full rating is kept from the moment it is sent', () => {
  test('F65 its tab dies before the phone has proven anything: opened anew it is said to be kept, and sent', async () => {
    const phone = await takePhone(site)
    await phone.context.addInitScript(workNever)
    await phone.context.clock.install()
    const before = await site.counted('loka-a')
    const page = await phone.scan(site.qr)
    await FULL.answer(page)
    await page.clock.pauseAt(Date.now() + 3_600_000)
    await FULL.send(page)
    await page.locator('#keadaan', { hasText: KEPT }).waitFor(SOON)
    await page.close()

    const again = await phone.scan(site.qr)
    await says(again, KEPT)
    expect(await again.locator('form').count()).toBe(0)
    expect(await everSaid(again, SENT)).toBe(false)
    await again.clock.runFor(5_000)
    await says(again, SENT)
    expect(await site.counted('loka-a')).toBe(before + 1)
    await phone.close()
  })
})

/** What the device keeps of anything. */
const keptKeys = () =>
  new Promise<string[]>((resolve) => {
    const opened = indexedDB.open('suara-loket')
    opened.onsuccess = () => {
      const asked = opened.result.transaction('entries').objectStore('entries').getAllKeys()
      asked.onsuccess = () => {
        opened.result.close()
        resolve(asked.result.map(String))
      }
    }
  })

declare global {
  interface Window {
    openStore: () => void
  }
}
