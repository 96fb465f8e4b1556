import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'

/** Counts the requests that a client sends: `take` tells how many since the last time. */
export function requestsOn(client: DynamoDBClient): { take(): number } {
  let sent = 0
  client.middlewareStack.add(
    (next) => (args) => {
      sent++
      return next(args)
    },
    { step: 'initialize', name: 'countRequests' },
  )
  return {
    take() {
      const taken = sent
      sent = 0
      return taken
    },
  }
}
