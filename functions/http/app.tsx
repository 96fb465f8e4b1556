import { Hono } from 'hono'
import * as z from 'zod/mini'
import { CITIZEN, type Identity } from '../../shared/domain/permissions.ts'
import { Refusal, type RefusalCode } from '../../shared/domain/refusals.ts'
import { FailurePage, RefusalPage } from '../../web/pages/refusal.tsx'
import type { World } from '../compose.ts'
import { describeError } from '../log.ts'
import { compress } from './compress.ts'
import { requireNamedPermissions } from './permit.ts'
import { problem, wantsJson } from './problem.ts'
import { securityHeaders } from './security-headers.ts'

type Variables = { requestId: string; identity: Identity }
export type Env = { Variables: Variables }

/** Tells who asks. Sign-in will; until then everybody is a citizen wherever the system is deployed. */
export type Identify = (request: Request) => Identity

export const everybodyIsACitizen: Identify = () => CITIZEN

/** An app of some routes with what all share: request ids, headers, errors as pages or problems, and no route without a permission. */
export function createApp(world: World, identify: Identify, routes: readonly Hono<Env>[]): Hono<Env> {
  const app = new Hono<Env>()

  app.use(compress())
  app.use(async (c, next) => {
    c.set('requestId', gatewayRequestId(c.env) ?? world.newId())
    c.set('identity', identify(c.req.raw))
    await next()
    c.header('X-Request-Id', c.get('requestId'))
  })
  app.use(securityHeaders(world.config))

  for (const each of routes) {
    requireNamedPermissions(each)
    app.route('/', each)
  }

  app.notFound((c) => refuse(c.req.raw, new Refusal('page-unknown'), c.get('requestId')))
  app.onError((error, c) => {
    const requestId = c.get('requestId')
    if (error instanceof Refusal) {
      if (error.code === 'busy')
        world.log('warn', 'busy', { requestId, path: c.req.routePath, ...describeError(error) })
      return refuse(c.req.raw, error, requestId)
    }
    world.log('error', 'failed', { requestId, path: c.req.routePath, ...describeError(error) })
    return wantsJson(c.req.raw)
      ? problem(c.req.raw, 'failed', requestId)
      : c.html(<FailurePage requestId={requestId} />, 500)
  })
  return app
}

const GatewayEvent = z.object({ requestContext: z.object({ requestId: z.string() }) })

/** The id that the gateway's own access log has, so that both logs tell of the same request; locally there is no gateway. */
function gatewayRequestId(environment: unknown): string | undefined {
  return GatewayEvent.safeParse(environment).data?.requestContext.requestId
}

function refuse(request: Request, refusal: Refusal, requestId: string): Response | Promise<Response> {
  if (wantsJson(request)) return problem(request, refusal, requestId)
  return page(<RefusalPage code={refusal.code} params={refusal.params} requestId={requestId} />, refusal)
}

async function page(
  content: { toString(): string | Promise<string> },
  { status, code }: { status: number; code: RefusalCode },
) {
  const headers = { 'Content-Type': 'text/html; charset=utf-8', ...(code === 'busy' ? { 'Retry-After': '5' } : {}) }
  return new Response(await content.toString(), { status, headers })
}
