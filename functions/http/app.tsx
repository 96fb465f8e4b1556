import { type Context, Hono } from 'hono'
import * as z from 'zod/mini'
import { CITIZEN, type Identity } from '../../shared/domain/permissions.ts'
import { Refusal } from '../../shared/domain/refusals.ts'
import type { Refused } from '../../shared/usecases/record-refused.ts'
import type { Inlined } from '../../web/components/inlined.ts'
import type { ShellPlace } from '../../web/components/shell.ts'
import { type Language, readLanguage, readRefusals } from '../../web/text/languages.ts'
import type { World } from '../compose.ts'
import { describeError, onBehalfOf } from '../log.ts'
import { compress } from './compress.ts'
import { languageOf, rememberLanguage } from './language.ts'
import { ownForm } from './own-form.ts'
import { page } from './page.tsx'
import { requireNamedPermissions } from './permit.ts'
import { problem, wantsJson } from './problem.ts'
import { READS, sameOrigin } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'
import { hereAgain, signInLink } from './sign-in-link.ts'

type Variables = {
  requestId: string
  /** When the request came, milliseconds since 1970, UTC. */
  now: number
  identity: Identity
  language: Language
  /** What the forms of a session's pages carry; undefined where nobody signed in. */
  formToken: string | undefined
  /** The agency and unit that the path names, once a route has asked about a permission there. */
  place: ShellPlace | undefined
  /** What who asks was refused, and may not have. */
  refused: Refused | undefined
  /** What the page that is answered carries inside; nothing is carried where no page is. */
  inlined: Inlined | undefined
}
export type Env = { Variables: Variables }

/** Who asks, and what their pages' forms carry, where they signed in. */
type Caller = { readonly identity: Identity; readonly formToken: string | undefined }

/** Who is let in, and how they are told what they cannot have. */
export type Door = {
  readonly identify: (c: Context<Env>) => Caller | Promise<Caller>
  /** The kind of page on which a no or a failure is said to who asks; without it a citizen's. */
  readonly pageFor?: (c: Context<Env>) => typeof page
  /** What follows where somebody was denied a permission. */
  readonly denied?: (c: Context<Env>, world: World) => Promise<void>
}

/** Where nobody signs in. */
export const everybodyIsACitizen: Door = { identify: () => ({ identity: CITIZEN, formToken: undefined }) }

/** An app of some routes with what all share: request ids, headers, errors as pages or problems, and no route without a permission. */
export function createApp(world: World, door: Door, routes: readonly Hono<Env>[]): Hono<Env> {
  const app = new Hono<Env>()
  const { identify, pageFor = () => page, denied } = door

  app.use(compress())
  app.use(async (c, next) => {
    const requestId = gatewayRequestId(c.env) ?? world.newId()
    c.set('requestId', requestId)
    c.set('now', world.now())
    const language = languageOf(c)
    await readLanguage(language)
    c.set('language', language)
    await onBehalfOf(requestId, next)
    rememberLanguage(c)
    c.header('X-Request-Id', requestId)
  })
  app.use(securityHeaders(world.config))
  app.use(async (c, next) => {
    const { identity, formToken } = await identify(c)
    c.set('identity', identity)
    c.set('formToken', formToken)
    await next()
  })
  app.use(sameOrigin(world.config))
  app.use(ownForm)

  for (const each of routes) {
    requireNamedPermissions(each)
    app.route('/', each)
  }

  app.notFound((c) => refuse(c, new Refusal('page-unknown'), pageFor(c)))
  app.onError(async (error, c) => {
    if (error instanceof Refusal) {
      if (error.code === 'busy') world.log('warn', 'busy', { path: c.req.routePath, ...describeError(error) })
      if (error.code === 'permission-denied') await denied?.(c, world)
      return refuse(c, error, pageFor(c))
    }
    world.log('error', 'failed', { path: c.req.routePath, ...describeError(error) })
    if (wantsJson(c.req.raw)) return problem('failed', c.get('language'), c.get('requestId'))
    const { FailurePage } = await import('../../web/pages/refusal.tsx')
    return pageFor(c)(c, <FailurePage requestId={c.get('requestId')} />, 500)
  })
  return app
}

const GatewayEvent = z.object({ requestContext: z.object({ requestId: z.string() }) })

/** The id that the gateway's own access log has, so that both logs tell of the same request; locally there is no gateway. */
function gatewayRequestId(environment: unknown): string | undefined {
  return GatewayEvent.safeParse(environment).data?.requestContext.requestId
}

async function refuse(c: Context<Env>, refusal: Refusal, answer: typeof page): Promise<Response> {
  const requestId = c.get('requestId')
  if (wantsJson(c.req.raw)) return problem(refusal, c.get('language'), requestId)
  const { code, params, status } = refusal
  const isSignInNeeded = code === 'sign-in-needed'
  const here = hereAgain(c)
  if (isSignInNeeded && READS.has(c.req.method)) return c.redirect(signInLink(here), 303)
  const headers = code === 'busy' ? { 'Retry-After': '5' } : {}
  // Most requests are not refused: a cold start does not read what is said then.
  const [{ RefusalPage }] = await Promise.all([import('../../web/pages/refusal.tsx'), readRefusals(c.get('language'))])
  const signIn = isSignInNeeded ? signInLink(here) : undefined
  return answer(c, <RefusalPage code={code} params={params} requestId={requestId} signIn={signIn} />, status, headers)
}
