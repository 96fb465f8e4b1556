import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Entry, NewEntry } from '../../web/islands/entry.ts'
import type { Outbox } from '../../web/islands/outbox.ts'
import { lacksChromium, launchChromium } from '../support/chromium.ts'
import { type CounterServer, RECEIPT_KEY, serveCounter } from './counter-server.ts'

const ID = '019abc00-0000-7000-8000-000000000001'
/** A busy machine takes its time. */
const SOON = { timeout: 15_000 }
const problem = (status: number, headers = {}) =>
  Response.json(
    { status, code: 'a-code', title: 'Tidak dapat diterima', detail: 'Karena ini.' },
    { status, headers: { 'Content-Type': 'application/problem+json', ...headers } },
  )

describe.skipIf(lacksChromium())('a device keeps ratings until the server has them', () => {
  let browser: Browser
  let server: CounterServer
  let context: BrowserContext
  let page: Page
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    server = await serveCounter()
    context = await browser.newContext()
    page = await open()
  })
  afterEach(async () => {
    await context.close()
    await server.close()
  })

  /** Another tab of the same device. `prepare` runs in it before all else. */
  async function open(prepare?: () => void): Promise<Page> {
    const tab = await context.newPage()
    if (prepare) await tab.addInitScript(prepare)
    await tab.goto(server.url)
    await tab.evaluate(() => {
      window.outbox = window.openOutbox()
    })
    return tab
  }

  const bodyOf = (id: string, value = 4) => JSON.stringify({ id, U1: value })
  const keep = (tab: Page, entry: NewEntry) =>
    tab.evaluate((given) => window.outbox.put(given), { id: entry.key, receiptKey: RECEIPT_KEY, ...entry })
  const keepWaiting = (tab: Page, id: string, more = {}) =>
    keep(tab, { key: id, body: bodyOf(id), state: 'waiting', ...more })
  const freeze = (tab: Page, key: string, body: string) =>
    tab.evaluate(([of, text]) => window.outbox.freeze(of, text), [key, body] as const)
  const drain = (tab: Page) => tab.evaluate(() => window.outbox.drain())
  const all = (tab: Page): Promise<Entry[]> => tab.evaluate(() => window.outbox.all())
  const get = async (tab: Page, key: string) => (await all(tab)).find((entry) => entry.key === key)
  const isDurable = (tab: Page) => tab.evaluate(() => window.outbox.durable)
  const stateOf = async (tab: Page, key: string) => (await get(tab, key))?.state
  /** Has the page send by itself, as pages do. */
  const goOn = (tab: Page) => tab.evaluate(() => void window.keepSending(window.outbox))

  test('a draft is kept, frozen, sent, and leaves nothing but its receipt', async () => {
    await keep(page, { key: ID, label: 'Loket 3', draft: { U1: 4 } })
    await drain(page)
    expect(server.arrived).toEqual([])
    await freeze(page, ID, bodyOf(ID))
    await drain(page)
    const sent = await get(page, ID)
    expect(sent).toMatchObject({ state: 'sent', id: ID, label: 'Loket 3', receipt: { id: ID } })
    expect(JSON.stringify(sent)).not.toContain('U1')
    expect(sent).not.toHaveProperty('receiptKey')
    expect(await isDurable(page)).toBe(true)
    await drain(page)
    expect(server.arrived).toEqual([bodyOf(ID)])
  })

  test('it is sent as JSON to where its entry says, with a kiosk’s token', async () => {
    const seen: Request[] = []
    server.answer = (_, request) => void seen.push(request)
    await keepWaiting(page, ID, { path: '/api/v1/kiosk/ratings', auth: 'secret' })
    await drain(page)
    expect(new URL(seen[0]?.url ?? '').pathname).toBe('/api/v1/kiosk/ratings')
    expect(seen[0]?.headers.get('content-type')).toBe('application/json')
    expect(seen[0]?.headers.get('authorization')).toBe('Bearer secret')
  })

  test('what was sent is forgotten after two days, and nothing else', async () => {
    await keepWaiting(page, ID)
    await drain(page)
    await keep(page, { key: 'refused', state: 'parked', next: 0 })
    await keep(page, { key: 'begun', next: 0 })
    await page.clock.install({ time: Date.now() + 2 * 86_400_000 - 60_000 })
    await drain(page)
    expect(await stateOf(page, ID)).toBe('sent')
    await page.clock.setSystemTime(Date.now() + 2 * 86_400_000 + 60_000)
    await drain(page)
    expect((await all(page)).map(({ key }) => key).sort()).toEqual(['begun', 'refused'])
  })

  describe('F66 where the device does not keep', () => {
    const privateModes: Readonly<Record<string, () => void>> = {
      'has no database': () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
      'forbids it': () => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('denied', 'SecurityError')
        }
        // As Chrome does where all cookies are blocked.
        LockManager.prototype.request = () => Promise.reject(new DOMException('denied', 'SecurityError'))
      },
      'fails to open it': () => {
        const { open } = IDBFactory.prototype
        IDBFactory.prototype.open = function (name) {
          return open.call(this, name, -1 as never)
        }
      },
      'never answers': () => {
        IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest
      },
    }
    test.each(Object.entries(privateModes))('because it %s, the page knows, and sends', async (_name, prepare) => {
      const tab = await open(prepare)
      await keep(tab, { key: ID })
      expect(await isDurable(tab)).toBe(false)
      expect(await freeze(tab, ID, bodyOf(ID))).toMatchObject({ state: 'waiting' })
      await drain(tab)
      expect(await stateOf(tab, ID)).toBe('sent')
      expect(server.arrived).toEqual([bodyOf(ID)])
    })

    test('because it is full, the page knows until there is room again, and sends', async () => {
      await keep(page, { key: ID, draft: { U1: 1 } })
      await page.evaluate(() => {
        const { put } = IDBObjectStore.prototype
        window.makeRoom = () => {
          IDBObjectStore.prototype.put = put
        }
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('full', 'QuotaExceededError')
        }
      })
      await keep(page, { key: ID, draft: { U1: 4 } })
      expect(await isDurable(page)).toBe(false)
      expect(await get(page, ID)).toMatchObject({ draft: { U1: 4 } })
      await freeze(page, ID, bodyOf(ID))
      server.answer = () => problem(503)
      await drain(page)
      expect(await get(page, ID)).toMatchObject({ state: 'waiting', tries: 1, delay: 'busy' })
      expect(await isDurable(page)).toBe(false)

      await page.evaluate(() => window.makeRoom())
      await page.evaluate((key) => window.outbox.hurry(key), ID)
      expect(await isDurable(page)).toBe(true)
      expect(await get(await open(), ID)).toMatchObject({ state: 'waiting', body: bodyOf(ID) })
      server.answer = () => undefined
      await drain(page)
      expect(await stateOf(page, ID)).toBe('sent')
    })

    test('because it threw all away, the rating on the page is still sent', async () => {
      await keep(page, { key: ID, draft: { U1: 4 } })
      const draft = await get(page, ID)
      await page.evaluate(
        () =>
          new Promise((resolve) => {
            indexedDB.deleteDatabase('suara-loket').onsuccess = resolve
          }),
      )
      const frozen = await page.evaluate(([key, body, lost]) => window.outbox.freeze(key, body, lost), [
        ID,
        bodyOf(ID),
        draft,
      ] as const)
      expect(frozen).toMatchObject({ state: 'waiting' })
      await drain(page)
      expect(await stateOf(page, ID)).toBe('sent')
      expect(await isDurable(page)).toBe(true)
    })
  })

  describe('F67 a network that answers in the server’s place', () => {
    const portals: Readonly<Record<string, () => Response>> = {
      'a page': () => new Response('<html>Selamat datang', { headers: { 'Content-Type': 'text/html' } }),
      'some JSON': () => Response.json({ id: ID, ok: true }, { status: 201 }),
      'a forged receipt': () => Response.json({ id: ID, digest: 'x', proof: 'x'.repeat(43) }, { status: 201 }),
      'a redirect': () => new Response(null, { status: 302, headers: { Location: '/login' } }),
      'a no of its own': () => new Response('Forbidden', { status: 403 }),
    }
    test.each(Object.entries(portals))(
      'with %s sends nothing: the rating waits for the server',
      async (_name, portal) => {
        server.answer = portal
        await keepWaiting(page, ID)
        await drain(page)
        expect(await get(page, ID)).toMatchObject({ state: 'waiting', body: bodyOf(ID), tries: 1, delay: 'busy' })
        server.answer = () => undefined
        await page.evaluate((key) => window.outbox.hurry(key), ID)
        await drain(page)
        expect(await stateOf(page, ID)).toBe('sent')
        expect(server.arrived).toEqual([bodyOf(ID), bodyOf(ID)])
      },
    )
  })

  test('F68 each is answered for itself: refusals are parked with their words, others go on, and one that hangs holds up none', async () => {
    const answers: Readonly<Record<string, () => Response | Promise<Response> | undefined>> = {
      failed: () => problem(500),
      busy: () => problem(503, { 'Retry-After': '120' }),
      hurried: () => problem(429, { 'Retry-After': '60' }),
      large: () => problem(413),
      wrong: () => problem(400),
      good: () => undefined,
      also: () => undefined,
      hanging: () => new Promise<Response>(() => undefined),
    }
    server.answer = (id) => answers[id]?.()
    for (const id of Object.keys(answers)) await keepWaiting(page, id)
    const before = Date.now()
    void drain(page).catch(() => undefined)
    await expect.poll(() => new Set(server.arrived).size, SOON).toBe(8)
    await expect.poll(async () => (await all(page)).filter(({ state }) => state !== 'waiting').length, SOON).toBe(4)
    const states = Object.fromEntries((await all(page)).map((entry) => [entry.key, entry]))
    for (const id of ['good', 'also']) expect(states[id]).toMatchObject({ state: 'sent' })
    for (const [id, status] of [
      ['large', 413],
      ['wrong', 400],
    ] as const) {
      const { state, problem: said, body } = states[id] ?? {}
      expect({ state, said }).toEqual({
        state: 'parked',
        said: { status, code: 'a-code', title: 'Tidak dapat diterima', detail: 'Karena ini.' },
      })
      expect(body).toBe(bodyOf(id))
    }
    for (const id of ['failed', 'busy', 'hurried']) expect(states[id]).toMatchObject({ state: 'waiting', tries: 1 })
    expect(states.busy?.next).toBeGreaterThanOrEqual(before + 120_000)
    expect(states.hurried?.next).toBeGreaterThanOrEqual(before + 60_000)
    expect([...server.kept.keys()].sort()).toEqual(['also', 'good'])
  })

  describe('F64 two tabs of one visit', () => {
    test('freeze at once: both have the first one’s answers, and one rating arrives', async () => {
      const other = await open()
      await keep(page, { key: ID })
      const [one, two] = await Promise.all([freeze(page, ID, bodyOf(ID, 1)), freeze(other, ID, bodyOf(ID, 4))])
      expect(one?.body).toBe(two?.body)
      expect([bodyOf(ID, 1), bodyOf(ID, 4)]).toContain(one?.body)
      await Promise.all([drain(page), drain(other), drain(page), drain(other)])
      expect(server.arrived).toEqual([one?.body])
      expect(await stateOf(other, ID)).toBe('sent')
    })

    test('begin at once: the first to be kept is the one that both go on with', async () => {
      const other = await open()
      const claim = (tab: Page, id: string) =>
        tab.evaluate((its) => window.outbox.claim({ key: '/q/abc', id: its }), id)
      const [one, two] = await Promise.all([claim(page, 'one'), claim(other, 'two')])
      expect(one.id).toBe(two.id)
    })

    test('and a draft that comes late does not undo what is frozen', async () => {
      const other = await open()
      await keep(page, { key: ID })
      await freeze(page, ID, bodyOf(ID))
      expect(await keep(other, { key: ID, draft: { U1: 1 } })).toMatchObject({ state: 'waiting', body: bodyOf(ID) })
    })

    test('hear of each other', async () => {
      const other = await open()
      await other.evaluate(() => {
        window.heard = 0
        window.outbox.onChange(() => window.heard++)
      })
      await keep(page, { key: ID })
      await expect.poll(() => other.evaluate(() => window.heard), SOON).toBe(1)
      await keep(other, { key: ID })
      expect(await other.evaluate(() => window.heard)).toBe(2)
    })
  })

  describe('F65 a tab is killed', () => {
    test('after the answers were frozen and before they were sent: the next one sends them', async () => {
      await keep(page, { key: ID })
      await freeze(page, ID, bodyOf(ID))
      await page.close()
      const next = await open()
      await goOn(next)
      await expect.poll(() => stateOf(next, ID), SOON).toBe('sent')
      expect(server.arrived).toEqual([bodyOf(ID)])
    })

    test('while its answer was on the way: the next one gets the receipt, of one rating', async () => {
      server.answer = (id) => {
        server.keep(id, bodyOf(id))
        return new Promise(() => undefined)
      }
      await keepWaiting(page, ID)
      void drain(page).catch(() => undefined)
      await expect.poll(() => server.kept.size, SOON).toBe(1)
      await page.close()
      server.answer = () => undefined
      const next = await open()
      await goOn(next)
      await expect.poll(() => stateOf(next, ID), SOON).toBe('sent')
      expect(new Set(server.arrived)).toEqual(new Set([bodyOf(ID)]))
      expect(server.kept.size).toBe(1)
    })

    test('while another tab is open: that one sends', async () => {
      const other = await open()
      await goOn(other)
      await keepWaiting(page, ID)
      await page.close()
      await expect.poll(() => stateOf(other, ID), SOON).toBe('sent')
    })
  })

  describe('F63 the page was another version when it wrote', () => {
    /** Writes as that page did, past our own code. */
    const write = (tab: Page, entries: readonly object[], version?: number) =>
      tab.evaluate(
        ([rows, at]) =>
          new Promise<void>((resolve, reject) => {
            const asked = indexedDB.open('suara-loket', at)
            asked.onerror = () => reject(asked.error)
            asked.onsuccess = () => {
              const transaction = asked.result.transaction('entries', 'readwrite')
              for (const row of rows) transaction.objectStore('entries').put(row)
              transaction.oncomplete = () => {
                asked.result.close()
                resolve()
              }
            }
          }),
        [entries, version] as const,
      )

    test('an older one that knew fewer fields: sent a week later, once', async () => {
      await all(page)
      await write(page, [
        { key: ID, body: bodyOf(ID) },
        { key: 'begun', draft: { U1: 2 } },
      ])
      await page.clock.install({ time: Date.now() + 7 * 86_400_000 })
      await drain(page)
      await drain(page)
      expect(await stateOf(page, ID)).toBe('sent')
      expect(await get(page, 'begun')).toMatchObject({ v: 1, state: 'draft', draft: { U1: 2 } })
      expect(server.arrived).toEqual([bodyOf(ID)])
    })

    test('a newer one that was taken back: sent as it is, and never dropped', async () => {
      const newer = { v: 7, key: 'newer', id: 'newer', body: bodyOf('newer'), state: 'antre', hue: 'biru' }
      const done = { v: 7, key: 'done', id: 'done', state: 'sent', next: 0, hue: 'biru' }
      const shaped = { v: 7, key: 'shaped', parts: [1, 2], state: 'draft' }
      await all(page)
      await write(page, [newer, done, shaped], 3)
      await drain(page)
      expect(server.arrived).toEqual([bodyOf('newer')])
      expect(await get(page, 'newer')).toMatchObject({ v: 7, state: 'sent', hue: 'biru', receipt: { id: 'newer' } })
      expect(await get(page, 'done')).toMatchObject(done)
      expect(await get(page, 'shaped')).toMatchObject(shaped)
      expect(await isDurable(page)).toBe(true)
    })
  })

  describe('by itself', () => {
    test('it goes on when the network comes back, at once, but does not hurry a busy server', async () => {
      await context.setOffline(true)
      await keepWaiting(page, ID)
      await goOn(page)
      await expect.poll(() => get(page, ID), SOON).toMatchObject({ state: 'waiting', delay: 'offline' })
      // So long that only the network's coming back can be why.
      const next = Date.now() + 240_000
      await keepWaiting(page, ID, { next, tries: 9, delay: 'offline' })
      await keepWaiting(page, 'asked to wait', { next, tries: 9, delay: 'busy' })
      await context.setOffline(false)
      await expect.poll(() => stateOf(page, ID), SOON).toBe('sent')
      expect(server.arrived).toEqual([bodyOf(ID)])
      expect(await get(page, 'asked to wait')).toMatchObject({ state: 'waiting', next, tries: 9 })
    })

    test('it takes a network that is not quite back for a short while, not a long one', async () => {
      await context.setOffline(true)
      await keepWaiting(page, ID, { next: Date.now() + 240_000, tries: 9, delay: 'offline' })
      await page.evaluate(() => window.outbox.drain(true))
      const { tries, next } = (await get(page, ID)) ?? {}
      expect(tries).toBe(1)
      expect(next).toBeLessThan(Date.now() + 2_000)
    })

    test('it tries again until the server has time, with longer and longer waits', async () => {
      let left = 3
      server.answer = () => (left-- > 0 ? problem(503) : undefined)
      await page.clock.install()
      await keepWaiting(page, ID)
      await goOn(page)
      for (let step = 0; step < 40 && (await stateOf(page, ID)) !== 'sent'; step++) await page.clock.runFor(2_000)
      expect(await stateOf(page, ID)).toBe('sent')
      expect(server.arrived).toHaveLength(4)
    })

    test('it takes an answer that does not come in 30 s for none', async () => {
      let isFirst = true
      server.answer = () => {
        const answer = isFirst ? new Promise<Response>(() => undefined) : undefined
        isFirst = false
        return answer
      }
      await page.clock.install()
      await keepWaiting(page, ID)
      await goOn(page)
      await expect.poll(() => server.arrived.length, SOON).toBe(1)
      for (let step = 0; step < 40 && (await stateOf(page, ID)) !== 'sent'; step++) await page.clock.runFor(2_000)
      expect(await stateOf(page, ID)).toBe('sent')
      expect(server.arrived).toHaveLength(2)
    })
  })

  test('an entry that leaves its key to the next visit goes on under its own id', async () => {
    await keepWaiting(page, '/q/abc', { id: ID, body: bodyOf(ID) })
    await page.evaluate((id) => window.outbox.move('/q/abc', id), ID)
    expect((await all(page)).map(({ key, id }) => [key, id])).toEqual([[ID, ID]])
    await keep(page, { key: '/q/abc', id: 'next' })
    await keepWaiting(page, 'other')
    await page.evaluate(() => window.outbox.move('other', '/q/abc'))
    expect((await get(page, '/q/abc'))?.id).toBe('other')
    await page.evaluate((id) => window.outbox.move('/q/abc', id), ID)
    expect((await get(page, ID))?.id, 'what is frozen there stays').toBe(ID)
    expect((await get(page, '/q/abc'))?.id, 'and so does the other').toBe('other')
  })

  test('on plain http off this machine, without cryptography and locks, a receipt has to name the rating', async () => {
    const tab = await open(() => {
      Object.defineProperty(crypto, 'subtle', { value: undefined })
      Object.defineProperty(navigator, 'locks', { value: undefined })
    })
    server.answer = () => Response.json({ id: 'another', digest: 'x', proof: 'x' }, { status: 201 })
    await keepWaiting(tab, ID)
    await drain(tab)
    expect(await stateOf(tab, ID)).toBe('waiting')
    server.answer = () => undefined
    await tab.evaluate((key) => window.outbox.hurry(key), ID)
    await Promise.all([drain(tab), drain(tab)])
    expect(await stateOf(tab, ID)).toBe('sent')
    expect(server.arrived).toHaveLength(2)
  })
})

declare global {
  interface Window {
    outbox: Outbox
    makeRoom: () => void
    heard: number
  }
}
