/** A structured log line. Never carries an answer, a comment, a token or an address. */
export type Log = (level: 'info' | 'warn' | 'error', event: string, fields?: Readonly<Record<string, unknown>>) => void
