import * as z from 'zod/mini'
import { Name } from './agency.ts'
import { Slug } from './ids.ts'

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
})
export type Service = z.infer<typeof Service>
