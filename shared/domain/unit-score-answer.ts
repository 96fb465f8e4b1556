import * as z from 'zod/mini'
import { type Quantile, quantileOf } from './duration-bins.ts'
import { type Fraction, hundredthsText, toHundredths, toNumber } from './exact.ts'
import { Slug } from './ids.ts'
import type { Indicator } from './indicators/indicator.ts'
import { planRealisation } from './indicators/plan-realisation.ts'
import { OUTCOMES, outcomesIn, peopleIn, percentsIn } from './performance/performance-tally.ts'
import { Period } from './period.ts'
import { durationsIn, keptPromises } from './service-time.ts'
import { PUBLISH_FROM } from './statistics/disclosure.ts'
import type { Tally } from './tally.ts'
import type { UnitScore } from './unit-score.ts'
import type { Weighting } from './weighting.ts'

const OUTCOME_NAMES = [...new Set(Object.values(OUTCOMES).flat())]
const Minutes = z.nullable(z.strictObject({ above: z.int(), atMost: z.int() }))
const Points = z.nullable(z.number())

/** A unit's score with all it is made of, as the API answers it. Null is always for lack of data, never 0. */
export const UnitScoreAnswer = z.strictObject({
  agency: Slug,
  unit: Slug,
  period: Period,
  /** 0 … 100, unrounded. */
  index: Points,
  /** Rounded half up, two decimals and a point. */
  published: z.nullable(z.string()),
  /** The public sees no score: a small group elsewhere could be had by subtraction from an indicator in it. */
  suppressed: z.boolean(),
  /** `partial`: the weight of what is missing went to the others; `withheld`: something is missing, and then the agency shows no score. */
  state: z.enum(['complete', 'partial', 'withheld', 'no-data', 'no-weighting']),
  /** What the agency chose to do with missing indicators; null without a weighting. */
  missing: z.nullable(z.enum(['renormalise', 'withhold'])),
  /** An indicator that speaks of fewer is missing. */
  minimum: z.nullable(z.int()),
  /** The way of composing and the weighting, each with its version. */
  method: z.nullable(z.string()),
  parts: z.array(
    z.strictObject({
      indicator: z.string(),
      name: z.string(),
      source: z.string(),
      method: z.string(),
      unit: z.enum(['poin', 'persen', 'menit']),
      direction: z.enum(['higher', 'lower']),
      /** In its unit; null where nobody set one. */
      target: z.nullable(z.number()),
      n: z.int(),
      /** In its unit, unrounded. */
      value: z.nullable(z.number()),
      /** The value as 0 … 100. */
      index: Points,
      weight: z.int(),
      /** Points of the score; the contributions sum to it. */
      contribution: Points,
      missing: z.nullable(z.enum(['no-data', 'too-few'])),
      /** Not shown to the public, for the sake of a small group elsewhere. */
      suppressed: z.boolean(),
    }),
  ),
  /** How long services took; null where fewer than 10 samples may be shown. Minutes: above the one, at most the other. */
  serviceTime: z.nullable(
    z.strictObject({
      n: z.int(),
      /** Services with a promise, and how many of them were done within it. */
      promised: z.int(),
      kept: z.int(),
      waiting: z.strictObject({ median: Minutes, nineOfTen: Minutes }),
      serving: z.strictObject({ median: Minutes, nineOfTen: Minutes }),
    }),
  ),
  /**
   * What the indicators of performance that the agency weighs are made of; null where none may be shown. Of several reporting periods the
   * outcomes are added up, and `people` are those of the period with the fewest.
   */
  performance: z.nullable(
    z.strictObject({
      people: z.int(),
      /** The realisation of plans is this sum of whole percents over so many, each person once in each period; null where it is not shown. */
      realised: z.nullable(z.strictObject({ of: z.int(), percents: z.int() })),
      counted: z.array(
        z.strictObject({
          indicator: Slug,
          /** From what is missing altogether to what is as it should be. */
          outcomes: z.array(z.strictObject({ outcome: z.enum(OUTCOME_NAMES), count: z.int() })),
        }),
      ),
    }),
  ),
  /** The IKM as answered, and as if people had answered in proportion to those served; null where no volume is known. */
  mix: z.nullable(
    z.strictObject({
      /** Answers in it: of services, and units below, whose volume is known. */
      n: z.int(),
      crude: z.number(),
      standardised: z.number(),
      interval: z.strictObject({ low: z.number(), high: z.number() }),
      covered: z.number(),
      change: z.nullable(z.strictObject({ crude: z.number(), standardised: z.number() })),
      warnings: z.array(z.enum(['direction', 'level', 'coverage'])),
    }),
  ),
  asOf: z.nullable(z.iso.datetime()),
})
export type UnitScoreAnswer = z.infer<typeof UnitScoreAnswer>

