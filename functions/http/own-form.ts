import { timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { Refusal } from '../../shared/domain/refusals.ts'
import type { Env } from './app.tsx'
import { formTokenSent } from './body.ts'
import { READS } from './same-origin.ts'
import { isStaffPath } from './staff-paths.ts'

/**
 * Takes a change from whoever signed in only with the token that their own pages carry: in a form's field, or in the header `X-Formulir` of
 * what a script sends. It is no other page's to know, and of this session alone. Throws `form-stale`. What a device asks with its own secret
 * has no session, and needs none.
 */
export const ownForm: MiddlewareHandler<Env> = async (c, next) => {
  const token = c.get('formToken')
  const isChange = isStaffPath(c.req.path) && !READS.has(c.req.method)
  if (isChange && token !== undefined && !isSame(token, await formTokenSent(c))) throw new Refusal('form-stale')
  await next()
}

function isSame(token: string, sent = ''): boolean {
  const [ours, theirs] = [Buffer.from(token), Buffer.from(sent)]
  return ours.length === theirs.length && timingSafeEqual(ours, theirs)
}
