import { createHash, randomUUID } from 'node:crypto'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { serve } from '../http/serve.ts'

export const CLIENT = 'suara-loket'

type Keys = Awaited<ReturnType<typeof generateKeyPair>>

/** What a test makes of the token; whatever it leaves out is as it should be. */
export type Forgery = {
  readonly claims?: { readonly [name: string]: unknown }
  readonly header?: Readonly<Record<string, unknown>>
  /** The whole token, from the right one. */
  readonly token?: (right: string, claims: Record<string, unknown>) => string | Promise<string>
  /** Status of the token's place. */
  readonly status?: number
}

/** An OpenID provider that signs in whoever a test says, and lies as it says: real HTTP, real keys. */
export async function fakeProvider(options: { readonly end?: boolean } = {}) {
  const keys = await generateKeyPair('RS256', { extractable: true })
  const kid = 'key-1'
  const attempts = new Map<string, { readonly challenge: string; readonly nonce: string; readonly forgery: Forgery }>()
  let issuer = ''
  const served = await serve({ fetch: answer })
  issuer = served.url

  async function answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url)
    if (pathname === '/.well-known/openid-configuration') return Response.json(metadata())
    if (pathname === '/jwks')
      return Response.json({ keys: [{ ...(await exportJWK(keys.publicKey)), kid, alg: 'RS256' }] })
    if (pathname !== '/token') return new Response('', { status: 404 })
    const form = new URLSearchParams(await request.text())
    const attempt = attempts.get(form.get('code') ?? '')
    attempts.delete(form.get('code') ?? '')
    const verifier = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    if (!attempt || attempt.challenge !== verifier || form.get('client_id') !== CLIENT)
      return Response.json({ error: 'invalid_grant' }, { status: 400 })
    const { forgery, nonce } = attempt
    if (forgery.status) return new Response('', { status: forgery.status })
    return Response.json({ access_token: 'x', token_type: 'Bearer', id_token: await tokenOf(nonce, forgery) })
  }

  const metadata = () => ({
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    ...(options.end === false ? {} : { end_session_endpoint: `${issuer}/end` }),
  })

  async function tokenOf(nonce: string, { claims, header, token }: Forgery): Promise<string> {
    const now = Math.floor(Date.now() / 1000)
    const all = { iss: issuer, aud: CLIENT, sub: 'akun-1', nonce, iat: now, exp: now + 300, ...claims }
    const right = await signed(all, { ...header }, keys)
    return token ? token(right, all) : right
  }

  function signed(
    claims: Record<string, unknown>,
    header: Readonly<Record<string, unknown>>,
    by: Pick<Keys, 'privateKey'>,
  ) {
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid, ...header }).sign(by.privateKey)
  }

  return {
    url: issuer,
    signed,
    publicKey: keys.publicKey,
    /** Signs somebody in at the address where a browser was sent to; gives the query that it is sent back with. */
    approve(address: string, forgery: Forgery): string {
      const asked = new URL(address).searchParams
      const code = randomUUID()
      attempts.set(code, { challenge: asked.get('code_challenge') ?? '', nonce: asked.get('nonce') ?? '', forgery })
      return `?${new URLSearchParams({ code, state: asked.get('state') ?? '' })}`
    },
    close: served.close,
  }
}
export type FakeProvider = Awaited<ReturnType<typeof fakeProvider>>
