import { Readable } from 'node:stream'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'

/**
 * A client whose store answers from memory: no network, no store. What is left of a call's time is ours and the SDK's. `answer` is
 * given the operation's name and the request as it was sent, and returns the body of the answer.
 */
export function answeringStore(answer: (operation: string, sent: string) => Uint8Array): DynamoDBClient {
  return new DynamoDBClient({
    endpoint: 'http://memory.invalid',
    region: 'ap-southeast-3',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    requestHandler: {
      handle: async ({ headers, body }: { headers: Readonly<Record<string, string>>; body: string | Uint8Array }) => ({
        response: {
          statusCode: 200,
          headers: { 'content-type': 'application/x-amz-json-1.0' },
          body: Readable.from([answer((headers['x-amz-target'] ?? '').split('.')[1] ?? '', textOf(body))]),
        },
      }),
    },
  })
}

function textOf(body: string | Uint8Array): string {
  return typeof body === 'string' ? body : Buffer.from(body).toString()
}
