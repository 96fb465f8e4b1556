import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CITIZEN } from '../../shared/domain/permissions.ts'
import { serve } from '../http/serve.ts'
import { lacksChromium, launchChromium } from '../support/chromium.ts'
import { startTable } from '../support/dynalite.ts'
import { appOn } from '../support/http.ts'
import { NIP, registerPeople } from '../support/people.ts'
import { registerAgency, worldOn } from '../support/world.ts'

const LIST = '/kelola/uji/orang'

describe.skipIf(lacksChromium())('people in a browser', () => {
  let site: Awaited<ReturnType<typeof open>>
  beforeAll(async () => {
    site = await open()
  })
  afterAll(() => site.close())

  test('who fills in a form wrongly is told at the field, keeps what they wrote, and gets through', async () => {
    const { page, wide } = site
    await page.goto(`${LIST}/baru`)
    await page.fill('#name', 'Dewi Anggraini')
    await page.fill('#nip', '1991 0101')
    await page.selectOption('#unit', 'loka-a')
    await page.fill('#position', 'Petugas')
    await page.fill('#superior', 'santoso')
    await page.fill('#from', '2026-11-01')
    await page.locator('button.send').click()
    // The superior must be clear before anything else is looked at.
    expect(await page.locator('#superior-problem').textContent()).toContain('Mohon pilih orang')
    await page.locator('input[name=superiorId]').check()
    await page.locator('button.send').click()
    expect(await page.locator('#nip-problem').textContent()).toContain('18 angka')
    expect(await page.locator('#nip').getAttribute('aria-invalid')).toBe('true')
    expect(await page.inputValue('#name')).toBe('Dewi Anggraini')
    expect(await page.locator('input[name=superiorId]').isChecked()).toBe(true)
    expect(await wide()).toBe(false)
    await page.fill('#nip', '19910101 201601 2 004')
    await page.locator('button.send').click()
    expect(await page.locator('.done').textContent()).toBe('Perubahan tersimpan.')
    expect(await page.locator('main').textContent()).toContain('Atasan: Budi Santoso')
    expect(await wide()).toBe(false)
  })

  test('the list is read at 360 pixels, and a person is found in it', async () => {
    const { page, wide } = site
    await page.goto(LIST)
    expect(await wide()).toBe(false)
    await page.fill('#cari', 'melati')
    await page.locator('button.send').click()
    await page.locator('.people a').click()
    expect(await page.locator('h1').textContent()).toBe('Sari Melati')
  })

  test('a file is checked and imported with its script, and its bad row told', async () => {
    const { page } = site
    await page.goto(`${LIST}/impor`)
    const lines = [
      'nama,nip,unit,jabatan,nip_atasan',
      `Eko Prasetyo,198801012011011007,loka-b,Staf,${NIP.budi}`,
      'Salah,12,,,',
    ]
    await page.setInputFiles('#berkas', { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) })
    await page.locator('button.send').click()
    await page.waitForSelector('#result:not([hidden])')
    expect(await page.locator('#facts').textContent()).toContain('1 orang akan didaftarkan')
    expect(await page.locator('#rejects tbody tr').count()).toBe(1)
    await page.locator('button[value=impor]').click()
    await page.waitForFunction(() => document.getElementById('facts')?.textContent?.includes('1 orang didaftarkan'))
    const all = await site.world.store.people.ofAgency('uji', { consistent: true })
    expect(all.filter(({ name }) => name === 'Eko Prasetyo')).toHaveLength(1)
    expect(site.complaints).toEqual([])
  })
})

async function open() {
  const table = await startTable()
  const world = worldOn(table)
  await registerAgency(world)
  const { rina } = await registerPeople(world)
  const admin = { ...CITIZEN, name: rina.name, person: { agency: 'uji', id: rina.id } }
  const identity = { ...admin, grants: [...CITIZEN.grants, { role: 'admin', agency: 'uji' } as const] }
  const server = await serve(appOn(world, identity))
  const browser = await launchChromium()
  const context = await browser.newContext({ baseURL: server.url, viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  return {
    world,
    page,
    complaints,
    wide: () => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth),
    async close() {
      await browser.close()
      await server.close()
      await table.close()
    },
  }
}
