import { createHash } from 'node:crypto'
import { proofOf } from '../../shared/domain/receipt.ts'
import { buildIsland } from '../../web/islands/build.ts'
import { serve } from '../http/serve.ts'

/** What every receipt here is proved with. */
export const RECEIPT_KEY = Buffer.from('a key that only the server could give').toString('base64url')

/** A page with an outbox, and a server for it that keeps what it is sent, or answers as a test has it. */
export type CounterServer = {
  readonly url: string
  /** Every body that arrived, in order. */
  readonly arrived: string[]
  /** What is kept, by the rating's id: the first body. */
  readonly kept: Map<string, string>
  /** How each rating is answered; undefined: kept, with a receipt. */
  answer: (id: string, request: Request) => Response | Promise<Response> | undefined
  /** Keeps a rating and gives its receipt, as the real server does: the same however often it comes. */
  keep(id: string, body: string): Response
  close(): Promise<void>
}

export async function serveCounter(): Promise<CounterServer> {
  const script = buildIsland(new URL('./outbox-page.ts', import.meta.url))
  const arrived: string[] = []
  const kept = new Map<string, string>()

  function keep(id: string, body: string): Response {
    const isNew = !kept.has(id)
    if (isNew) kept.set(id, body)
    const digest = createHash('sha256')
      .update(kept.get(id) ?? '')
      .digest('base64url')
    return Response.json({ id, digest, proof: proofOf(RECEIPT_KEY, { id, digest }) }, { status: isNew ? 201 : 200 })
  }

  const server: CounterServer = {
    url: '',
    arrived,
    kept,
    keep,
    answer: () => undefined,
    close: () => served.close(),
  }
  const served = await serve({
    async fetch(request) {
      if (request.method !== 'POST')
        return new Response(`<!DOCTYPE html><title>Loket</title><script>${script}</script>`, {
          headers: { 'Content-Type': 'text/html; charset=utf-8' },
        })
      const body = await request.clone().text()
      arrived.push(body)
      const { id } = JSON.parse(body) as { id: string }
      return (await server.answer(id, request)) ?? keep(id, body)
    },
  })
  return Object.assign(server, { url: served.url })
}
