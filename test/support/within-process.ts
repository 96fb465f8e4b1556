import { EventEmitter } from 'node:events'
import type { Server } from 'node:http'
import { setImmediate } from 'node:timers/promises'
import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'

type Asked = {
  readonly method: string
  readonly path: string
  readonly headers: Record<string, string>
  readonly body?: Uint8Array | undefined
}

/** The server knows of no connection that it had to wait for: whoever closes it asks here first, or answers end in a closed database. */
type Closing = { refuseMore(): Promise<void> }

/** Where nobody compares signatures, only the shape of one is looked at. */
const SIGNED = {
  'x-amz-date': '20260101T000000Z',
  authorization: 'AWS4-HMAC-SHA256 Credential=local, SignedHeaders=host, Signature=none',
}

/**
 * How a client of this process calls a dynalite of this process: past the socket and the signature, which take half of a call's
 * time and prove nothing here. What is sent and answered is the SDK's and dynalite's, to the byte. Tests of the wire itself have
 * sockets.
 */
export function withinProcess(server: Server): Pick<DynamoDBClientConfig, 'requestHandler' | 'signer'> & Closing {
  const answering = new Set<Promise<unknown>>()
  let closed = false
  return {
    async refuseMore() {
      closed = true
      await Promise.all(answering)
    },
    signer: async () => ({
      sign: async (request) => Object.assign(request, { headers: { ...request.headers, ...SIGNED } }),
    }),
    requestHandler: {
      async handle({ method, path, headers, body }: Asked) {
        // Calls made at once overtake each other as they do over sockets.
        await setImmediate()
        if (closed) throw Object.assign(new Error('the table is closed'), { code: 'ECONNREFUSED' })
        const answer = answerOf(server, { method, path, headers, body })
        answering.add(answer)
        const response = await answer
        answering.delete(answer)
        return { response }
      },
    },
  }
}

function answerOf(server: Server, { method, path, headers, body }: Asked) {
  return new Promise<{ statusCode: number; headers: Record<string, string>; body: Uint8Array }>((resolve) => {
    const request = Object.assign(new EventEmitter(), { method, url: path, headers })
    const answered: Record<string, string> = {}
    const response = {
      statusCode: 200,
      setHeader: (name: string, value: unknown) => {
        answered[name.toLowerCase()] = String(value)
      },
      end(text = '') {
        resolve({ statusCode: response.statusCode, headers: answered, body: Buffer.from(text) })
      },
    }
    server.emit('request', request, response)
    if (body !== undefined) request.emit('data', Buffer.from(body.buffer, body.byteOffset, body.byteLength))
    request.emit('end')
  })
}
