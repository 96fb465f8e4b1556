import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { exportJWK, generateKeyPair } from 'jose'
import Provider, { type Context } from 'oidc-provider'
import { LEFT_PATH, RETURN_PATH } from '../http/staff-paths.ts'
import { CLIENT_ID } from '../local-environment.ts'
import { memory } from './memory.ts'
import { type Choice, choicePage, leavePage, problemPage } from './pages.tsx'

const HOUR = 3600

export type NodeHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/**
 * An OpenID provider for this machine, where whoever asks chooses whom to sign in as. All that the real one does is done: keys, codes, PKCE,
 * tokens. No Lambda entry leads here; a test holds that.
 * @param issuer its address, with a path where it is mounted at one
 */
export async function localProvider(options: {
  readonly issuer: string
  readonly publicUrl: string
  readonly choices: () => Promise<readonly Choice[]>
}): Promise<NodeHandler> {
  const { issuer, publicUrl, choices } = options
  const mount = new URL(issuer).pathname.replace(/\/$/, '')
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const key = { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: randomBytes(6).toString('hex') }
  const provider = new Provider(issuer, {
    ...settings,
    adapter: memory(),
    jwks: { keys: [key] },
    cookies: { keys: [randomBytes(32).toString('hex')], names: NAMES },
    clients: [
      {
        client_id: CLIENT_ID,
        token_endpoint_auth_method: 'none',
        redirect_uris: [publicUrl + RETURN_PATH],
        post_logout_redirect_uris: [publicUrl + LEFT_PATH],
      },
    ],
    interactions: { url: (_ctx: Context, { uid }: { uid: string }) => `${mount}/pilih/${uid}` },
  })

  provider.use(async (ctx, next) => {
    if (!ctx.path.startsWith('/pilih/')) return next()
    if (ctx.method !== 'POST') {
      await provider.interactionDetails(ctx.req, ctx.res)
      ctx.type = 'html'
      ctx.body = choicePage(await choices())
      return
    }
    const accountId = (await formOf(ctx.req)).get('akun')
    const result =
      accountId === null
        ? { error: 'access_denied' }
        : { login: { accountId: accountId.slice(0, 120), remember: false } }
    Object.assign(ctx, { respond: false })
    await provider.interactionFinished(ctx.req, ctx.res, result)
  })

  const answer = provider.callback()
  return (request, response) => {
    // As the library wants to be mounted: it works out its own addresses from the difference.
    const { url = '/' } = request
    return answer(Object.assign(request, { originalUrl: url, url: url.slice(mount.length) || '/' }), response)
  }
}

/** A browser sends a host's cookies to all of its ports: other systems' may be beside. */
const NAMES = { session: '_contoh', interaction: '_contoh_pilih', resume: '_contoh_lanjut' }

const settings = {
  responseTypes: ['code'],
  scopes: ['openid', 'email'],
  claims: { openid: ['sub'], email: ['email', 'email_verified'] },
  // As Cognito does it: the token itself says the address.
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  clientBasedCORS: () => false,
  findAccount: (_ctx: Context, id: string) => ({
    accountId: id,
    claims: () => ({ sub: id, email: id, email_verified: true }),
  }),
  /** Nobody is asked whether our own system may know who they are. */
  async loadExistingGrant({ oidc }: Context) {
    const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId })
    grant.addOIDCScope('openid email')
    await grant.save()
    return grant
  },
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx: Context, form: string) => show(ctx, leavePage(form)),
      postLogoutSuccessSource: (ctx: Context) => show(ctx, problemPage()),
    },
  },
  renderError: (ctx: Context) => show(ctx, problemPage()),
  ttl: {
    AccessToken: HOUR,
    AuthorizationCode: 60,
    IdToken: HOUR,
    Interaction: HOUR,
    Session: 10 * HOUR,
    Grant: 10 * HOUR,
  },
}

function show(ctx: Context, html: string): void {
  ctx.type = 'html'
  ctx.body = html
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = ''
  for await (const chunk of request) {
    text += String(chunk)
    if (text.length > 10_000) break
  }
  return new URLSearchParams(text)
}
