import type { Context } from 'hono'
import { Refusal } from '../../shared/domain/refusals.ts'

/** The named query parameters that were sent. Throws `query-invalid` for one that is unknown or sent twice. */
export function readQuery<Name extends string>(c: Context, names: readonly Name[]): { [Each in Name]?: string } {
  const read: { [Each in Name]?: string } = {}
  for (const [field, values] of Object.entries(c.req.queries())) {
    const name = names.find((each) => each === field)
    const [value] = values
    if (name === undefined || value === undefined || values.length > 1) throw new Refusal('query-invalid', { field })
    read[name] = value
  }
  return read
}
