import type { Context } from 'hono'
import { safeNext } from '../../shared/domain/next-path.ts'
import { READS } from './same-origin.ts'

/** Where somebody signs in to go on to a path of ours. */
export function signInLink(next: string): string {
  return `/masuk?${new URLSearchParams({ next: safeNext(next) })}`
}

/** The page that is asked for, or that a form was sent from. */
export function hereAgain(c: Context): string {
  const asked = new URL(c.req.url)
  if (READS.has(c.req.method)) return asked.pathname + asked.search
  const from = URL.parse(c.req.header('Referer') ?? '')
  return from ? from.pathname + from.search : asked.pathname
}
