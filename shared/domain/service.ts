import * as z from 'zod/mini'
import { Day } from './calendar.ts'
import { Slug } from './ids.ts'
import { Name } from './name.ts'
import { Versioned } from './registry-version.ts'

/** A service a unit gives, with what its standard promises (UU 25/2009): how long it takes and what it costs. */
export const Service = z.strictObject({
  agency: Slug,
  unit: Slug,
  id: Slug,
  name: Name,
  promise: z.optional(
    z.strictObject({
      /** From a complete request to the result, in minutes. */
      minutes: z.optional(z.int().check(z.minimum(1), z.maximum(525_600))),
      /** In whole rupiah; 0 is free of charge. */
      rupiah: z.optional(z.int().check(z.minimum(0), z.maximum(1_000_000_000))),
    }),
  ),
  /** Codes of questions that make no sense for it: U4 where it is free of charge by law. */
  notAsked: z.optional(z.array(z.string().check(z.regex(/^[A-Z]\d{1,2}$/))).check(z.maxLength(9))),
  /** The first day on which it is not given any more. What was said of it stays. */
  retired: z.optional(Day),
  ...Versioned,
})
export type Service = z.infer<typeof Service>
