import type { MiddlewareHandler } from 'hono'
import { CITIZEN } from '../../shared/domain/permissions.ts'
import { LANGUAGE_CHOICE } from '../../web/text/languages.ts'
import type { Env } from './app.tsx'

/**
 * For a minute CloudFront gives an answer to whoever asks the same: scores are counted once a minute. While we do not answer, it gives it for a
 * day; the page says of when it is. Browsers ask each time.
 */
const KEPT = 'public, max-age=0, s-maxage=60, stale-if-error=86400'

/** Marks what a route answers as the same for everybody, unless it was made for somebody: who is signed in, or just chose a language. */
export const sameForAll: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  const isForAll = c.get('identity') === CITIZEN && c.req.query(LANGUAGE_CHOICE) === undefined
  if (isForAll && c.req.method === 'GET' && c.res.status === 200) c.header('Cache-Control', KEPT)
}
