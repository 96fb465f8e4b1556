import * as z from 'zod/mini'
import { Offers } from './agency.ts'
import { Day } from './calendar.ts'
import { CounterCode, Slug } from './ids.ts'
import { Name } from './name.ts'
import { Versioned } from './registry-version.ts'

/** A place where citizens are served, with the code its QR link carries. */
export const Counter = z.strictObject({
  agency: Slug,
  unit: Slug,
  id: Slug,
  name: Name,
  /** The services given here, of the same unit. With several, the citizen says which. */
  services: z.array(Slug).check(z.maxLength(40)),
  code: CounterCode,
  /** Codes it had before, on posters still on a wall: each leads here through its last day. */
  former: z.optional(z.array(z.strictObject({ code: CounterCode, until: Day })).check(z.maxLength(10))),
  /** Its first day, where it came here from another unit with its code. */
  from: z.optional(Day),
  /** Where its code leads from a day on, once its unit was merged or split; services by their ids there, where these differ. */
  movedTo: z.optional(
    z.strictObject({ from: Day, unit: Slug, counter: Slug, services: z.optional(z.record(Slug, Slug)) }),
  ),
  /** Where it offers other instruments than its agency does, or in another order. */
  offers: z.optional(Offers),
  /** The first day on which nobody is served there any more: its code then leads to a page with other ways. */
  retired: z.optional(Day),
  ...Versioned,
})
export type Counter = z.infer<typeof Counter>
