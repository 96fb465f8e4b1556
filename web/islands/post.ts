import type { Entry } from './entry.ts'
import type { Answer } from './verdict.ts'

const PATIENCE = 30_000
/** Characters that are surely fewer bytes, three at once, than a browser lets a closed tab still send. */
const OUTLIVES_ITS_TAB = 6_000

/** Sends an entry once. Gives undefined where no answer came: no network, no patience, or a certificate that is not ours. */
export async function post(
  { path, body = '', auth }: Entry,
  more: Readonly<Record<string, string>>,
): Promise<Answer | undefined> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), PATIENCE)
  try {
    const response = await fetch(path, {
      method: 'POST',
      body,
      headers: { ...more, 'Content-Type': 'application/json', ...(auth ? { Authorization: `Bearer ${auth}` } : {}) },
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'manual',
      keepalive: body.length < OUTLIVES_ITS_TAB,
      signal: stop.signal,
    })
    return {
      status: response.status,
      type: response.headers.get('Content-Type') ?? '',
      body: await response.text(),
      retryAfter: response.headers.get('Retry-After'),
    }
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
  }
}
