import { describe, expect, test } from 'vitest'
import { floorOf, isDue, waitAfter } from '../../web/islands/backoff.ts'
import { complete } from '../../web/islands/entry.ts'

const NOW = Date.parse('2026-11-22T02:00:00Z')
const HOUR = 3_600_000

describe('the wait after a try', () => {
  test('lies anywhere below a limit that doubles from 2 s to 5 min', () => {
    const limits = [1, 2, 3, 4, 8, 9, 50, 2000].map((tries) => waitAfter(tries, 0, 1))
    expect(limits).toEqual([2_000, 4_000, 8_000, 16_000, 256_000, 300_000, 300_000, 300_000])
    expect(waitAfter(3, 0, 0)).toBe(0)
    expect(waitAfter(3, 0, 0.25)).toBe(2_000)
  })

  test('is never shorter than the server asked for', () => {
    expect(waitAfter(1, 60_000, 0.5)).toBe(60_000)
    expect(waitAfter(9, 60_000, 0.5)).toBe(150_000)
  })
})

describe('what Retry-After asks for', () => {
  test.each([
    ['5', 5_000],
    ['0', 0],
    ['Sun, 22 Nov 2026 02:00:30 GMT', 30_000],
    ['Sun, 22 Nov 2026 01:00:00 GMT', 0],
    ['86400', HOUR],
    ['Sun, 29 Nov 2026 02:00:00 GMT', HOUR],
    ['9'.repeat(400), HOUR],
    ['nanti', 0],
    ['-5', 0],
    ['', 0],
    [null, 0],
  ])('%s is %i ms', (header, wait) => {
    expect(floorOf(header, NOW)).toBe(wait)
  })
})

describe('an entry is due', () => {
  const waiting = (next: number) => complete({ key: 'a', body: '{}', next })

  test('once its time has come', () => {
    expect(isDue(waiting(NOW), NOW, false)).toBe(true)
    expect(isDue(waiting(NOW + 1), NOW, false)).toBe(false)
    expect(isDue(waiting(NOW + HOUR), NOW, false)).toBe(false)
  })

  test('also when the device’s clock was set back since, which makes its time a far one', () => {
    expect(isDue(waiting(NOW + 365 * 24 * HOUR), NOW, false)).toBe(true)
  })

  test('at once when the network is back, if it only lacked that', () => {
    expect(isDue({ ...waiting(NOW + 1), delay: 'offline' }, NOW, true)).toBe(true)
    expect(isDue({ ...waiting(NOW + 1), delay: 'offline' }, NOW, false)).toBe(false)
    expect(isDue({ ...waiting(NOW + 1), delay: 'busy' }, NOW, true)).toBe(false)
  })

  test('only while it waits', () => {
    for (const state of ['draft', 'parked', 'sent'] as const)
      expect(isDue({ ...waiting(0), state }, NOW, true)).toBe(false)
    expect(isDue(complete({ key: 'a' }), NOW, true)).toBe(false)
  })
})
