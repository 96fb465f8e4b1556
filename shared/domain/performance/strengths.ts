import * as z from 'zod/mini'
import { type Period, Period as PeriodSchema } from '../period.ts'
import { VALUE_IDS, type ValueId } from './berakhlak.ts'
import type { IndicatorRun } from './indicator-runs.ts'
import { UNSUR, type Unsur } from './need.ts'
import { ASPECTS } from './plan.ts'
import { EXPECTATIONS, type Expectation } from './predicate.ts'
import { Sentence } from './words.ts'

/** A strength or weakness of somebody, with what it rests on: it was so in `count` of `n`, between two periods. */
export const Statement = z.strictObject({
  side: z.enum(['strength', 'weakness']),
  about: z.union([
    z.strictObject({ kind: z.literal('result'), words: Sentence, aspect: z.enum(ASPECTS) }),
    z.strictObject({ kind: z.literal('behaviour'), value: z.enum(VALUE_IDS) }),
    z.strictObject({ kind: z.literal('unsur'), code: z.enum(UNSUR) }),
    z.strictObject({ kind: z.literal('rating'), of: z.enum(['results', 'behaviour']), is: z.enum(EXPECTATIONS) }),
  ]),
  count: z.int().check(z.minimum(0)),
  n: z.int().check(z.minimum(1)),
  first: PeriodSchema,
  last: PeriodSchema,
})
export type Statement = z.infer<typeof Statement>

/** One closed evaluation. */
type Rated = { readonly period: Period; readonly results: Expectation; readonly behaviour: Expectation }

/** What one colleague or superior said last of how somebody lives a value. */
export type FeedbackOpinion = {
  readonly value: ValueId
  readonly giver: string
  readonly isPraise: boolean
  readonly period: Period
}

/** How citizens answered one unsur at the counters that somebody served, beside all others of the unit. Means of 1 to 4 with their interval. */
export type UnsurVoice = {
  readonly code: Unsur
  /** Respondents. */
  readonly n: number
  readonly own: { readonly low: number; readonly high: number }
  readonly others: { readonly low: number; readonly high: number }
  readonly first: Period
  readonly last: Period
}

export type Evidenced = {
  readonly runs: readonly IndicatorRun[]
  readonly ratings: readonly Rated[]
  readonly opinions?: readonly FeedbackOpinion[]
  readonly voices?: readonly UnsurVoice[]
}

/** How much there must be before anything is said: confirmed reports, closed evaluations, different givers, respondents. */
const ENOUGH = { reports: 2, ratings: 2, givers: 3, respondents: 30 } as const

/** A behaviour is one thing or the other where three quarters of the givers say so. */
const MOST_GIVERS = 0.75

/** So many of the newest evaluations are looked at. */
const RATINGS = 4

/**
 * What somebody does well and what not, as far as there is enough to say it; strengths first, then by kind. Nothing is said of what lies
 * between: a target met in one period and missed in the next is neither.
 *
 * @example a target met in 3 of 3 confirmed quarters: a strength, `count` 3, `n` 3; in 1 of 1: nothing
 */
export function statementsOf({ runs, ratings, opinions = [], voices = [] }: Evidenced): Statement[] {
  const all = [
    ...runs.flatMap(ofRun),
    ...VALUE_IDS.flatMap((value) => ofOpinions(value, opinions)),
    ...voices.flatMap(ofVoice),
    ...ofRatings('results', ratings),
    ...ofRatings('behaviour', ratings),
  ]
  return [...all.filter(({ side }) => side === 'strength'), ...all.filter(({ side }) => side === 'weakness')]
}

function ofRun({ words, aspect, periods }: IndicatorRun): Statement[] {
  const n = periods.length
  if (n < ENOUGH.reports) return []
  const met = periods.filter((each) => each.met).length
  const about = { kind: 'result', words, aspect } as const
  const span = spanOver(periods.map(({ period }) => period))
  if (met === n) return [{ side: 'strength', about, count: met, n, ...span }]
  const missed = n - met
  return missed >= ENOUGH.reports && missed * 2 > n ? [{ side: 'weakness', about, count: missed, n, ...span }] : []
}

/** Each giver counts once, by what they said last: many words of one person are one opinion. */
function ofOpinions(value: ValueId, opinions: readonly FeedbackOpinion[]): Statement[] {
  const last = new Map(opinions.filter((each) => each.value === value).map((each) => [each.giver, each]))
  const n = last.size
  if (n < ENOUGH.givers) return []
  const praising = [...last.values()].filter(({ isPraise }) => isPraise).length
  const about = { kind: 'behaviour', value } as const
  const span = spanOver([...last.values()].map(({ period }) => period))
  if (praising / n >= MOST_GIVERS) return [{ side: 'strength', about, count: praising, n, ...span }]
  return (n - praising) / n >= MOST_GIVERS ? [{ side: 'weakness', about, count: n - praising, n, ...span }] : []
}

/** Only where the intervals lie apart: a difference that may be noise is none. */
function ofVoice({ code, n, own, others, first, last }: UnsurVoice): Statement[] {
  if (n < ENOUGH.respondents) return []
  const about = { kind: 'unsur', code } as const
  if (own.low > others.high) return [{ side: 'strength', about, count: n, n, first, last }]
  return own.high < others.low ? [{ side: 'weakness', about, count: n, n, first, last }] : []
}

/** Of the newest evaluations all must say the same; a year's counts only where its parts were not evaluated. */
function ofRatings(of: 'results' | 'behaviour', ratings: readonly Rated[]): Statement[] {
  const parts = ratings.filter(({ period }) => period.length > 4)
  const looked = (parts.length >= ENOUGH.ratings ? parts : ratings)
    .toSorted((a, b) => (a.period < b.period ? -1 : 1))
    .slice(-RATINGS)
  const [first] = looked
  const n = looked.length
  if (!first || n < ENOUGH.ratings || first[of] === 'meets') return []
  if (looked.some((each) => each[of] !== first[of])) return []
  const side = first[of] === 'above' ? 'strength' : 'weakness'
  const span = spanOver(looked.map(({ period }) => period))
  return [{ side, about: { kind: 'rating', of, is: first[of] }, count: n, n, ...span }]
}

function spanOver(periods: readonly Period[]): { readonly first: Period; readonly last: Period } {
  const sorted = periods.toSorted()
  return { first: sorted[0] ?? '', last: sorted.at(-1) ?? '' }
}

/** Of what there is too little to say anything, with how much there is at best. */
export type TooLittle = { readonly source: keyof typeof ENOUGH; readonly n: number; readonly needed: number }

/** Which kinds of evidence do not reach far enough yet. */
export function tooLittleOf({ runs, ratings, opinions = [], voices = [] }: Evidenced): TooLittle[] {
  const givers = VALUE_IDS.map((value) => new Set(opinions.filter((each) => each.value === value).map(giverOf)).size)
  const most = {
    reports: Math.max(0, ...runs.map(({ periods }) => periods.length)),
    ratings: ratings.length,
    givers: Math.max(0, ...givers),
    respondents: Math.max(0, ...voices.map(({ n }) => n)),
  }
  const sources = ['reports', 'ratings', 'givers', 'respondents'] as const
  return sources.flatMap((source) => {
    const [n, needed] = [most[source], ENOUGH[source]]
    return n < needed ? [{ source, n, needed }] : []
  })
}

const giverOf = ({ giver }: FeedbackOpinion) => giver
