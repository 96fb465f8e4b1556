import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { openTable, type Table } from '../../shared/storage/client.ts'
import { storeOver } from '../../shared/storage/store.ts'
import type { Store } from '../../shared/usecases/ports/store.ts'
import { startTable } from '../support/dynalite.ts'

type Body = Readonly<Record<string, unknown>>
type Call = { readonly operation: string; readonly body: Body }
export type Answer = { readonly status: number; readonly body: Body }

/** What becomes of a call: `pass` sends it on, changed if a body is given; `cut` breaks the connection; `silence` never answers. */
export type Meddler = (call: Call, pass: (body?: Body) => Promise<Answer>) => Promise<Answer | 'cut' | 'silence'>

export type Wire = {
  readonly store: Store
  readonly table: Table
  readonly client: DynamoDBClient
  readonly tableName: string
  /** Every call that came by, also those that were refused. */
  readonly calls: Call[]
  /** Until further notice. Without a meddler all calls pass. */
  meddle(meddler?: Meddler): void
  close(): Promise<void>
}

/** The store over a wire that can be watched and meddled with: an HTTP server between the SDK, retries and all, and dynalite. */
export async function startWire(): Promise<Wire> {
  const behind = await startTable()
  const calls: Call[] = []
  let meddler: Meddler | undefined

  const server = createServer(async (request, response) => {
    const call = { operation: operationOf(request), body: JSON.parse(await text(request)) as Body }
    calls.push(call)
    const pass = (body: Body = call.body) => send(behind.endpoint, request, body)
    const answer = await (meddler ? meddler(call, pass) : pass())
    if (answer === 'cut') request.socket.destroy()
    else if (answer !== 'silence') {
      response.writeHead(answer.status, { 'Content-Type': 'application/x-amz-json-1.0' })
      response.end(JSON.stringify(answer.body))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  const client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'ap-southeast-3',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 5,
  })
  const table = openTable(behind.tableName, client)
  return {
    store: storeOver(table),
    table,
    client,
    tableName: behind.tableName,
    calls,
    meddle(next) {
      meddler = next
      calls.splice(0)
    },
    async close() {
      client.destroy()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await behind.close()
    },
  }
}

function operationOf(request: IncomingMessage): string {
  return String(request.headers['x-amz-target']).split('.').at(-1) ?? ''
}

async function send(endpoint: string, request: IncomingMessage, body: Body): Promise<Answer> {
  const names = ['authorization', 'x-amz-target', 'x-amz-date', 'content-type'] as const
  const headers = Object.fromEntries(names.map((name) => [name, String(request.headers[name])]))
  const response = await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify(body) })
  return { status: response.status, body: (await response.json()) as Body }
}

/** What DynamoDB answers instead. */
export function refusedAs(name: string, status = 400): Answer {
  return { status, body: { __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: name } }
}
