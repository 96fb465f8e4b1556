import type { ProfileField } from './profile.ts'
import type { Countable } from './rating.ts'
import { addTallies, emptyTally, type Tally, tallyOf } from './tally.ts'

/** By what a tally is broken down with a score for each group. */
export const FACETS = ['counter', 'service', 'tier'] as const
export type Facet = (typeof FACETS)[number]

/** A unit's tally of a period with its breakdowns. Ratings without a counter or service stand under the empty name. */
export type Breakdown = {
  readonly all: Tally
  readonly by: Readonly<Record<Facet, Readonly<Record<string, Tally>>>>
  /** How many respondents belong to each profile group. */
  readonly profile: Readonly<Record<ProfileField, Readonly<Record<string, number>>>>
}

export const emptyBreakdown: Breakdown = {
  all: emptyTally,
  by: { counter: {}, service: {}, tier: {} },
  profile: { sex: {}, age: {}, education: {}, occupation: {} },
}

/** The breakdown of a single rating. */
export function breakdownOf(rating: Countable): Breakdown {
  const tally = tallyOf(rating.answers, rating)
  const group = (field: ProfileField) => {
    const value = rating.profile?.[field]
    return value === undefined ? {} : { [value]: 1 }
  }
  return {
    all: tally,
    by: {
      counter: { [rating.counter ?? '']: tally },
      service: { [rating.service ?? '']: tally },
      tier: { [rating.tier]: tally },
    },
    profile: { sex: group('sex'), age: group('age'), education: group('education'), occupation: group('occupation') },
  }
}

/** The breakdown of both sets together. */
export function addBreakdowns(a: Breakdown, b: Breakdown): Breakdown {
  if (a.all.n === 0) return b
  if (b.all.n === 0) return a
  return {
    all: addTallies(a.all, b.all),
    by: {
      counter: addGroups(a.by.counter, b.by.counter, addTallies),
      service: addGroups(a.by.service, b.by.service, addTallies),
      tier: addGroups(a.by.tier, b.by.tier, addTallies),
    },
    profile: {
      sex: addGroups(a.profile.sex, b.profile.sex, plus),
      age: addGroups(a.profile.age, b.profile.age, plus),
      education: addGroups(a.profile.education, b.profile.education, plus),
      occupation: addGroups(a.profile.occupation, b.profile.occupation, plus),
    },
  }
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
