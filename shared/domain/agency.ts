import * as z from 'zod/mini'
import { Day, TimeZone } from './calendar.ts'
import { Slug } from './ids.ts'

/** A name as people write it: 1–120 characters, no line breaks or control characters. */
export const Name = z.string().check(z.trim(), z.minLength(1), z.maxLength(120), z.regex(/^[^\p{Cc}\p{Cf}]+$/u))

/** A government body that runs counters: a province, a regency, a city, a ministry. */
export const Agency = z.strictObject({
  id: Slug,
  name: Name,
  timeZone: TimeZone,
  /** Days on which no counter opens, beside weekends: for deadlines in working days. */
  calendar: z._default(
    z.strictObject({
      holidays: z._default(z.array(z.strictObject({ day: Day, name: Name })).check(z.maxLength(400)), []),
    }),
    { holidays: [] },
  ),
  /** Made-up data for trying the system out; every page says so. A deployed stage refuses it. */
  demo: z._default(z.boolean(), false),
})
export type Agency = z.infer<typeof Agency>
