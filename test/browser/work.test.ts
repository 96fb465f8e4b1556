import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WORK, workDone } from '../../shared/domain/work.ts'
import { lacksChromium, launchChromium } from '../support/chromium.ts'
import { type CounterServer, serveCounter } from './counter-server.ts'

describe.skipIf(lacksChromium())('a phone works for authenticity while its owner reads', () => {
  let browser: Browser
  let server: CounterServer
  let page: Page
  beforeAll(async () => {
    browser = await launchChromium()
    server = await serveCounter()
    page = await browser.newPage()
    await page.goto(server.url)
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
  })

  const EASY = { iterations: 10, bits: 6 }
  const solve = (challenge: string, work = EASY) =>
    page.evaluate(([of, how]) => window.solve(of, how, new AbortController().signal), [challenge, work] as const)

  test('and finds what the server finds', async () => {
    // As in test/domain/work.test.ts.
    expect(await solve('kunjungan-1')).toBe('56')
    expect(await solve('kunjungan-2')).toBe('29')
  })

  test('also for what a real visit asks, and for a challenge beyond ASCII', async () => {
    for (const challenge of ['019abc00-0000-7000-8000-000000000001', 'loket–3 😀'])
      expect(workDone(challenge, WORK, await solve(challenge, WORK))).toBe(true)
  })

  test('until it is told to stop', async () => {
    const outcome = page.evaluate(async () => {
      const stop = new AbortController()
      setTimeout(() => stop.abort(), 50)
      return window.solve('x', { iterations: 10, bits: 24 }, stop.signal).catch((error: Error) => error.name)
    })
    expect(await outcome).toBe('AbortError')
  })

  test('and rests while nobody sees the page', async () => {
    const solved = await page.evaluate(async () => {
      let hidden = true
      Object.defineProperty(document, 'hidden', { get: () => hidden })
      let isDone = false
      const work = window.solve('x', { iterations: 1, bits: 1 }, new AbortController().signal).then(() => {
        isDone = true
      })
      await new Promise((resolve) => setTimeout(resolve, 500))
      const doneUnseen = isDone
      hidden = false
      document.dispatchEvent(new Event('visibilitychange'))
      await work
      return { doneUnseen, isDone }
    })
    expect(solved).toEqual({ doneUnseen: false, isDone: true })
  })
})