const numberOf = (value: Fraction | undefined) => (value === undefined ? null : toNumber(value))

/** Whether an indicator is not shown, for the sake of a small group elsewhere. */
type IsHidden = (indicator: Pick<Indicator, 'id' | 'inputs'>) => boolean

/**
 * The score as said to everybody. Where an indicator speaks of fewer than 10, `full` shows its value and the public does not. Of
 * what `isHidden` nothing is said but its number, and no score from which it could be had.
 */
export function sayUnitScore(
  weighting: Weighting | undefined,
  score: UnitScore | undefined,
  audience: 'public' | 'full',
  isHidden: IsHidden,
): Omit<UnitScoreAnswer, 'agency' | 'unit' | 'period' | 'serviceTime' | 'performance' | 'mix' | 'asOf'> {
  const suppressed = score?.parts.some(({ indicator, n }) => n >= PUBLISH_FROM && isHidden(indicator)) ?? false
  const index = suppressed ? undefined : score?.index
  return {
    index: numberOf(index),
    published: index === undefined ? null : hundredthsText(toHundredths(index)),
    suppressed,
    state: score?.state ?? 'no-weighting',
    missing: weighting?.missing ?? null,
    minimum: weighting?.minimum ?? null,
    method: score?.method ?? null,
    parts: (score?.parts ?? []).map(({ indicator, n, weight, missing, ...measured }) => ({
      indicator: indicator.id,
      name: indicator.name,
      source: indicator.source,
      method: indicator.method,
      unit: indicator.unit,
      direction: indicator.direction,
      target: numberOf(indicator.target),
      n,
      ...figuresOf(measured, audience === 'full' || n >= PUBLISH_FROM, isHidden(indicator)),
      weight,
      missing: missing ?? null,
      suppressed: n >= PUBLISH_FROM && isHidden(indicator),
    })),
  }
}

type Figures = Record<'value' | 'index' | 'contribution', Fraction | undefined>

function figuresOf({ value, index, contribution }: Figures, isEnough: boolean, isHidden: boolean) {
  if (isHidden) return { value: null, index: null, contribution: null }
  return { value: isEnough ? numberOf(value) : null, index: numberOf(index), contribution: numberOf(contribution) }
}

/** How long services took, from a tally of samples. */
export function sayServiceTime(tally: Tally, audience: 'public' | 'full'): UnitScoreAnswer['serviceTime'] {
  if (tally.n === 0 || (audience === 'public' && tally.n < PUBLISH_FROM)) return null
  const spread = (which: 'waiting' | 'serving') => {
    const counts = durationsIn(tally, which)
    const at = (p: number): Quantile | null => quantileOf(counts, p) ?? null
    return { median: at(0.5), nineOfTen: at(0.9) }
  }
  return { n: tally.n, ...keptPromises(tally), waiting: spread('waiting'), serving: spread('serving') }
}

/** What indicators of performance are made of: for the public of those alone whose value it sees. */
export function sayPerformance(
  weighed: readonly Indicator[],
  tally: Tally,
  audience: 'public' | 'full',
  isHidden: IsHidden,
): UnitScoreAnswer['performance'] {
  const shown = weighed.filter((indicator) => {
    const { n } = indicator.of(tally)
    return n > 0 && (audience === 'full' || (n >= PUBLISH_FROM && !isHidden(indicator)))
  })
  if (shown.length === 0) return null
  const counted = shown.flatMap(({ id, counts }) => {
    if (counts === undefined) return []
    const found = outcomesIn(tally, counts)
    return [{ indicator: id, outcomes: OUTCOMES[counts].map((outcome, at) => ({ outcome, count: found[at] ?? 0 })) }]
  })
  const isRealised = shown.some(({ id }) => id === planRealisation.id)
  return { people: peopleIn(tally), realised: isRealised ? percentsIn(tally) : null, counted }
}
