import { addCross, type Cross, crossOf } from './cross.ts'
import { PROFILE_FIELDS, type ProfileField } from './profile.ts'
import type { Countable } from './rating.ts'
import { addMoments, addTallies, emptyTally, type Moments, type Tally, tallyOf } from './tally.ts'

/** By what a tally is broken down with a score and every question for each group. */
export const FACETS = ['counter', 'service', 'tier', 'channel'] as const
export type Facet = (typeof FACETS)[number]

/** A unit's tally of a period with its breakdowns. Ratings without a counter or service stand under the empty name. */
export type Breakdown = {
  readonly all: Tally
  readonly by: Readonly<Record<Facet, Readonly<Record<string, Tally>>>>
  /** Of each profile group the respondents and their totals: enough for a score and its interval, not for single questions. */
  readonly profile: Readonly<Record<ProfileField, Readonly<Record<string, Moments>>>>
  /** How each question goes along with the others, over all respondents. */
  readonly cross: Cross
  /** Ratings that were set aside and are in none of the above: how many, by the reason. */
  readonly aside: Readonly<Record<string, number>>
}

export const emptyBreakdown: Breakdown = {
  all: emptyTally,
  by: { counter: {}, service: {}, tier: {}, channel: {} },
  profile: { sex: {}, age: {}, education: {}, occupation: {} },
  cross: {},
  aside: {},
}

/** The breakdown of a single rating. */
export function breakdownOf(rating: Countable): Breakdown {
  const tally = tallyOf(rating.answers, rating)
  const group = (field: ProfileField) => {
    const value = rating.profile?.[field]
    return value === undefined ? {} : { [value]: tally.moments }
  }
  return {
    all: tally,
    by: {
      counter: { [rating.counter ?? '']: tally },
      service: { [rating.service ?? '']: tally },
      tier: { [rating.tier]: tally },
      channel: { [rating.channel]: tally },
    },
    profile: { sex: group('sex'), age: group('age'), education: group('education'), occupation: group('occupation') },
    cross: crossOf(rating.answers),
    aside: {},
  }
}

/** The breakdown of a single rating that was set aside: counted as such and in nothing else. */
export function asideOf(reason: string): Breakdown {
  return { ...emptyBreakdown, aside: { [reason]: 1 } }
}

/** The breakdown of both sets together. */
export function addBreakdowns(a: Breakdown, b: Breakdown): Breakdown {
  if (isEmpty(a)) return b
  if (isEmpty(b)) return a
  const facet = (name: Facet) => addGroups(a.by[name], b.by[name], addTallies)
  const groups = (field: ProfileField) => addGroups(a.profile[field], b.profile[field], addMoments)
  return {
    all: addTallies(a.all, b.all),
    by: { counter: facet('counter'), service: facet('service'), tier: facet('tier'), channel: facet('channel') },
    profile: {
      sex: groups('sex'),
      age: groups('age'),
      education: groups('education'),
      occupation: groups('occupation'),
    },
    cross: addCross(a.cross, b.cross),
    aside: addGroups(a.aside, b.aside, plus),
  }
}

/** Whether there is nothing in it, not even what was set aside. */
export function isEmpty({ all, aside }: Breakdown): boolean {
  return all.n === 0 && Object.keys(aside).length === 0
}

/** Many breakdowns as one. */
export function sumBreakdowns(parts: Iterable<Breakdown>): Breakdown {
  let sum = emptyBreakdown
  for (const part of parts) sum = addBreakdowns(sum, part)
  return sum
}

function addGroups<T>(
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
  add: (x: T, y: T) => T,
): Record<string, T> {
  const sum: Record<string, T> = { ...a }
  for (const [group, value] of Object.entries(b)) {
    const known = Object.hasOwn(sum, group) ? sum[group] : undefined
    sum[group] = known === undefined ? value : add(known, value)
  }
  return sum
}

const plus = (x: number, y: number) => x + y

/** Narrows to one group; unknown groups are empty, for nobody answered there. */
export function narrow(breakdown: Breakdown, facet: Facet, group: string): Tally {
  const groups = breakdown.by[facet]
  return (Object.hasOwn(groups, group) ? groups[group] : undefined) ?? emptyTally
}

/** Without the breakdowns that only mean something within one unit: two units may each have a counter 1. */
export function withoutPlaces(breakdown: Breakdown): Breakdown {
  return { ...breakdown, by: { ...breakdown.by, counter: {}, service: {} } }
}

/** How many respondents belong to each profile group. */
export function profileCounts({ profile }: Breakdown): Record<ProfileField, Record<string, number>> {
  const counts: Record<ProfileField, Record<string, number>> = { sex: {}, age: {}, education: {}, occupation: {} }
  for (const field of PROFILE_FIELDS) {
    for (const [group, moments] of Object.entries(profile[field])) counts[field][group] = respondentsIn(moments)
  }
  return counts
}

function respondentsIn(moments: Moments): number {
  return Object.values(moments).reduce((sum, [respondents]) => sum + respondents, 0)
}

/** How many ratings were set aside, whatever the reason. */
export function asideIn({ aside }: Breakdown): number {
  return Object.values(aside).reduce(plus, 0)
}
