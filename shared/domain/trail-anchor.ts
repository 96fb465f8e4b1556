import * as z from 'zod/mini'
import { Slug } from './ids.ts'

/** How long a trail was at a time, and its last line's digest: whoever kept it notices lines that were cut off or written anew. */
export const TrailAnchor = z.strictObject({
  agency: Slug,
  number: z.int().check(z.minimum(1)),
  digest: z.string(),
  /** When it was found, ISO. */
  at: z.string(),
})
export type TrailAnchor = z.infer<typeof TrailAnchor>
