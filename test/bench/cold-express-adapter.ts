import { once } from 'node:events'
import { createServer, type RequestListener, request } from 'node:http'
import { text } from 'node:stream/consumers'

type Event = { readonly rawPath: string; readonly requestContext: { readonly http: { readonly method: string } } }

/** A Lambda handler that passes events on to an app that speaks HTTP, over a socket of its own. */
export function answerThrough(app: RequestListener) {
  const server = createServer(app).listen(0, '127.0.0.1')
  return async ({ rawPath, requestContext }: Event) => {
    if (!server.listening) await once(server, 'listening')
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('the app listens on no port')
    const asked = request({ port: address.port, path: rawPath, method: requestContext.http.method }).end()
    const [answer] = await once(asked, 'response')
    return { statusCode: answer.statusCode, headers: answer.headers, body: await text(answer) }
  }
}
