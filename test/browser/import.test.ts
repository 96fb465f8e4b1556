import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readImportCommand } from '../../functions/cli/import-arguments.ts'
import { importFile } from '../../functions/cli/import-file.ts'
import { createApp } from '../../functions/http/app.tsx'
import { importRoutes } from '../../functions/http/staff-import.tsx'
import { type Served, serve } from '../http/serve.ts'
import { lacksChromium, launchChromium } from '../support/chromium.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { configured, MANAGER, whoIs } from '../support/http.ts'
import { registerAgency, type TestWorld, worldOn } from '../support/world.ts'

const ROWS = 2_000
const BAD = [0, 17, 300, 999, 1000, 1500, 1999]

describe.skipIf(lacksChromium())('a manager who imports two thousand rows, seven of them bad', () => {
  let table: TestTable
  let world: TestWorld
  let server: Served
  let browser: Browser
  let folder: string
  let page: Page

  beforeAll(async () => {
    browser = await launchChromium()
    folder = await mkdtemp(join(tmpdir(), 'impor-'))
    const rows = Array.from({ length: ROWS }, (_, row) => {
      const answers = Array.from({ length: 9 }, (_, question) => 1 + ((row * 7 + question * 3) % 4))
      return `2021-03,loket-1,${BAD.includes(row) ? answers.with(row % 9, 7) : answers},no ${row}`
    })
    await writeFile(
      join(folder, 'survei.csv'),
      ['month,counter,U1,U2,U3,U4,U5,U6,U7,U8,U9,saran', ...rows, ''].join('\n'),
    )
  })
  afterAll(async () => {
    await browser.close()
    await rm(folder, { recursive: true })
  })
  beforeEach(async () => {
    table = await startTable()
    world = worldOn(table)
    await registerAgency(world)
    const whole = configured(world)
    server = await serve(
      createApp(whole, whoIs(MANAGER), [importRoutes(whole, { seconds: 8, rows: 300, rejects: 500 })]),
    )
    page = await browser.newPage({ acceptDownloads: true })
    page.on('dialog', (dialog) => void dialog.accept())
    await open()
    return async () => {
      await page.close()
      await server.close()
      await table.close()
    }
  })

  async function open(): Promise<void> {
    await page.goto(`${server.url}/kelola/uji/unit/loka-a/impor`)
    await page.setInputFiles('#berkas', join(folder, 'survei.csv'))
  }
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const resultIs = (title: string) =>
    page.waitForFunction(
      (wanted) => document.querySelector('#result:not([hidden]) h2')?.textContent === wanted,
      title,
      {
        timeout: 60_000,
      },
    )
  const counts = () =>
    Promise.all(['read', 'stored', 'repeated', 'rejected'].map((name) => page.locator(`#count-${name}`).textContent()))
  async function stored(): Promise<number> {
    let sum = 0
    const slot = { instrument: 'skm-2017', slot: '2021-03', shards: 1 }
    for await (const items of world.store.ratings.ofSlot({ agency: 'uji', unit: 'loka-a' }, slot)) sum += items.length
    return sum
  }
  async function rejectsOfTheCommand(): Promise<string> {
    const words = ['survei.csv', '--agency', 'uji', '--unit', 'loka-a', '--dry-run']
    const silent = { write: () => undefined }
    await importFile(readImportCommand(words, folder), (use) => use(world), { out: silent, progress: silent })
    return readFile(join(folder, 'survei.rejects.csv'), 'utf8')
  }

  test('F10 sees before anything is stored what would be, and the rejects of the command, to the byte', async () => {
    await press('Periksa dulu')
    await resultIs('Hasil pemeriksaan: belum ada yang disimpan')
    expect(await counts()).toEqual(['2.000', '1.993', '0', '7'])
    expect(await page.locator('#rejects tbody tr').count()).toBe(7)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('result-title')
    const [download] = await Promise.all([page.waitForEvent('download'), press('Unduh semua baris yang ditolak (CSV)')])
    expect(await readFile(await download.path(), 'utf8')).toBe(await rejectsOfTheCommand())
    expect(await stored()).toBe(0)
  })

  test('F44 killed in the middle and sent again stores each row once', async () => {
    let answered = 0
    page.on('response', (response) => {
      if (response.request().method() === 'POST') answered += 1
    })
    await press('Impor')
    while (answered < 3) await page.waitForTimeout(20)
    await page.goto('about:blank')
    const before = await stored()
    expect(before).toBeGreaterThan(300)
    expect(before).toBeLessThan(1_993)
    await open()
    await press('Impor')
    await resultIs('Hasil impor')
    const [read, fresh, repeated, rejected] = await counts()
    expect([read, rejected]).toEqual(['2.000', '7'])
    expect(Number(fresh?.replace('.', '')) + Number(repeated?.replace('.', ''))).toBe(1_993)
    expect(await stored()).toBe(1_993)
  })

  test('F40 F68 goes on by itself after answers that were lost, and after the service was down', async () => {
    let asked = 0
    await page.route('**/impor', async (route) => {
      asked += route.request().method() === 'POST' ? 1 : 0
      if (asked === 2) {
        await route.fetch()
        return route.abort()
      }
      return asked === 4 ? route.fulfill({ status: 503, contentType: 'text/html', body: 'x' }) : route.continue()
    })
    await press('Impor')
    await page.waitForFunction(() => /Mencoba lagi/.test(document.getElementById('progress-text')?.textContent ?? ''))
    await resultIs('Hasil impor')
    expect(await stored()).toBe(1_993)
  })

  test('can be stopped: what is stored stays, and the page says how to go on', async () => {
    await press('Impor')
    await page.waitForFunction(() => (document.querySelector('progress')?.value ?? 0) >= 300)
    expect(await page.locator('#progress-text').textContent()).toMatch(/Mengimpor: [\d.]+ dari 2\.000 baris/)
    await press('Hentikan')
    await page.locator('#problem:not([hidden])').waitFor()
    expect(await page.locator('#problem').textContent()).toContain('Yang sudah tersimpan tetap tersimpan')
    expect(await stored()).toBeGreaterThanOrEqual(300)
    await press('Impor')
    await resultIs('Hasil impor')
    expect(await stored()).toBe(1_993)
  })

  test('is told what cannot be before anything is sent', async () => {
    await page.setInputFiles('#berkas', {
      name: 'besar.csv',
      mimeType: 'text/csv',
      buffer: Buffer.alloc(4_300_000, 52),
    })
    await press('Impor')
    expect(await page.locator('#problem').textContent()).toContain(
      'npm run import -- survei.csv --agency uji --unit loka-a',
    )
    await page.setInputFiles('#berkas', { name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') })
    await press('Periksa dulu')
    await page.waitForFunction(() => /Kolom U1/.test(document.getElementById('problem')?.textContent ?? ''))
    await page.setInputFiles('#berkas', [])
    await press('Impor')
    expect(await page.locator('#problem').textContent()).toBe('Pilih berkas CSV atau XLSX.')
    expect(await stored()).toBe(0)
  })
})
