import * as z from 'zod/mini'
import { Day, TimeZone } from './calendar.ts'
import { Slug } from './ids.ts'
import { Name } from './name.ts'
import { OWN_QUESTIONS_AT_MOST, OwnQuestion } from './own-question.ts'
import { Weightings } from './weighting.ts'

/** Families of instruments in the order in which a counter offers them; the first is what a scan opens. */
export const Offers = z.array(Slug).check(z.minLength(1), z.maxLength(6))

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
  /** What its counters offer unless they say otherwise; without it the full survey first, then the quick rating. */
  offers: z.optional(Offers),
  /** Questions of its own. */
  questions: z.optional(z.array(OwnQuestion).check(z.maxLength(OWN_QUESTIONS_AT_MOST))),
  /** How it weighs indicators into one score of a unit; without it units have none. */
  weighting: z.optional(Weightings),
  /** Made-up data for trying the system out; every page says so. A deployed stage refuses it. */
  demo: z._default(z.boolean(), false),
})
export type Agency = z.infer<typeof Agency>
