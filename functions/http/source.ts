import type { Context } from 'hono'
import * as z from 'zod/mini'

const FromGateway = z.object({ requestContext: z.object({ http: z.object({ sourceIp: z.string() }) }) })
const FromSocket = z.object({ incoming: z.object({ socket: z.object({ remoteAddress: z.string() }) }) })

/**
 * The address that a request came from. Behind the gateway the one that CloudFront wrote (`functions/edge/viewer.js`), over whatever the
 * sender had: nothing gets to the gateway but through CloudFront. Locally the socket's, whatever a header says, for anybody can write one.
 * Only to be counted and forgotten.
 */
export function sourceOf(c: Context): string | undefined {
  const environment: unknown = c.env
  const gateway = FromGateway.safeParse(environment)
  if (gateway.success) return c.req.header('x-viewer-address') ?? gateway.data.requestContext.http.sourceIp
  return FromSocket.safeParse(environment).data?.incoming.socket.remoteAddress
}
