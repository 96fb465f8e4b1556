import { Readable } from 'node:stream'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'

const EMPTY = Buffer.from('{}')

/**
 * A client whose store takes every write at once: no network, no store. What is left of a call's time is ours and the SDK's.
 * It knows nothing back, so only paths that write can be measured on it.
 */
export function instantStore(): DynamoDBClient {
  return new DynamoDBClient({
    endpoint: 'http://instant.invalid',
    region: 'ap-southeast-3',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    requestHandler: {
      handle: async () => ({
        response: {
          statusCode: 200,
          headers: { 'content-type': 'application/x-amz-json-1.0' },
          body: Readable.from([EMPTY]),
        },
      }),
    },
  })
}
