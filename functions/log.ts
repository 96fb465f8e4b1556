import type { Log } from '../shared/usecases/deps.ts'

/** One line of JSON an event, as CloudWatch and people read it. */
export const writeLog: Log = (level, event, fields = {}) => {
  process.stdout.write(`${JSON.stringify({ level, event, at: new Date().toISOString(), ...fields })}\n`)
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
