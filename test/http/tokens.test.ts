import { exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTable, type TestTable } from '../support/dynalite.ts'
import type { Forgery } from '../support/fake-provider.ts'
import { account, type Staffed, staffed } from '../support/staffed.ts'
import { visitorOf } from '../support/visitor.ts'

let table: TestTable
let system: Staffed
beforeAll(async () => {
  table = await startTable()
  system = await staffed(table)
})
afterAll(async () => {
  await system.provider.close()
  await table.close()
})

const EMAIL = 'pengelola@uji.go.id'
const { claims: right } = account(EMAIL)
const NOW = Math.floor(Date.now() / 1000)
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

async function tried(forgery: Forgery) {
  const visitor = visitorOf(system.app)
  const response = await visitor.signIn(system.provider, { ...forgery, claims: { ...right, ...forgery.claims } })
  return { status: response.status, session: visitor.session(), page: await response.text() }
}

test('the right token signs in: without it the others would prove nothing', async () => {
  const { status, session } = await tried({})
  expect([status, session?.length]).toEqual([303, 26])
})

/** Signed with the shared secret that anybody knows: the public key. */
async function withPublicKey(claims: object): Promise<string> {
  const secret = new TextEncoder().encode(await exportSPKI(system.provider.publicKey))
  return new SignJWT({ ...claims }).setProtectedHeader({ alg: 'HS256', kid: 'key-1' }).sign(secret)
}

const BAD_SIGNATURES: Readonly<Record<string, Forgery>> = {
  'no algorithm': { token: (_right, claims) => `${encode({ alg: 'none' })}.${encode(claims)}.` },
  'no algorithm, and the signature of another': {
    token: (token, claims) => `${encode({ alg: 'none', kid: 'key-1' })}.${encode(claims)}.${token.split('.')[2]}`,
  },
  'HS256 with the public key': { token: (_right, claims) => withPublicKey(claims) },
  'a bit flipped in what it says': {
    token: (token, claims) => {
      const [header, , signature] = token.split('.')
      return `${header}.${encode({ ...claims, email: 'pengelola@lain.go.id' })}.${signature}`
    },
  },
  'a bit flipped in the signature': {
    token: (token) => token.slice(0, -6) + (token.endsWith('AAAAAA') ? 'B' : 'AAAAAA'),
  },
  'no signature': { token: (token) => token.split('.').slice(0, 2).join('.') },
  'an unknown key’s name': { header: { kid: 'key-9' } },
  'a path as the key’s name': { header: { kid: '../../etc/passwd' } },
  'another algorithm of the same key': {
    token: async (_right, claims) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'PS256', kid: 'key-1' })
        .sign((await generateKeyPair('PS256')).privateKey),
  },
  'another key under the right name': {
    token: async (_right, claims) => system.provider.signed(claims, {}, await generateKeyPair('RS256')),
  },
  'another key that it brings along': {
    token: async (_right, claims) => {
      const own = await generateKeyPair('RS256', { extractable: true })
      return system.provider.signed(claims, { jwk: await exportJWK(own.publicKey), kid: undefined }, own)
    },
  },
}

const BAD_CLAIMS: Readonly<Record<string, Forgery>> = {
  'another audience': { claims: { aud: 'sistem-lain' } },
  'another audience beside, that it was made for': {
    claims: { aud: ['suara-loket', 'sistem-lain'], azp: 'sistem-lain' },
  },
  'no audience, as access tokens have none': { claims: { aud: undefined, client_id: 'suara-loket' } },
  'the use of an access token': { claims: { token_use: 'access' } },
  'another issuer': { claims: { iss: 'https://penyedia-lain.example' } },
  'another nonce': { claims: { nonce: 'A'.repeat(43) } },
  'no nonce': { claims: { nonce: undefined } },
  'an end that has passed': { claims: { iat: NOW - 7200, exp: NOW - 3600 } },
  'no end': { claims: { exp: undefined } },
  'no subject': { claims: { sub: undefined } },
  'a beginning that is far ahead': { claims: { nbf: NOW + 3600 } },
}

describe('F20 a token', () => {
  test.each(Object.entries(BAD_SIGNATURES))('with %s signs nobody in', async (_name, forgery) => {
    const { status, session, page } = await tried(forgery)
    expect([status, session]).toEqual([400, undefined])
    expect(page).toContain('Belum berhasil masuk')
  })
})

describe('F34 a token that is rightly signed', () => {
  test.each(Object.entries(BAD_CLAIMS))('with %s signs nobody in', async (_name, forgery) => {
    const { status, session } = await tried(forgery)
    expect([status, session]).toEqual([400, undefined])
  })

  test('of another attempt signs nobody in: its nonce is that one’s', async () => {
    const [mine, theirs] = [visitorOf(system.app), visitorOf(system.app)]
    const address = new URL(await mine.begin())
    address.searchParams.set('nonce', new URL(await theirs.begin()).searchParams.get('nonce') ?? '')
    const response = await mine.ask(`/masuk/kembali${system.provider.approve(address.href, { claims: right })}`)
    expect([response.status, mine.session()]).toEqual([400, undefined])
  })
})

describe('a provider that has trouble', () => {
  test('of its own: the page says that it cannot be reached, and leads to another try', async () => {
    const { status, page } = await tried({ status: 502 })
    expect(status).toBe(503)
    expect(page).toContain('href="/masuk?next=%2Fkelola"')
  })

  test('cannot be told what it was asked with by the log', async () => {
    const lines: string[] = []
    const { world, provider, app } = system
    Object.assign(Object.getPrototypeOf(world), { log: (...said: unknown[]) => void lines.push(JSON.stringify(said)) })
    const visitor = visitorOf(app)
    const query = provider.approve(await visitor.begin(), { claims: { ...right, aud: 'lain' } })
    await visitor.ask(`/masuk/kembali${query}`)
    expect(lines.join()).toContain('not-signed-in')
    for (const [, secret] of new URLSearchParams(query)) expect(lines.join()).not.toContain(secret)
    expect(lines.join()).not.toMatch(/eyJ|@uji/)
  })
})
