import type { Breakdown, Facet } from './breakdown.ts'
import type { ProfileField } from './profile.ts'
import type { Countable } from './rating.ts'
import { valuesOf } from './tally.ts'
import { type TallyCount, tallyCount } from './tally-count.ts'

/** Counts ratings one by one. */
export type BreakdownCount = {
  count(rating: Countable): void
  /** What was counted so far: the same as the sum of each rating's own breakdown. */
  total(): Breakdown
}

/**
 * A count that changes in place. A sum of breakdowns copies every group at each step, which for a page of ratings takes many times
 * as long as the counting; the result is the same, and is handed out as a copy.
 */
export function breakdownCount(): BreakdownCount {
  const all = tallyCount()
  const by: Record<Facet, Map<string, TallyCount>> = { counter: new Map(), service: new Map(), tier: new Map() }
  const profile: Record<ProfileField, Map<string, number>> = {
    sex: new Map(),
    age: new Map(),
    education: new Map(),
    occupation: new Map(),
  }
  const fields = Object.entries(profile) as [ProfileField, Map<string, number>][]
  return {
    count(rating) {
      const values = valuesOf(rating.answers, rating)
      all.count(values)
      groupIn(by.counter, rating.counter ?? '').count(values)
      groupIn(by.service, rating.service ?? '').count(values)
      groupIn(by.tier, rating.tier).count(values)
      if (rating.profile === undefined) return
      for (const [field, groups] of fields) {
        const group = rating.profile[field]
        if (group !== undefined) groups.set(group, (groups.get(group) ?? 0) + 1)
      }
    },
    total: () => ({
      all: all.total(),
      by: { counter: totals(by.counter), service: totals(by.service), tier: totals(by.tier) },
      profile: {
        sex: Object.fromEntries(profile.sex),
        age: Object.fromEntries(profile.age),
        education: Object.fromEntries(profile.education),
        occupation: Object.fromEntries(profile.occupation),
      },
    }),
  }
}

function groupIn(groups: Map<string, TallyCount>, name: string): TallyCount {
  const known = groups.get(name)
  if (known) return known
  const made = tallyCount()
  groups.set(name, made)
  return made
}

function totals(groups: ReadonlyMap<string, TallyCount>) {
  return Object.fromEntries([...groups].map(([name, group]) => [name, group.total()]))
}
