import * as z from 'zod/mini'
import { Day, TimeZone } from './calendar.ts'
import { Slug } from './ids.ts'
import { Name } from './name.ts'
import { OpeningHours } from './opening-hours.ts'
import { OWN_QUESTIONS_AT_MOST, OwnQuestion } from './own-question.ts'
import { PerformanceRules } from './performance/rules.ts'
import { Versioned } from './registry-version.ts'
import { Weightings } from './weighting.ts'

/** Families of instruments in the order in which a counter offers them; the first is what a scan opens. */
export const Offers = z.array(Slug).check(z.minLength(1), z.maxLength(6))

/** Languages that citizens' pages can be read in, by their codes in BCP 47. */
export const LANGUAGES = ['id', 'en', 'jv'] as const

/** Those that an agency's pages offer. Whoever reads none of them gets Indonesian, so it is always among them. */
export const OfferedLanguages = z.array(z.enum(LANGUAGES)).check(
  z.refine((offered) => offered[0] === LANGUAGES[0]),
  z.refine((offered) => new Set(offered).size === offered.length),
)

/** Days after a period's last for which late kiosks and typed forms still count in its first version. */
export const Closing = z.strictObject({ graceDays: z.int().check(z.minimum(0), z.maximum(60)) })
const USUAL_GRACE = 7

/** How long what may name people is kept, in days after its own. Scores stay. */
export const Retention = z.strictObject({ commentDays: z.int().check(z.minimum(30), z.maximum(3650)) })
const USUAL_RETENTION = 365

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
  /** When its periods are closed; without it seven days after their last. */
  closing: z.optional(Closing),
  /** What its counters offer unless they say otherwise; without it the full survey first, then the quick rating. */
  offers: z.optional(Offers),
  /** Questions of its own. */
  questions: z.optional(z.array(OwnQuestion).check(z.maxLength(OWN_QUESTIONS_AT_MOST))),
  /** When its counters are open; a unit may say otherwise. */
  hours: z.optional(OpeningHours),
  /** What citizens' pages can be read in; without it in every language there is. */
  languages: z.optional(OfferedLanguages),
  /** How it weighs indicators into one score of a unit; without it units have none. */
  weighting: z.optional(Weightings),
  /** How long what may name people is kept; without it a year. */
  retention: z.optional(Retention),
  /** When plans, reports and reviews are due; without it as usual. */
  performance: z.optional(PerformanceRules),
  /** It writes to nobody who is to be reminded. Absent: it does, where the stage sends letters. */
  letters: z.optional(z.literal('off')),
  /** Made-up data for trying the system out; every page says so. A deployed stage refuses it. */
  demo: z._default(z.boolean(), false),
  /**
   * For trying a stage out, deployed ones too: no list for the public names it, its ratings expire, and its periods are never closed.
   * Every page of it says so, and its name begins so.
   */
  trial: z.optional(z.literal(true)),
  ...Versioned,
})
export type Agency = z.infer<typeof Agency>

/** For how many days after its own a comment is kept. */
export function commentDaysOf({ retention }: Pick<Agency, 'retention'>): number {
  return retention?.commentDays ?? USUAL_RETENTION
}

/** How the name of an agency for trials begins, so that it is told from a real one wherever it is written. */
export const TRIAL_NAME = 'UJI COBA'

/** How many days after a period's last it is closed. */
export function graceDaysOf({ closing }: Pick<Agency, 'closing'>): number {
  return closing?.graceDays ?? USUAL_GRACE
}
