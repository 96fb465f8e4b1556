import { type Breakdown, emptyBreakdown } from '../breakdown.ts'
import { fraction } from '../exact.ts'
import type { Measured } from '../indicators/indicator.ts'
import type { Period } from '../period.ts'
import type { Tally } from '../tally.ts'

/** What people's performance is counted as, in tallies. Other outcomes or other rules of counting are another edition. */
export const ASN = 'asn-1'

/**
 * What is counted of each of a unit's people in a reporting period, each with how it may have come out. The last is as it should be, the
 * first is what is missing altogether.
 */
export const OUTCOMES = {
  /** Agreed by the period's last day. */
  plan: ['missing', 'agreed'],
  report: ['missing', 'late', 'in-time'],
  /** Of the reports that were submitted: answered by the superior. */
  review: ['missing', 'late', 'in-time'],
  /** Gave feedback to somebody in the period. */
  feedback: ['missing', 'given'],
  /** As many hours of training as are due of the year by the period's last day. */
  training: ['missing', 'done'],
} as const satisfies Readonly<Record<string, readonly string[]>>
export type Counted = keyof typeof OUTCOMES
type Outcome<What extends Counted> = (typeof OUTCOMES)[What][number]

/** One person in a period. What is not due yet, or not of them, is absent, and counted nowhere. */
export type PersonCounts = { readonly [What in Counted]?: Outcome<What> | undefined } & {
  /** How much of the plan was realised, in whole percent, 0 … 100. */
  readonly realised?: number | undefined
}

/*
 * Such a tally has no questions. It counts under `people-2026-Q1` how many people were there on the period's last day, under `plan-2026-Q1`
 * and its like how it came out for them, and under `realised-2026-Q1` how many realised 0, 1, … 100 percent. The period is part of the name
 * so that a year of four periods still tells how many people it speaks of: four times three reports are three people.
 */
const PEOPLE = 'people'
const REALISED = 'realised'
const nameOf = (what: string, period: Period) => `${what}-${period}`

/** The breakdown of a unit's people in a reporting period. Throws RangeError for a realisation that is no whole percent. */
export function breakdownOfPeople(period: Period, people: readonly PersonCounts[]): Breakdown {
  if (people.length === 0) return emptyBreakdown
  const kinds = Object.keys(OUTCOMES) as Counted[]
  const counted = kinds.map((what) => [nameOf(what, period), countOutcomes(what, people)] as const)
  const realised = [nameOf(REALISED, period), countRealised(people)] as const
  const known = [...counted, realised].filter(([, list]) => list.some((count) => count > 0))
  const counts = { [nameOf(PEOPLE, period)]: [people.length], ...Object.fromEntries(known) }
  return { ...emptyBreakdown, all: { n: people.length, counts, moments: {} } }
}

function countOutcomes(what: Counted, people: readonly PersonCounts[]): number[] {
  const outcomes: readonly string[] = OUTCOMES[what]
  return outcomes.map((outcome) => people.filter((each) => each[what] === outcome).length)
}

function countRealised(people: readonly PersonCounts[]): number[] {
  const bins = Array.from({ length: 101 }, () => 0)
  for (const { realised } of people) {
    if (realised === undefined) continue
    if (!Number.isInteger(realised) || realised < 0 || realised > 100)
      throw new RangeError(`${realised} is no whole percent`)
    bins[realised] = (bins[realised] ?? 0) + 1
  }
  return bins
}

/** How something came out in all periods of a tally together, by outcome in the order of `OUTCOMES`. */
export function outcomesIn(tally: Tally, what: Counted): number[] {
  return listsOf(tally, what).reduce<number[]>(
    (sum, list) => sum.map((count, at) => count + (list[at] ?? 0)),
    OUTCOMES[what].map(() => 0),
  )
}

/** How many it is missing of altogether. */
export function missingIn(tally: Tally, what: Counted): number {
  return outcomesIn(tally, what)[0] ?? 0
}

/** How many people a tally speaks of: of several periods those of the one with the fewest, for that many may be guessed at. */
export function peopleIn(tally: Tally): number {
  return fewest(listsOf(tally, PEOPLE))
}

/**
 * For how many of a hundred something came out as it should. `n` are the people of the period with the fewest.
 *
 * @example 2 missing, 1 late, 9 in time: 75 % of 12 people; the same in two periods: 75 % of 12 people
 */
export function shareIn(tally: Tally, what: Counted): Measured {
  const outcomes = outcomesIn(tally, what)
  const all = outcomes.reduce((sum, count) => sum + count, 0)
  const value = all === 0 ? undefined : fraction(100 * (outcomes.at(-1) ?? 0), all)
  return { n: fewest(listsOf(tally, what)), value }
}

/**
 * How much of what was planned was realised, in percent: the mean of all people's, each counted once in each period.
 *
 * @example 100 %, 80 % and 60 % of three people: 80 % of 3
 */
export function realisationIn(tally: Tally): Measured {
  const { of, percents } = percentsIn(tally)
  return { n: fewest(listsOf(tally, REALISED)), value: of === 0 ? undefined : fraction(percents, of) }
}

/** What that mean is made of: the sum of all whole percents, and of how many, each person once in each period. */
export function percentsIn(tally: Tally): { readonly of: number; readonly percents: number } {
  const lists = listsOf(tally, REALISED)
  const percents = lists.map((list) => sumOf(list.map((count, percent) => count * percent)))
  return { of: sumOf(lists.map(sumOf)), percents: sumOf(percents) }
}

/** The counts of all periods under a name. */
function listsOf({ counts }: Tally, what: string): (readonly number[])[] {
  return Object.entries(counts).flatMap(([code, list]) => (code.startsWith(`${what}-`) ? [list] : []))
}

function fewest(lists: readonly (readonly number[])[]): number {
  const sizes = lists.map(sumOf).filter((size) => size > 0)
  return sizes.length === 0 ? 0 : Math.min(...sizes)
}

const sumOf = (list: readonly number[]) => list.reduce((sum, each) => sum + each, 0)
