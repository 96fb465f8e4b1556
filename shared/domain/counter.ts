import * as z from 'zod/mini'
import { Name } from './agency.ts'
import { CounterCode, Slug } from './ids.ts'

/** A place where citizens are served, with the code its QR link carries. */
export const Counter = z.strictObject({
  agency: Slug,
  unit: Slug,
  id: Slug,
  name: Name,
  /** The services given here, of the same unit. With several, the citizen says which. */
  services: z.array(Slug).check(z.maxLength(40)),
  code: CounterCode,
})
export type Counter = z.infer<typeof Counter>
