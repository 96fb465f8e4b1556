import type { Context } from 'hono'
import { Refusal } from '../../shared/domain/refusals.ts'
import { wantsJson } from './problem.ts'

/**
 * The named query parameters that were sent. Throws `query-invalid` for one that is sent twice and, on the API, for one that is
 * unknown: a program has mistyped it. A page's link may have got more on its way, from whatever it was shared with.
 */
export function readQuery<Name extends string>(c: Context, names: readonly Name[]): { [Each in Name]?: string } {
  const read: { [Each in Name]?: string } = {}
  for (const [field, [value, ...more]] of Object.entries(c.req.queries())) {
    const name = names.find((each) => each === field)
    if (name === undefined && !wantsJson(c.req.raw)) continue
    if (name === undefined || value === undefined || more.length > 0) throw new Refusal('query-invalid', { field })
    read[name] = value
  }
  return read
}
