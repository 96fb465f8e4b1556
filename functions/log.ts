import { AsyncLocalStorage } from 'node:async_hooks'
import type { Log } from '../shared/usecases/ports/log.ts'

const causes = new AsyncLocalStorage<string>()

/** Does some work on behalf of a request, or of a job's run: every line that is logged meanwhile has its id. */
export function onBehalfOf<T>(requestId: string, work: () => T): T {
  return causes.run(requestId, work)
}

/** One line of JSON an event, as CloudWatch, its metric filters (`infra/alarms/log-metrics.ts`) and people read it. */
export const writeLog: Log = (level, event, fields) => {
  const line = { level, event, at: new Date().toISOString(), requestId: causes.getStore(), ...fields }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

/** An error's name, message and place, for the log: its own properties stay out, for they may hold what was sent. */
export function describeError(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { error: typeof error }
  return {
    error: error.name,
    message: error.message,
    stack: error.stack?.split('\n').slice(1, 8).join('\n'),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
    ...(error instanceof AggregateError ? { failures: error.errors.slice(0, 10).map(describeError) } : {}),
  }
}
