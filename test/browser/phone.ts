import type { BrowserContext, Page, Route } from 'playwright-core'
import type { Rating } from '../../shared/domain/rating.ts'
import { opened } from '../support/opened.ts'
import type { Site } from './site.ts'

export const CODES = ['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U8', 'U9']
const PHONE = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true }
/** A busy machine takes its time. */
export const SOON = { timeout: 20_000 }
export const RATINGS = '**/api/v1/ratings'

/** The two depths of a rating: where the QR leads, and what a citizen does there. */
export type Depth = {
  readonly family: string
  path(site: Site, counter?: string): string
  /** Answers all that is asked, or some of it. */
  answer(page: Page, questions?: number): Promise<void>
  send(page: Page): Promise<void>
}

export const FULL: Depth = {
  family: 'skm',
  path: ({ qr }) => qr,
  answer: (page, questions = CODES.length) => page.evaluate(walkThrough, CODES.slice(0, questions)),
  send: (page) => page.locator('.send').tap(),
}

export const QUICK: Depth = {
  family: 'quick',
  path: ({ qr }) => `${qr}?survei=quick`,
  answer: (page, questions = 1) => (questions > 0 ? answer(page, 'Q1', 3) : Promise.resolve()),
  send: (page) => page.locator('.send').tap(),
}

/** Touches an answer, as a thumb does. */
export const answer = (page: Page, code: string, value: number | string) =>
  page.locator(`label:has(input[name="${code}"][value="${value}"])`).tap()

/** Answers each question and goes on, faster than a thumb: for what only begins after that. */
async function walkThrough(codes: readonly string[]): Promise<void> {
  // The page listens once it has looked into the device's store.
  while (!document.querySelector('form.ready')) await new Promise((resolve) => setTimeout(resolve, 10))
  for (const code of codes) {
    document.querySelector<HTMLElement>(`input[name="${code}"][value="3"]`)?.click()
    document.querySelector<HTMLElement>('[data-walk=next]')?.click()
  }
}

/** A citizen's phone: what it stores is its own, whatever tabs come and go. */
export type Phone = {
  readonly context: BrowserContext
  /** Scans a QR: a tab of its own. */
  scan(path: string): Promise<Page>
  close(): Promise<void>
}

/** A phone too old to prove that it worked, so that nobody waits for it, unless it is said to be new. */
export async function takePhone(site: Site, { isNew = false, ...options } = {}): Promise<Phone> {
  const { page, close } = await site.open({ ...PHONE, ...options })
  const context = page.context()
  await page.close()
  if (!isNew) {
    await context.addInitScript(() => {
      SubtleCrypto.prototype.deriveBits = () => Promise.reject(new Error('too old'))
    })
  }
  await context.addInitScript(remember)
  return {
    context,
    async scan(path) {
      const tab = await context.newPage()
      await tab.goto(path)
      return tab
    },
    close,
  }
}

/** Keeps every heading and every word on a rating's state that a page has ever shown, however shortly. */
function remember(): void {
  window.shown = []
  const note = () => {
    const said = [...document.querySelectorAll('h1, [role=status], .kept')].map(({ textContent }) => textContent)
    const text = said.join('\n')
    if (text !== window.shown.at(-1)) window.shown.push(text)
  }
  new MutationObserver(note).observe(document, { subtree: true, childList: true, characterData: true })
}

/** Whether a page ever showed some words. */
export const everSaid = (page: Page, words: string) =>
  page.evaluate((each) => window.shown.some((text) => text.includes(each)), words)

export const KEPT = 'Tersimpan di ponsel ini'
export const SENT = 'Terima kasih'

/** Waits until the page's heading says so. */
export const says = (page: Page, heading: string) =>
  page.locator('h1', { hasText: heading }).waitFor({ state: 'visible', ...SOON })

/** How many answers the device has of what is not sent yet: a tap is shown before it is written. */
export const keptAnswers = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opened = indexedDB.open('suara-loket')
        opened.onsuccess = () => {
          const asked = opened.result.transaction('entries').objectStore('entries').getAll()
          asked.onsuccess = () => {
            opened.result.close()
            const kept: { state: string; draft?: { fields: unknown[] } }[] = asked.result
            const drafts = kept.filter(({ state }) => state === 'draft')
            resolve(Math.max(0, ...drafts.map(({ draft }) => draft?.fields.length ?? 0)))
          }
        }
      }),
  )

export const tokenOn = (page: Page) => page.locator('[name=token]').inputValue()

/** What is stored of a visit, as a whole or as its first tap alone. */
export async function storedOf({ world }: Site, token: string, part?: 'first tap'): Promise<Rating | undefined> {
  const { visit } = await world.visits.verify(token)
  const { id, agency, unit, slot, instrument, shards } = visit
  const place = { id, agency, unit, slot, instrument }
  return opened(await world.store.ratings.get({ ...place, ...(part ? { provisional: true as const } : {}) }, shards))
}

/** Answers in the server's place, in its own words. */
export const refuse =
  (status: number, headers: Readonly<Record<string, string>> = {}) =>
  (route: Route) =>
    route.fulfill({
      status,
      headers,
      contentType: 'application/problem+json',
      body: JSON.stringify({ status, code: 'a-code', title: 'Tidak dapat diterima', detail: 'Karena ini.' }),
    })

/** The server takes the rating, and its answer is lost. */
export async function loseReceipt(route: Route): Promise<void> {
  await route.fetch()
  await route.abort()
}

declare global {
  interface Window {
    shown: string[]
  }
}
