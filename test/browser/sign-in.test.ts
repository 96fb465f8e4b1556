import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../functions/http/app.tsx'
import { publicRoutes } from '../../functions/http/public.tsx'
import { identifyBySession } from '../../functions/http/session.ts'
import { staffRoutes } from '../../functions/http/staff.tsx'
import { CLIENT_ID } from '../../functions/local-environment.ts'
import { demoChoices } from '../../functions/local-provider/choices.ts'
import { localProvider, type NodeHandler } from '../../functions/local-provider/provider.ts'
import { openIdSignIn } from '../../functions/open-id.ts'
import type { Person } from '../../shared/domain/person.ts'
import { IDLE_LIMIT } from '../../shared/domain/session.ts'
import { admitPerson } from '../../shared/usecases/admit-person.ts'
import { lacksChromium, launchChromium } from '../support/chromium.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { configured } from '../support/http.ts'
import { COMMAND } from '../support/staffed.ts'
import { registerAgency, type TestWorld, worldOn } from '../support/world.ts'

const PAGE = '/kelola/uji/unit/loka-a'
const PAPER = `${PAGE}/kertas?loket=loket-1`
const EMAIL = 'pengelola@uji.go.id'

/** A port, and what answers there once that is known. */
async function listen() {
  const handler: { answer: NodeHandler } = { answer: async () => undefined }
  const server = createServer((request, response) => void handler.answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const close = () => new Promise((resolve) => server.close(resolve).closeAllConnections())
  return { url, handler, close }
}

describe.skipIf(lacksChromium())('staff who sign in with the development provider, on an address of its own', () => {
  let table: TestTable
  let world: TestWorld
  let person: Person
  let browser: Browser
  let site: Awaited<ReturnType<typeof listen>>
  let provider: Awaited<ReturnType<typeof listen>>
  beforeAll(async () => {
    table = await startTable()
    site = await listen()
    provider = await listen()
    const environment = { OIDC_ISSUER: `${provider.url}/penyedia`, OIDC_CLIENT_ID: CLIENT_ID }
    const { config } = configured(worldOn(table), site.url, environment)
    world = worldOn(table, { signIn: openIdSignIn(config) })
    const whole = configured(world, site.url, environment)
    await registerAgency(world)
    const roles = [{ role: 'manager', from: '2026-01-01' } as const]
    person = await admitPerson(world, { agency: 'uji', name: 'Pengelola (contoh)', email: EMAIL, roles }, COMMAND)
    const app = createApp(whole, identifyBySession(whole), [staffRoutes(whole), publicRoutes(whole)])
    site.handler.answer = async (request, response) => void (await getRequestListener(app.fetch)(request, response))
    const choices = () => demoChoices(world)
    provider.handler.answer = await localProvider({ issuer: environment.OIDC_ISSUER, publicUrl: site.url, choices })
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser.close()
    await site.close()
    await provider.close()
    await table.close()
  })

  let context: BrowserContext
  let page: Page
  let visited: string[]
  beforeEach(async () => {
    context = await browser.newContext({ baseURL: site.url, locale: 'id-ID' })
    page = await context.newPage()
    visited = []
    page.on('response', (response) => {
      if (response.request().isNavigationRequest())
        visited.push(`${response.status()} ${new URL(response.url()).pathname}`)
    })
    return () => context.close()
  })

  const choose = () => page.locator(`button[value="${EMAIL}"]`).click()
  async function signIn(path = PAGE): Promise<void> {
    await page.goto(path)
    await choose()
    await page.waitForURL(site.url + path)
  }
  const session = async () => (await context.cookies()).find(({ name }) => name === '__Host-sesi')?.value

  test('see the page they asked for with the first load after the provider', async () => {
    await page.goto(PAGE)
    expect(new URL(page.url()).origin).toBe(provider.url)
    expect(await page.locator('h2').allTextContents()).toContain('Pemerintah uji')
    visited.length = 0
    await choose()
    await page.waitForURL(site.url + PAGE)
    const own = visited.slice(visited.findIndex((each) => each.endsWith('/masuk/kembali')))
    expect(own).toEqual(['303 /masuk/kembali', `200 ${PAGE}`])
    expect(await page.locator('h1').count()).toBe(1)
    expect(await session()).toMatch(/^[0-9a-z]{26}$/)
  })

  test('F31 sign out for good: the provider forgets them too, and the old cookie opens nothing', async () => {
    await signIn()
    const kept = await context.cookies()
    await page.goto('/keluar')
    await page.locator('main').getByRole('button', { name: 'Keluar' }).click()
    await page.getByRole('heading', { name: 'Anda sudah keluar' }).waitFor()
    expect(await session()).toBeUndefined()
    const thief = await browser.newContext({ baseURL: site.url })
    await thief.addCookies(kept.filter(({ name }) => name === '__Host-sesi'))
    const answer = await thief.request.get(PAGE, { maxRedirects: 0 })
    expect(answer.status()).toBe(303)
    await thief.close()
    // Whoever comes next is asked who they are.
    await page.goto('/masuk')
    expect(new URL(page.url()).pathname).toContain('/penyedia/pilih/')
  })

  test('in two tabs are one session; signing out in one ends the other, which leads back to its page', async () => {
    await signIn()
    const second = await context.newPage()
    await second.goto('/kelola/uji')
    expect(new URL(second.url()).pathname).toBe('/kelola/uji')
    await page.goto('/keluar')
    await page.locator('main').getByRole('button', { name: 'Keluar' }).click()
    await page.getByRole('heading', { name: 'Anda sudah keluar' }).waitFor()
    await second.goto('/kelola/uji')
    await second.locator(`button[value="${EMAIL}"]`).click()
    await second.waitForURL(`${site.url}/kelola/uji`)
  })

  test('who are not registered read whom to ask, and may choose another account', async () => {
    await page.goto(PAGE)
    await page.getByRole('button', { name: 'Akun yang tidak terdaftar' }).click()
    await page.getByRole('heading', { name: 'Akun ini belum dikenal di sini' }).waitFor()
    expect(await session()).toBeUndefined()
    await page.getByRole('link', { name: 'Pakai akun lain' }).click()
    await page.getByRole('heading', { name: 'Anda sudah keluar' }).waitFor()
    await signIn()
  })

  test('F31 F48 lose nothing that they typed when their session ends: the sheet waits, and is sent once they are back', async () => {
    await signIn(PAPER)
    await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'U1')
    const before = world.clock
    world.clock = before + IDLE_LIMIT
    for (const key of '432143214') await page.keyboard.press(key)
    await page.keyboard.press('Enter')
    const alert = page.locator('#tally-sign-in')
    await alert.waitFor()
    expect(await alert.textContent()).toContain('tetap tersimpan di perangkat ini')
    await alert.getByRole('link').click()
    // The provider still knows them: no choice is to be made again.
    await page.waitForURL(site.url + PAPER)
    await page.waitForFunction(() => document.getElementById('tally-saved')?.textContent?.includes(': 1 lembar'))
    expect(await alert.isHidden()).toBe(true)
    world.clock = before
  })

  test('F31 who are disabled are out at their next click', async () => {
    await signIn()
    const disabled = { at: '2026-11-22T00:00:00Z', reason: 'pindah' }
    expect(await world.store.people.put({ ...person, disabled, version: person.version + 1 })).toBe(true)
    await page.goto('/kelola/uji')
    expect(await page.locator('h1').textContent()).toBe('Akun ini belum dikenal di sini')
    expect(await world.store.people.put({ ...person, version: person.version + 2 })).toBe(true)
  })
})
