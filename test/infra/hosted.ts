import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const HOST = fileURLToPath(new URL('lambda-host.ts', import.meta.url))

export type Hosted = {
  invoke(event: unknown): Promise<unknown>
  /** Moves its clock, in milliseconds from the true one. */
  setClock(ahead: number): void
  /** All it wrote to its log. */
  log(): string
  end(): Promise<void>
}

/** Starts a bundle as Lambda would: Node alone, with this environment and no other, and none of our packages. */
export async function host(bundle: string, environment: Readonly<Record<string, string>>): Promise<Hosted> {
  const child = fork(HOST, [bundle], { env: environment, execArgv: [], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  let log = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (log += chunk))
  const first = await Promise.race([once(child, 'message'), once(child, 'exit')])
  if (first[0] !== 'ready') throw new Error(`the bundle does not load: ${log}`)
  let calls = 0
  return {
    invoke: (event) => answerOf(child, ++calls, event),
    setClock: (clock) => void (child.connected && child.send({ clock })),
    log: () => log,
    async end() {
      child.kill()
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    },
  }
}

function answerOf(child: ChildProcess, id: number, event: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const listen = (message: { id: number; answer?: unknown; error?: string }) => {
      if (message.id !== id) return
      child.off('message', listen)
      if (message.error === undefined) resolve(message.answer)
      else reject(new Error(message.error))
    }
    child.on('message', listen)
    child.send({ id, event })
  })
}

export type Recorder = {
  readonly url: string
  /** The calls that went through, `GetItem` for one, each once. */
  made(): string[]
  /** The same with the partitions that each named, as often as they were made. */
  asked(): readonly { readonly call: string; readonly keys: readonly string[] }[]
  close(): Promise<void>
}

/** Passes calls of an AWS JSON protocol on to a server, or answers them itself, and remembers what was called. */
export async function record(onward: string | ((call: string) => unknown)): Promise<Recorder> {
  const calls = new Set<string>()
  const asked: { call: string; keys: string[] }[] = []
  const server = createServer((incoming, outgoing) => {
    const call = String(incoming.headers['x-amz-target']).split('.').at(-1) ?? ''
    calls.add(call)
    if (typeof onward === 'function') {
      incoming.resume()
      outgoing.setHeader('Content-Type', 'application/x-amz-json-1.1').end(JSON.stringify(onward(call)))
      return
    }
    const passed = request(onward, { method: incoming.method, path: incoming.url, headers: incoming.headers })
    passed.on('response', (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(outgoing)
    })
    passed.on('error', () => outgoing.destroy())
    incoming.pipe(passed)
    void text(incoming).then((body) => asked.push({ call, keys: keysIn(body) }))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    made: () => [...calls].sort(),
    asked: () => asked,
    async close() {
      server.closeAllConnections()
      await once(server.close(), 'close')
    },
  }
}

/** The partitions that a call to the table names, by its JSON: a key's, an item's, a query's or a batch's. */
function keysIn(body: string): string[] {
  return [...body.matchAll(/":?pk":\{"S":"([^"]+)"\}/g)].map(([, key = '']) => key)
}
