import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CITIZEN, type Identity } from '../../shared/domain/permissions.ts'
import { type Served, serve } from '../http/serve.ts'
import { lacksChromium } from '../support/chromium.ts'
import { storeFinding } from '../support/finding.ts'
import { appOn } from '../support/http.ts'
import { faults, sticksOut, tooLow } from './faults.ts'
import { type Opened, openSite, type Site } from './site.ts'

const ROLES = ['manager', 'reviewer', 'admin', 'inspector', 'officer'] as const
const BUSY: Identity = {
  name: 'Ratna Dewi Kusumawardhani Prawiradiningrat',
  grants: [
    ...CITIZEN.grants,
    ...ROLES.map((role) => ({ role, agency: 'uji' }) as const),
    { role: 'manager', agency: 'jahat' },
    { role: 'operator', agency: '*' },
  ],
  person: { agency: 'uji', id: '0123456789abcdef' },
}

const PATHS = { gallery: '/kelola/galeri', home: '/kelola', 'page of a unit': '/kelola/uji/unit/loka-a/mutu' } as const

describe.skipIf(lacksChromium())('F70 the shell', () => {
  let site: Site
  let server: Served
  let opened: Opened
  let phone: Opened
  beforeAll(async () => {
    site = await openSite()
    await site.rate(site.codes['loka-a'] ?? '', 12)
    await storeFinding(site.world, { agency: 'uji', unit: 'loka-b' })
    server = await serve(appOn(site.world, BUSY))
    opened = await site.open({ baseURL: server.url, viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
    const touched = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
    phone = await site.open({ baseURL: server.url, ...touched })
  })
  afterAll(async () => {
    await server.close()
    await site.close()
  })

  test.each(Object.entries(PATHS))('around the %s has no fault that axe finds, and fits', async (_name, path) => {
    const { page, complaints } = opened
    await page.goto(path)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await faults(page), colorScheme).toEqual([])
    }
    for (const width of [320, 360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await sticksOut(page), String(width)).toEqual([])
    }
    expect(complaints).toEqual([])
  })

  test('folds its ways on a phone, and opens them by keyboard without a script', async () => {
    const { page, close } = await site.open({
      ...{ baseURL: server.url, viewport: { width: 360, height: 800 }, javaScriptEnabled: false },
    })
    await page.goto('/kelola/uji/unit/loka-a/mutu')
    const way = page.locator('.ways a[aria-current=page]')
    expect(await way.isVisible()).toBe(false)
    await page.locator('.fold summary').focus()
    await page.keyboard.press('Enter')
    expect(await way.isVisible()).toBe(true)
    expect(await sticksOut(page)).toEqual([])
    await close()
  })

  test.each([
    '/kelola',
    '/kelola/uji',
    '/kelola/uji/orang',
    '/kelola/uji/pengaturan',
    '/kelola/uji/pengaturan/bobot',
    '/kelola/uji/pelatihan',
    '/kelola/uji/unit/loka-a',
    '/kelola/uji/unit/loka-a/kertas',
    '/kelola/uji/unit/loka-a/tutup',
    '/kelola/uji/unit/loka-a/perangkat',
    '/kelola/uji/unit/loka-a/loket/baru',
    '/kelola/uji/unit/loka-a/kinerja/predikat',
  ])('leaves room for a thumb, and fits a phone: %s', async (path) => {
    const { page } = phone
    await page.goto(path)
    expect([...(await tooLow(page)), ...(await sticksOut(page))]).toEqual([])
  })

  test('leaves a long name its own line on a phone, and the numbers all of theirs', async () => {
    const path = await site.name([
      'Unit Pelaksana Teknis Daerah Pengelolaan Pendapatan Kependudukan Kotamadya Telanaipura',
    ])
    await site.rate(path.replace('/q/', ''), 40)
    const { page } = phone
    for (const each of ['/kelola?instansi=jahat', '/kelola/jahat', '/kelola/jahat/unit/jahat']) {
      await page.goto(each)
      expect(await sticksOut(page), each).toEqual([])
      const [name, number] = [page.locator('.named tbody th').first(), page.locator('.named tbody .num').first()]
      const [top, below] = [await name.boundingBox(), await number.boundingBox()]
      expect(top?.width, each).toBeGreaterThan(320)
      expect((below?.x ?? 0) + (below?.width ?? 0), each).toBeLessThanOrEqual(360 - 16)
      expect(below?.y, each).toBeGreaterThan((top?.y ?? 0) + (top?.height ?? 0) - 1)
    }
  })

  test('goes ahead of the page by one key, and stays off paper', async () => {
    const { page } = opened
    await page.goto('/kelola')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#isi')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.menu').isVisible()).toBe(false)
    expect(await page.locator('.reader').isVisible()).toBe(false)
    expect(await page.locator('.brand').isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })
  })
})
