import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lacksChromium } from '../support/chromium.ts'
import { MINUTE, openBench } from './kiosk-bench.ts'

let bench: Awaited<ReturnType<typeof openBench>>
beforeAll(async () => {
  if (!lacksChromium()) bench = await openBench()
})
afterAll(() => bench?.close())

describe.skipIf(lacksChromium())('what a kiosk keeps of itself', () => {
  test('F69 an older page and its worker go on with a newer server, which takes what was answered on them; then the newer page comes', async () => {
    const tablet = await bench.tablet()
    await tablet.setOffline(true)
    await tablet.rate(3)
    // The counter has another name and another survey by now.
    const registry = await tablet.world.store.registry.load('uji')
    const counter = registry?.counters.find(({ unit }) => unit === 'loka-a')
    if (!registry || !counter) throw new Error('no counter')
    await tablet.world.store.registry.putAgency({ ...registry.agency, offers: ['skm'] })
    await tablet.world.store.registry.putCounter({ ...counter, name: 'Loket Baru' })
    await tablet.reopen()
    expect(await tablet.page.locator('.ask .place').textContent()).toContain('Loket 1')
    await tablet.rate(4)
    await tablet.setOffline(false)
    await tablet.page.locator('.ask .place').filter({ hasText: 'Loket Baru' }).waitFor()
    await tablet.isEmpty()
    expect(await tablet.stored()).toBe(2)
    await tablet.setOffline(true)
    await tablet.reopen()
    expect(await tablet.page.locator('.ask .place').textContent()).toContain('Loket Baru')
    await tablet.close()
  })

  test.each([
    ['a login page', () => new Response('<html>Wi-Fi</html>', { headers: { 'Content-Type': 'text/html' } })],
    ['a way elsewhere', () => new Response(null, { status: 302, headers: { Location: 'http://login.example/' } })],
    ['a failure', () => new Response('Bad gateway', { status: 502 })],
    ['nothing', () => new Promise<Response>(() => undefined)],
  ])('F67 opens though the network answers with %s, and keeps none of it', async (_name, answer) => {
    const tablet = await bench.tablet()
    tablet.answerWith(answer)
    await tablet.reopen()
    expect(await tablet.page.locator('.question.now').isVisible()).toBe(true)
    expect(await tablet.rate(2)).toMatch(/tersimpan di perangkat ini/)
    await tablet.setOffline(true)
    await tablet.reopen()
    expect(await tablet.kept()).toBe(6)
    tablet.answerWith()
    await tablet.setOffline(false)
    await tablet.pass(MINUTE)
    await tablet.pass(5 * MINUTE)
    await tablet.isEmpty()
    expect(await tablet.stored()).toBe(1)
    await tablet.close()
  })

  test('F69 the kill switch takes the worker and its pages away, and leaves what is unsent, which goes out', async () => {
    const tablet = await bench.tablet()
    await tablet.setOffline(true)
    await tablet.rate(3)
    // Pages and worker come as switched off; the API is not there yet. It is so before the network is: a tablet sends as soon as it hears of one.
    const off = tablet.withoutWorker()
    tablet.answerWith((request) => (request.url.includes('/api/') ? new Response(null, { status: 503 }) : off(request)))
    await tablet.setOffline(false)
    await tablet.reopen()
    await expect
      .poll(
        () =>
          tablet.page.evaluate(async () => [
            (await navigator.serviceWorker.getRegistrations()).length,
            (await caches.keys()).length,
          ]),
        { timeout: 20_000 },
      )
      .toEqual([0, 0])
    await tablet.officerSays('1 belum terkirim')
    tablet.answerWith(off)
    await tablet.pass(5 * MINUTE)
    await tablet.isEmpty()
    expect(await tablet.stored()).toBe(1)
    await tablet.reopen()
    expect(await tablet.rate(4)).toMatch(/terkirim|dikirim/)
    expect(await tablet.kept()).toBe(0)
    await tablet.close()
  })

  test('can be installed, as Chromium sees it', async () => {
    const tablet = await bench.tablet()
    const session = await tablet.page.context().newCDPSession(tablet.page)
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
    // A test's browser is a private one, and says so.
    expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito'])
    const { errors, url } = await session.send('Page.getAppManifest')
    expect([errors, new URL(url).pathname]).toEqual([[], `${tablet.path}/manifest.webmanifest`])
    await tablet.close()
  })
})
