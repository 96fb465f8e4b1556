import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'

export type Served = { readonly url: string; close(): Promise<void> }

/** An app over real connections, on a port of its own. */
export async function serve(app: { fetch(request: Request): Response | Promise<Response> }): Promise<Served> {
  const server = createAdaptorServer({ fetch: app.fetch })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
