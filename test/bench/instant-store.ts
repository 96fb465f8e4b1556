import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { answeringStore } from './answering-store.ts'

const EMPTY = Buffer.from('{}')

/** A client whose store takes every write at once. It knows nothing back, so only paths that write can be measured on it. */
export function instantStore(): DynamoDBClient {
  return answeringStore(() => EMPTY)
}
