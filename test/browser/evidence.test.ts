import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inspectEvidence } from '../../functions/evidence/inspect-evidence.ts'
import { createApp } from '../../functions/http/app.tsx'
import { publicRoutes } from '../../functions/http/public.tsx'
import { staffRoutes } from '../../functions/http/staff.tsx'
import { CITIZEN, type Identity } from '../../shared/domain/permissions.ts'
import { recentEvidence } from '../../shared/usecases/performance/evidence.ts'
import { scanEvidence } from '../../shared/usecases/performance/scan-evidence.ts'
import { type Served, serve } from '../http/serve.ts'
import { startBucket, type TestBucket } from '../support/bucket.ts'
import { lacksChromium, launchChromium } from '../support/chromium.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { JPEG, pdfOf } from '../support/evidence-files.ts'
import { hoursBack } from '../support/evidence-hours.ts'
import { configured, whoIs } from '../support/http.ts'
import { registerPeople } from '../support/people.ts'
import { agreePlan } from '../support/reports.ts'
import { registerAgency, type TestWorld, worldOn } from '../support/world.ts'
import { faults, sticksOut } from './faults.ts'

const PATH = '/kelola/kinerja/bukti'
/** A year that is over, whenever this runs: the bucket’s own clock is the machine’s. */
const YEAR = String(new Date().getUTCFullYear() - 1)
const REPORT = `/kelola/kinerja/laporan/${YEAR}-Q4.loka-a`
const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' }

