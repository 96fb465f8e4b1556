import * as z from 'zod/mini'
import { hundredthsText, toHundredths, toNumber } from './exact.ts'
import { Slug } from './ids.ts'
import { nrrOf } from './indicators/ikm.ts'
import { currentMethod, type Method } from './indicators/methods.ts'
import type { Instrument } from './instruments/instrument.ts'
import { Period } from './period.ts'
import { disclosureOf } from './statistics/disclosure.ts'
import { INTERVAL_METHOD, indexInterval } from './statistics/index-interval.ts'
import { sampleTarget } from './statistics/sample-size.ts'
import type { Tally } from './tally.ts'

/** A unit's score of a period, as the API answers it. */
export const Score = z.strictObject({
  agency: Slug,
  unit: Slug,
  instrument: z.string(),
  period: Period,
  n: z.int(),
  /** Services given in the period by the times recorded of them; null where none are, or fewer than answered, and of a part of a unit. */
  served: z.nullable(z.int()),
  /** How many of those served should answer for a grade (Krejcie–Morgan); null where `served` is. */
  target: z.nullable(z.int()),
  /** Answers that were set aside for review and are in no other number here; null of a part, for which it is not told apart. */
  aside: z.nullable(z.int()),
  /** 25 … 100, unrounded; null without data or where it may not be shown. */
  score: z.nullable(z.number()),
  /** The score as published: rounded half up, two decimals and a point. */
  published: z.nullable(z.string()),
  /**
   * How sure the score is: 95 % of such intervals hold the score of all who would rate as these did. It says nothing of people who do not
   * rate. In points, unrounded; null where there is no score.
   */
  interval: z.nullable(
    z.strictObject({
      low: z.number(),
      high: z.number(),
      /** How it was made, with its version. */
      method: z.string(),
    }),
  ),
  /** null also where fewer than 30, or fewer than the target, have answered; no part of such a unit has one either. */
  grade: z.nullable(z.string()),
  gradeName: z.nullable(z.string()),
  unsur: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      n: z.int(),
      /** 1 … 4, unrounded. */
      nrr: z.nullable(z.number()),
    }),
  ),
  /** The formula's name and version. */
  method: z.string(),
  /** When the counts behind it were last counted; null where nothing was ever counted. */
  asOf: z.nullable(z.iso.datetime()),
  /** Fewer than 10 have answered: the public sees no score. */
  belowThreshold: z.boolean(),
  /** Enough have answered, and the public sees no score all the same: a small group elsewhere could be had from it by subtraction. */
  suppressed: z.boolean(),
  /** Of a period that is closed: which of its versions this is, the newest there is, and when this one was made. */
  closed: z.nullable(z.strictObject({ version: z.int(), newest: z.int(), at: z.iso.datetime() })),
})
export type Score = z.infer<typeof Score>

type Place = Pick<Score, 'agency' | 'unit' | 'period' | 'asOf'> &
  Partial<Pick<Score, 'aside'>> & {
    readonly closed?: Score['closed']
    /** Undefined where it is not known. */
    readonly served?: number | undefined
    /** A part of a unit that is below its sample target. */
    readonly isWithheld?: boolean
    /** A closed period names its own; else the current one. */
    readonly method?: Method
    /** Whether a small group could be had from it. */
    readonly isHidden?: boolean
  }

/** The score of a tally. `full` shows small numbers too, for those who manage the unit; the public gets none below the threshold or hidden. */
export function scoreOf(instrument: Instrument, tally: Tally, place: Place, audience: 'public' | 'full'): Score {
  const method = place.method ?? currentMethod
  const index = method.indexOf(instrument, tally)
  // More respondents than services means that not all of those were recorded: then nobody knows how many were served.
  const served = place.served !== undefined && place.served >= tally.n ? place.served : undefined
  const disclosure = disclosureOf(tally.n, served)
  const belowThreshold = disclosure === 'none' || disclosure === 'too-few'
  const suppressed = audience === 'public' && !belowThreshold && place.isHidden === true
  const isShown = audience === 'full' || (!belowThreshold && !suppressed)
  const shown = isShown ? index : undefined
  const isGraded = disclosure === 'graded' && !place.isWithheld
  const band = shown !== undefined && isGraded ? method.bandOf(instrument, shown) : undefined
  const interval = shown && indexInterval(instrument, tally, shown)
  return {
    agency: place.agency,
    unit: place.unit,
    instrument: instrument.family,
    period: place.period,
    n: tally.n,
    served: served ?? null,
    target: served === undefined ? null : sampleTarget(served),
    aside: place.aside ?? null,
    score: shown === undefined ? null : toNumber(shown),
    published: shown === undefined ? null : hundredthsText(toHundredths(shown)),
    interval: interval ? { ...interval, method: INTERVAL_METHOD } : null,
    grade: band?.grade ?? null,
    gradeName: band?.name ?? null,
    unsur: nrrOf(instrument, tally).map(({ code, name, n, value }) => ({
      code,
      name,
      n: shown === undefined ? 0 : n,
      nrr: shown === undefined || value === undefined ? null : toNumber(value),
    })),
    method: method.name,
    asOf: place.asOf,
    belowThreshold,
    suppressed,
    closed: place.closed ?? null,
  }
}
