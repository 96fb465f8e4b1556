import type { Context } from 'hono'
import * as z from 'zod/mini'

const FromGateway = z.object({ requestContext: z.object({ http: z.object({ sourceIp: z.string() }) }) })
const FromSocket = z.object({ incoming: z.object({ socket: z.object({ remoteAddress: z.string() }) }) })

/**
 * The address that a request came from, as the gateway saw it, or locally the socket: never what a header says of it, for anybody can
 * write one. Only to be counted and forgotten. Hono's own `getConnInfo` takes a header's word where the gateway says nothing.
 */
export function sourceOf(c: Context): string | undefined {
  const environment: unknown = c.env
  const gateway = FromGateway.safeParse(environment)
  if (gateway.success) return gateway.data.requestContext.http.sourceIp
  return FromSocket.safeParse(environment).data?.incoming.socket.remoteAddress
}
