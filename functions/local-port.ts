import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { CommandError } from './cli/run-command.ts'

type Answer = (request: Request) => Response | Promise<Response>

/** What answers the paths below one by itself. */
type Mounted = {
  readonly path: string
  readonly answer: (request: IncomingMessage, response: ServerResponse) => unknown
}

export type Port = AsyncDisposable & {
  answerWith(answer: Answer, mounted?: Mounted): void
  /** Takes no new requests and waits for those being answered. */
  close(): Promise<void>
}

/** Listens on a port of the loopback address before anything is started that a busy port would make useless. */
export async function takePort(port: number): Promise<Port> {
  let answer: Answer = () => new Response('Sedang disiapkan. Mohon muat ulang sebentar lagi.\n', { status: 503 })
  let mounted: Mounted | undefined
  const listen = getRequestListener((request) => answer(request))
  const server = createServer((request, response) => {
    const isMounted = mounted !== undefined && request.url?.startsWith(`${mounted.path}/`) === true
    void (isMounted ? mounted?.answer(request, response) : listen(request, response))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: Error & { code?: string }) => {
      if (error.code !== 'EADDRINUSE') return reject(error)
      const advice = `Pilih yang lain, misalnya: PORT=${port === 65_535 ? 3000 : port + 1} npm start`
      reject(new CommandError(`Porta ${port} sedang dipakai program lain. ${advice}`))
    })
    server.listen(port, '127.0.0.1', resolve)
  })
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return {
    answerWith(next, beside) {
      answer = next
      mounted = beside
    },
    close,
    [Symbol.asyncDispose]: close,
  }
}
