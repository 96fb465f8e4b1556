import type { Instrument } from './instruments/instrument.ts'
import type { Interval } from './statistics/interval.ts'
import { respondentsOf } from './statistics/respondents.ts'
import type { Sample } from './statistics/sample.ts'
import { compareMixes } from './statistics/simpson.ts'
import { standardise } from './statistics/standardised.ts'
import type { Tally } from './tally.ts'

/** A service of a unit, or a unit below it: how many it served, and how those who answered rated it, now and in the period before. */
export type MixPart = {
  readonly id: string
  /** As samples of service times count them; 0 where there are none. */
  readonly served: number
  readonly now: Tally
  readonly before: Tally
}

/** What the mix of those who answered does to a score. Points out of 100. */
export type Mix = {
  /** Answers in it: of parts whose volume is known. */
  readonly n: number
  /** The mean of those who answered, whoever they are. */
  readonly crude: number
  /** As if people had answered everywhere in proportion to those served. */
  readonly standardised: number
  readonly interval: Interval
  /** The share of people served where anybody answered, above 0 up to 1: the standardised score speaks for these alone. */
  readonly covered: number
  /** Change since the period before: of the crude score, and with the mix of both held alike. Undefined where nothing can be compared. */
  readonly change: { readonly crude: number; readonly standardised: number } | undefined
  /** Where the crude score must not be shown without a word. */
  readonly warnings: readonly MixWarning[]
}

/**
 * - `direction`: the crude score rose where every comparable part fell on the whole, or the reverse (Simpson)
 * - `level`: the crude score lies outside the interval of the standardised one
 * - `coverage`: fewer than nine of ten people were served where anybody answered: somewhere nobody is asked
 */
type MixWarning = 'direction' | 'level' | 'coverage'

const COVERED_ENOUGH = 0.9
/** Below this, a difference is a matter of rounding and has no direction. */
const NOTHING = 1e-9

/**
 * A survey's score beside the one that the mix of answers cannot move: closing the survey at a weak counter, or collecting at a strong one,
 * changes the first and not the second. Undefined without answers, or where the volume is not known: nobody was
 * counted, fewer than answered, or nobody where more than a tenth of the answers come from.
 *
 * @example of 100 and 900 served, 10 answered 4 and 90 answered 2: 55 both; where 90 answered 4 and 10 answered 2: crude 95, standardised 55
 */
export function mixOf(instrument: Instrument, parts: readonly MixPart[]): Mix | undefined {
  const points = 100 / instrument.reportedTo
  const known = parts.filter(({ served }) => served > 0)
  if (answersIn(known) < COVERED_ENOUGH * answersIn(parts)) return undefined
  const strata = known.map(({ served, now }) => ({ served, sample: respondentsOf(instrument, now) }))
  const standardised = standardise(strata)
  const now = crudeOf(strata.map(({ sample }) => sample))
  const served = known.reduce((sum, part) => sum + part.served, 0)
  if (!standardised || !now || now.n > served) return undefined
  const { low, high } = standardised.interval
  const change = changeOf(instrument, known, now.mean)
  return {
    n: now.n,
    crude: now.mean * points,
    standardised: standardised.mean * points,
    interval: { low: low * points, high: high * points },
    covered: standardised.covered,
    change: change && { crude: change.crude * points, standardised: change.standardised * points },
    warnings: [
      ...(change?.misleading ? (['direction'] as const) : []),
      ...(now.mean < low || now.mean > high ? (['level'] as const) : []),
      ...(standardised.covered < COVERED_ENOUGH ? (['coverage'] as const) : []),
    ],
  }
}

const answersIn = (parts: readonly MixPart[]) => parts.reduce((sum, { now }) => sum + now.n, 0)

/** What the score seems to have changed by, and what it changed by where the same was asked both times. */
function changeOf(instrument: Instrument, parts: readonly MixPart[], meanNow: number) {
  const pairs = parts.map(({ now, before }) => ({
    first: respondentsOf(instrument, now),
    second: respondentsOf(instrument, before),
  }))
  const before = crudeOf(pairs.map(({ second }) => second))
  const comparison = compareMixes(pairs.flatMap(({ first, second }) => (first && second ? [{ first, second }] : [])))
  if (!before || !comparison) return undefined
  const crude = meanNow - before.mean
  const { standardised } = comparison
  const isOpposed = Math.min(Math.abs(crude), Math.abs(standardised)) > NOTHING && crude > 0 !== standardised > 0
  return { crude, standardised, misleading: comparison.misleading || isOpposed }
}

function crudeOf(samples: readonly (Sample | undefined)[]): { readonly n: number; readonly mean: number } | undefined {
  const answered = samples.flatMap((sample) => sample ?? [])
  const n = answered.reduce((sum, sample) => sum + sample.n, 0)
  return n === 0 ? undefined : { n, mean: answered.reduce((sum, each) => sum + each.mean * (each.n / n), 0) }
}
