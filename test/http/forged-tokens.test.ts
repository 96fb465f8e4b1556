import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { jsonOf } from '../support/http.ts'
import { answersOf, VISIT_KEYS } from '../support/world.ts'
import { type Counter, openCounter } from './counter.ts'

let counter: Counter
beforeAll(async () => {
  counter = await openCounter()
})
afterAll(() => counter.close())

const [{ key: OURS, kid: KID }] = JSON.parse(VISIT_KEYS) as [{ key: string; kid: string }]
const HASHES = { HS256: 'sha256', HS384: 'sha384', HS512: 'sha512' } as const
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A fresh visit's token, taken apart and signed again by somebody. */
async function signed(
  header: Readonly<Record<string, unknown>>,
  {
    key = OURS,
    claims = {},
  }: { readonly key?: string | Buffer; readonly claims?: Readonly<Record<string, unknown>> } = {},
): Promise<string> {
  const [, payload = ''] = (await counter.visit()).split('.')
  const whole: Record<string, unknown> = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), ...claims }
  const text = `${part({ alg: 'HS256', kid: KID, ...header })}.${part(whole)}`
  const hash = HASHES[header.alg as keyof typeof HASHES] ?? 'sha256'
  return `${text}.${createHmac(hash, key).update(text).digest('base64url')}`
}

const rate = async (token: string) =>
  (await counter.app.request('/api/v1/ratings', jsonOf({ token, answers: answersOf(4) }))).status

test('a token taken apart and signed with our key is ours: what follows is refused for what it says', async () => {
  expect(await rate(await signed({}))).toBe(201)
})

const jwk = { kty: 'oct', k: Buffer.from('a key of somebody else, as long as ours').toString('base64url') }
const theirs = Buffer.from(jwk.k, 'base64url')

test.each<[string, () => Promise<string>]>([
  ['no algorithm', () => signed({ alg: 'none' })],
  ['no algorithm, in capitals', () => signed({ alg: 'NONE' })],
  ['another algorithm with our own key', () => signed({ alg: 'HS512' })],
  ['a weaker list of algorithms', () => signed({ alg: ['HS256', 'none'] })],
  ['an algorithm of key pairs', () => signed({ alg: 'RS256' })],
  ['a key that everybody knows: its own name', () => signed({}, { key: KID })],
  ['a key that everybody knows: nothing', () => signed({}, { key: '' })],
  ['the key of another', () => signed({}, { key: theirs })],
  ['a key in its own header', () => signed({ jwk }, { key: theirs })],
  ['a key in its own header and no name', () => signed({ jwk, kid: undefined }, { key: theirs })],
  ['a key from an address', () => signed({ jku: 'https://evil.example/keys', kid: 'theirs' }, { key: theirs })],
  ['a certificate of its own', () => signed({ x5u: 'https://evil.example/x', x5c: ['AAAA'] }, { key: theirs })],
  ['an unknown key', () => signed({ kid: 'test-0' })],
  ['no key named', () => signed({ kid: undefined })],
  ['a key named by a path', () => signed({ kid: `../../${KID}` })],
  ['a key named by a device', () => signed({ kid: '/dev/null' }, { key: '' })],
  ['a key named like what every object has', () => signed({ kid: '__proto__' }, { key: '[object Object]' })],
  ['a key named by a list', () => signed({ kid: [KID] })],
  ['an extension that must be understood', () => signed({ crit: ['x'], x: 1 })],
  ['another purpose', () => signed({}, { claims: { aud: 'session' } })],
  ['no purpose', () => signed({}, { claims: { aud: undefined } })],
  ['no end', () => signed({}, { claims: { exp: undefined } })],
  ['no beginning', () => signed({}, { claims: { nbf: undefined, iat: undefined } })],
  ['an end that is no number', () => signed({}, { claims: { exp: '9999999999' } })],
  ['no visit', () => signed({}, { claims: { visit: undefined } })],
  ['a visit that says more', () => signed({}, { claims: { visit: { tier: 'T1' } } })],
])('F20 a token with %s: 401, and nothing is stored', async (_what, forge) => {
  const token = await forge()
  const before = await counter.items()
  expect(await rate(token)).toBe(401)
  expect(await counter.items()).toBe(before)
})

test('F20 a bit changed anywhere in a token: 401', async () => {
  const token = await signed({})
  const before = await counter.items()
  // The last sign of a part may hold bits that say nothing.
  const places = Array.from({ length: token.length }, (_, place) => place).filter((place) =>
    /[\w-]{2}/.test(token.slice(place, place + 2)),
  )
  for (const place of places) {
    const sign = token.charAt(place) === 'A' ? 'Q' : 'A'
    expect([place, await rate(token.slice(0, place) + sign + token.slice(place + 1))]).toEqual([place, 401])
  }
  expect(await counter.items()).toBe(before)
})
