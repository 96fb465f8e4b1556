import { describe, expect, test } from 'vitest'
import { proofOf } from '../../shared/domain/receipt.ts'
import { complete, type Entry, isForgotten } from '../../web/islands/entry.ts'
import { type Answer, judge, settled } from '../../web/islands/verdict.ts'

const NOW = Date.parse('2026-11-22T02:00:00Z')
const DAY = 86_400_000
const ID = '019abc00-0000-7000-8000-000000000001'
const KEY = Buffer.from('a key that only the server could give').toString('base64url')
const entry: Entry = {
  ...complete({ key: 'a', id: ID, receiptKey: KEY, body: '{"U1":4}', draft: { U1: 4 } }),
  tries: 1,
}

const digest = 'bdzJz3cFoEpzOzDYRNQhVQFDUDHYLYLJ6I4ZzHqNzJs'
const receipt = { id: ID, digest, proof: proofOf(KEY, { id: ID, digest }), agency: 'uji', unit: 'loka-a' }

function answer(status: number, body: unknown = '', more: Partial<Answer> = {}): Answer {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return { status, type: 'application/json', body: text, retryAfter: null, ...more }
}
const problem = (status: number, words: object = { code: 'answers-invalid', title: 'Belum lengkap', detail: 'U4' }) =>
  answer(status, words, { type: 'application/problem+json' })
const kind = async (given: Answer | undefined, of = entry) => (await judge(given, of, NOW)).kind

describe('a rating is sent', () => {
  test('when a receipt proves itself, whether the rating was new or known', async () => {
    expect(await judge(answer(201, receipt), entry, NOW)).toEqual({ kind: 'sent', receipt })
    expect(await judge(answer(200, receipt), entry, NOW)).toEqual({ kind: 'sent', receipt })
  })

  test('also where the page had no key yet: then a receipt has to name the rating', async () => {
    const { receiptKey, ...keyless } = entry
    expect(await kind(answer(201, { ...receipt, proof: 'x' }), keyless)).toBe('sent')
    expect(await kind(answer(201, { ...receipt, id: 'other' }), keyless)).toBe('later')
    expect(await kind(answer(201, { ...receipt, proof: '' }), keyless)).toBe('later')
  })
})

describe('F67 what is no receipt of ours leaves the rating waiting', () => {
  const other = '019abc00-0000-7000-8000-000000000002'
  test.each([
    ['a login page', '<!DOCTYPE html><title>Selamat datang di WiFi Gratis</title>'],
    ['nothing', ''],
    ['JSON of somebody else', { status: 'ok' }],
    ['null', 'null'],
    ['a list', [receipt]],
    ['a receipt without a proof', { id: ID, digest }],
    ['a receipt with an empty proof', { ...receipt, proof: '' }],
    ['a receipt with a number for a proof', { ...receipt, proof: 1 }],
    ['a proof that is not base64url', { ...receipt, proof: '%%%' }],
    ['a proof by another key', { ...receipt, proof: proofOf('b3RoZXI', { id: ID, digest }) }],
    ['a proof of another digest', { ...receipt, digest: 'x' }],
    ['the receipt of another rating', { ...receipt, id: other, proof: proofOf(KEY, { id: other, digest }) }],
    ['an inherited name', { ...receipt, id: undefined, __proto__: { id: ID } }],
  ])('%s', async (_name, body) => {
    expect(await kind(answer(200, body))).toBe('later')
    expect(await kind(answer(201, body))).toBe('later')
  })

  test.each([0, 202, 204, 301, 302, 304, 307, 511])('a receipt with status %i', async (status) => {
    expect(await kind(answer(status, receipt))).toBe('later')
  })

  test('a login page’s own 403, until it has said so five times', async () => {
    const stranger = answer(403, '<html>Silakan masuk', { type: 'text/html' })
    expect(await kind(stranger)).toBe('later')
    expect(await kind(stranger, { ...entry, tries: 4 })).toBe('later')
    expect(await judge(stranger, { ...entry, tries: 5 }, NOW)).toEqual({
      kind: 'parked',
      problem: { status: 403, code: '', title: '', detail: '' },
    })
  })
})

describe('F68 what a server answers', () => {
  test.each([408, 425, 429, 500, 502, 503, 504])('%i is tried again, a problem or not', async (status) => {
    expect(await kind(problem(status))).toBe('later')
    expect(await kind(answer(status), { ...entry, tries: 50 })).toBe('later')
  })

  test.each([400, 401, 403, 404, 409, 410, 413, 415, 422])('%i in the server’s own words is a no', async (status) => {
    expect(await judge(problem(status), entry, NOW)).toEqual({
      kind: 'parked',
      problem: { status, code: 'answers-invalid', title: 'Belum lengkap', detail: 'U4' },
    })
  })

  test('words that are no text are left out', async () => {
    const parked = await judge(problem(400, { code: 1, title: null }), entry, NOW)
    expect(parked).toEqual({ kind: 'parked', problem: { status: 400, code: '', title: '', detail: '' } })
  })

  test('no answer is tried again, and Retry-After is heard', async () => {
    expect(await judge(undefined, entry, NOW)).toEqual({ kind: 'later', floor: 0, delay: 'offline' })
    const busy = answer(503, '', { retryAfter: '120' })
    expect(await judge(busy, entry, NOW)).toEqual({ kind: 'later', floor: 120_000, delay: 'busy' })
  })
})

describe('after a verdict', () => {
  test('what was answered leaves the device with the receipt, which is shown for two days', () => {
    const failed = { ...entry, auth: 'token', delay: 'busy' as const }
    const sent = settled(failed, { kind: 'sent', receipt }, NOW, 0)
    expect(sent).toEqual({ ...complete({ key: 'a', id: ID }), state: 'sent', tries: 1, receipt, next: NOW + 2 * DAY })
    expect(isForgotten(sent, NOW + 2 * DAY - 1)).toBe(false)
    expect(isForgotten(sent, NOW + 2 * DAY)).toBe(true)
  })

  test('what was refused keeps all there is to mend it', () => {
    const problem = { status: 400, code: 'answers-invalid', title: '', detail: '' }
    const parked = settled(entry, { kind: 'parked', problem }, NOW, 0)
    expect(parked).toEqual({ ...entry, state: 'parked', problem })
    expect(isForgotten(parked, NOW + 1000 * DAY)).toBe(false)
  })

  test('what waits stays as it is, for longer each time', () => {
    const later = settled({ ...entry, tries: 3 }, { kind: 'later', floor: 0, delay: 'busy' }, NOW, 0.5)
    expect(later).toEqual({ ...entry, tries: 3, delay: 'busy', next: NOW + 4_000 })
  })
})

describe('F63 what another version of the page has left', () => {
  test('lacks what that one did not write yet, and is sent', () => {
    expect(complete({ key: 'a', body: '{}' })).toEqual({
      ...{ v: 1, key: 'a', id: 'a', path: '/api/v1/ratings', label: '', at: 0, tries: 0, next: 0 },
      ...{ state: 'waiting', body: '{}' },
    })
    expect(complete({ key: 'a', draft: {} }).state).toBe('draft')
  })

  test('is never forgotten where a newer one wrote it', () => {
    const newer = { ...entry, v: 2, state: 'sent' as const, next: 0 }
    expect(isForgotten(newer, NOW)).toBe(false)
  })
})