describe.skipIf(lacksChromium())('evidence from a phone', () => {
  let table: TestTable
  let bucket: TestBucket
  let world: TestWorld
  let server: Served
  let browser: Browser
  let person: string

  beforeAll(async () => {
    table = await startTable()
    let answer: (request: Request) => Response | Promise<Response> = () => new Response()
    server = await serve({ fetch: (request) => answer(request) })
    bucket = await startBucket(server.url)
    world = worldOn(table, { evidence: bucket.evidence, now: new Date().toISOString() })
    await registerAgency(world)
    const { sari, budi } = await registerPeople(world)
    person = sari.id
    await agreePlan(world, 'uji', sari, budi, { year: YEAR })
    const grants = [...CITIZEN.grants, { role: 'asn', agency: 'uji' } as const]
    const identity: Identity = { grants, name: sari.name, person: { agency: 'uji', id: sari.id } }
    const whole = configured(world, server.url)
    answer = createApp(whole, whoIs(identity), [staffRoutes(whole), publicRoutes(whole)]).fetch
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
    await bucket.close()
    await table.close()
  })

  async function open(options: BrowserContextOptions = {}, path = PATH) {
    const context = await browser.newContext({ baseURL: server.url, locale: 'id-ID', ...PHONE, ...options })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(path)
    return { page, complaints, close: () => context.close() }
  }
  const files = () => recentEvidence(world, { agency: 'uji', person })
  const scan = () => scanEvidence(world, 'uji', inspectEvidence, hoursBack(world.clock, 1))

  test('F9 is sent by choosing it, straight to the bucket, and stands in the form as what it is called', async () => {
    const { page, complaints, close } = await open()
    const name = '<img src=x onerror=alert(1)>.jpg'
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/jpeg', buffer: JPEG })
    await page.locator('[data-status]', { hasText: 'sudah sampai' }).waitFor()
    const field = page.locator('input[name="evidence-file-1"]')
    expect(await field.getAttribute('value')).toMatch(/^[0-9a-z]{26}\|\d+\|_img src=x onerror=alert\(1\)_\.jpg$/)
    expect(await scan()).toEqual({ clean: 1, refused: 0 })
    expect(complaints).toEqual([])
    expect(await page.locator('progress').isVisible()).toBe(false)
    await page.getByRole('button', { name: /^Lepas/ }).click()
    expect(await field.count()).toBe(0)
    await close()
  })

  test('says at once what cannot be sent, and sends the others that were chosen with it', async () => {
    const { page, complaints, close } = await open()
    await page.locator('input[type=file]').setInputFiles([
      { name: 'gambar.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') },
      { name: 'laporan.pdf', mimeType: 'application/pdf', buffer: pdfOf() },
    ])
    await page.locator('[data-status]', { hasText: 'laporan.pdf' }).waitFor()
    await page.locator('input[name="evidence-file-1"]').waitFor({ state: 'attached' })
    expect(await page.locator('[data-problem]').textContent()).toContain('belum dapat diterima')
    expect(complaints).toEqual([])
    await close()
  })

  test('without scripts is sent by a form that comes back and says that the file waits', async () => {
    const { page, close } = await open({ javaScriptEnabled: false })
    await page.locator('#name').fill('Foto pelayanan keliling')
    await page.locator('#kind').selectOption('jpg')
    await page.getByRole('button', { name: 'Lanjut memilih berkas' }).click()
    await page.locator('#file').setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: JPEG })
    await page.getByRole('button', { name: 'Kirim berkas' }).click()
    await page.waitForURL(/\/bukti\/[0-9a-z]{26}\?/)
    expect(await page.locator('h1').textContent()).toBe('Foto pelayanan keliling.jpg')
    expect(await page.locator('.lead').textContent()).toBe('Menunggu diperiksa')
    await scan()
    const found = (await files()).find(({ name }) => name === 'Foto pelayanan keliling.jpg')
    expect(found?.state).toBe('clean')
    await close()
  })

  test('F15 is saved by the browser under its name, and never shown', async () => {
    const { page, close } = await open()
    const waiting = page.waitForEvent('download')
    await page.getByRole('link', { name: /Foto pelayanan keliling/ }).click()
    expect((await waiting).suggestedFilename()).toBe('Foto pelayanan keliling.jpg')
    expect(new URL(page.url()).pathname).toBe(PATH)
    await close()
  })

  test('F65 chosen in a report stays chosen in its draft, and is submitted with what was recorded of it', async () => {
    const { page, complaints, close } = await open({}, REPORT)
    await page.locator('form.ready').waitFor()
    await page.locator('form.report summary').first().click()
    const chooser = page.locator('[data-evidence="f-r1-i1"] input[type=file]')
    await chooser.setInputFiles({ name: 'berita acara.pdf', mimeType: 'application/pdf', buffer: pdfOf() })
    const chosen = page.locator('[data-evidence="f-r1-i1"] input[type=hidden]')
    await chosen.waitFor({ state: 'attached' })
    const value = await chosen.getAttribute('value')
    await page.locator('#report-state', { hasText: 'Tersimpan' }).waitFor()
    // One that was sent before is ticked beside it, and one of another target.
    const ticked = page.locator('[data-evidence="f-r1-i2"] input[type=checkbox]').first()
    await page.locator('form.report summary').nth(1).click()
    await ticked.check()
    await page.locator('[name="v-r1-i1"]').fill('300')
    await page.locator('[name="v-r1-i2"]').fill('6')
    await page.reload()
    await page.locator('form.ready').waitFor()
    expect(await page.locator(`[data-evidence="f-r1-i1"] input[value="${value}"]`).isVisible()).toBe(true)
    expect(await page.locator(`[data-evidence="f-r1-i1"] input[value="${value}"]`).isChecked()).toBe(true)
    expect(await page.locator('[data-evidence="f-r1-i2"] input[type=checkbox]:checked').count()).toBe(1)
    for (const width of [320, 360, 1280]) {
      await page.setViewportSize({ width, height: 740 })
      expect(await sticksOut(page), String(width)).toEqual([])
    }
    expect(await faults(page)).toEqual([])
    await page.locator('button.send').click()
    await page.locator('#report-state', { hasText: /^Terkirim / }).waitFor()
    await scan()
    await page.goto(REPORT)
    expect(await page.locator('.told a[href*="/bukti/"]').count()).toBe(2)
    expect(complaints).toEqual([])
    await close()
  })

  test('F70 has no fault that axe finds, and fits', async () => {
    const { page, close } = await open()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await faults(page), colorScheme).toEqual([])
    }
    for (const width of [320, 360, 1280]) {
      await page.setViewportSize({ width, height: 740 })
      expect(await sticksOut(page), String(width)).toEqual([])
    }
    await close()
  })
})
