import process from 'node:process'

/**
 * Stands in for Lambda's runtime in a process of its own: loads a bundle, calls its handler with each event that it is sent, and
 * answers with what the handler returned. `CLOCK_AHEAD` moves its clock, in milliseconds; so does a message, from then on.
 */
let ahead = Number(process.env.CLOCK_AHEAD ?? 0)
const realNow = Date.now
Date.now = () => realNow() + ahead

const [, , bundle = ''] = process.argv
const { handler } = (await import(bundle)) as { handler: (event: unknown, context: unknown) => Promise<unknown> }

process.on('message', ({ id, event, clock }: { id: number; event: unknown; clock?: number }) => {
  if (clock !== undefined) {
    ahead = clock
    return
  }
  const context = {
    awsRequestId: String(id),
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => 60_000,
  }
  handler(event, context).then(
    (answer) => process.send?.({ id, answer: answer ?? null }),
    (error: unknown) => process.send?.({ id, error: String(error) }),
  )
})
process.send?.('ready')
