import type { Context, MiddlewareHandler } from 'hono'
import type { Config } from '../../shared/config.ts'
import { Refusal } from '../../shared/domain/refusals.ts'
import { isStaffPath } from './staff-paths.ts'

/** Methods that change nothing. */
export const READS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Lets staff change something only from a page of ours: a form or script elsewhere would act in the name of whoever opened it. Throws
 * `origin-foreign`. Hono's own `csrf` passes whatever is not a form, such as JSON, and where one of its two signs is right it does not
 * ask about the other.
 */
export function sameOrigin({ publicUrl }: Pick<Config, 'publicUrl'>): MiddlewareHandler {
  return async (c, next) => {
    const isChange = isStaffPath(c.req.path) && !READS.has(c.req.method)
    if (isChange && !isFromHere(c, publicUrl)) throw new Refusal('origin-foreign')
    await next()
  }
}

function isFromHere(c: Context, publicUrl: string): boolean {
  const origin = c.req.header('Origin')
  // The address that was asked counts too: locally the same server is `localhost` and 127.0.0.1. No page elsewhere has it as its own.
  if (origin !== undefined) return origin === new URL(publicUrl).origin || origin === new URL(c.req.url).origin
  const site = c.req.header('Sec-Fetch-Site')
  return site === 'same-origin' || site === 'none'
}
