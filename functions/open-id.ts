import type { Configuration, IDToken } from 'openid-client'
import * as z from 'zod/mini'
import type { Config } from '../shared/config.ts'
import { digestOf } from '../shared/domain/digest.ts'
import { Refusal } from '../shared/domain/refusals.ts'
import type { Vouched } from '../shared/domain/vouched.ts'
import type { SignIn } from '../shared/usecases/ports/sign-in.ts'
import { inviterOf } from './cognito-accounts.ts'
import { LEFT_PATH, RETURN_PATH } from './http/staff-paths.ts'

/** Seconds until a provider that says nothing is taken for one that is down. */
const PATIENCE = 5
/** The one signature that Cognito, and every provider by default, makes. Nothing else is taken, whatever a token says of itself. */
const ALGORITHM = 'RS256'

/**
 * Signs in by OpenID Connect: authorization code with PKCE, as a public client, which has no secret to lose. The library checks state, nonce,
 * issuer, audience, time and signature; it is read at the first sign-in, for most of the staff's requests need none of it.
 */
export function openIdSignIn({ openId, publicUrl }: Pick<Config, 'openId' | 'publicUrl'>): SignIn {
  let provider: Promise<Configuration> | undefined
  const discovered = () => {
    provider ??= discover(openId)
    // A provider that did not answer may do so at the next attempt.
    provider.catch(() => {
      provider = undefined
    })
    return provider
  }

  return {
    stateOf: (secret) => partOf('state', secret),
    invite: inviterOf(openId?.issuer),

    async begin(secret) {
      const [{ buildAuthorizationUrl, calculatePKCECodeChallenge }, config] = await Promise.all([
        library(),
        discovered(),
      ])
      const address = buildAuthorizationUrl(config, {
        redirect_uri: publicUrl + RETURN_PATH,
        scope: 'openid email',
        state: partOf('state', secret),
        nonce: partOf('nonce', secret),
        code_challenge: await calculatePKCECodeChallenge(partOf('verifier', secret)),
        code_challenge_method: 'S256',
      })
      return address.href
    },

    async finish(secret, query) {
      const [{ authorizationCodeGrant }, config] = await Promise.all([library(), discovered()])
      const tokens = await authorizationCodeGrant(config, new URL(publicUrl + RETURN_PATH + query), {
        expectedState: partOf('state', secret),
        expectedNonce: partOf('nonce', secret),
        pkceCodeVerifier: partOf('verifier', secret),
        idTokenExpected: true,
      }).catch((error: unknown) => {
        throw new Refusal(isUnavailable(error) ? 'sign-in-unavailable' : 'sign-in-failed', {}, [], { cause: error })
      })
      return vouchedIn(tokens.claims())
    },

    async leave() {
      const config = await discovered().catch(() => undefined)
      const { end_session_endpoint: place } = config?.serverMetadata() ?? {}
      if (openId === undefined || place === undefined) return undefined
      const address = new URL(place)
      address.searchParams.set('client_id', openId.clientId)
      address.searchParams.set('post_logout_redirect_uri', publicUrl + LEFT_PATH)
      // Cognito's own name for it.
      address.searchParams.set('logout_uri', publicUrl + LEFT_PATH)
      return address.href
    },
  }
}

const library = () => import('openid-client')

async function discover(openId: Config['openId']): Promise<Configuration> {
  const { allowInsecureRequests, discovery, enableNonRepudiationChecks, None } = await library()
  if (!openId) throw new Refusal('sign-in-unavailable', {}, [], { cause: new Error('no provider is configured') })
  const issuer = new URL(openId.issuer)
  try {
    return await discovery(issuer, openId.clientId, { id_token_signed_response_alg: ALGORITHM }, None(), {
      timeout: PATIENCE,
      // Signatures too, although the token comes from the provider's own address: the standard leaves them to TLS there.
      execute: [enableNonRepudiationChecks, ...(issuer.protocol === 'http:' ? [allowInsecureRequests] : [])],
    })
  } catch (error) {
    throw new Refusal('sign-in-unavailable', {}, [], { cause: error })
  }
}

/** State, nonce and PKCE verifier of an attempt: none tells another, or the secret. 43 characters. */
function partOf(part: 'state' | 'nonce' | 'verifier', secret: string): string {
  return digestOf(['sign-in', part, secret])
}

/** Whether the provider could not be reached, or failed by itself. The library wraps what happened. */
function isUnavailable(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined
  if (cause instanceof Object && 'status' in cause) return Number(cause.status) >= 500
  return [error, cause].some((each) => each instanceof Error && /^(fetch failed|.*timed? ?out.*)$/i.test(each.message))
}

const Claims = z.object({
  iss: z.string(),
  sub: z.string(),
  email: z.optional(z.string()),
  email_verified: z.optional(z.unknown()),
  /** Cognito's: what kind of token it is. */
  token_use: z.optional(z.literal('id')),
  /** Cognito's: whom it took the account from. It alone writes this. */
  identities: z.optional(z.array(z.object({ providerName: z.string() }))),
})

function vouchedIn(claims: IDToken | undefined): Vouched {
  const parsed = Claims.safeParse(claims)
  if (!parsed.success)
    throw new Refusal('sign-in-failed', {}, [], { cause: new Error('the token lacks what it must say') })
  const { iss, sub, email, email_verified: verified, identities = [] } = parsed.data
  return {
    issuer: iss,
    subject: sub,
    email,
    isEmailVerified: verified === true,
    through: identities.map(({ providerName }) => providerName),
  }
}
