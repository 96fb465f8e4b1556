import type { Breakdown, Facet } from './breakdown.ts'
import { crossCount } from './cross-count.ts'
import type { ProfileField } from './profile.ts'
import type { Countable } from './rating.ts'
import { valuesOf } from './tally.ts'
import { momentsCount, tallyCount } from './tally-count.ts'

/** Counts ratings one by one. */
export type BreakdownCount = {
  count(rating: Countable): void
  /** One that was set aside for a reason: counted as such, and in nothing else. */
  setAside(reason: string): void
  /** What was counted so far: the same as the sum of each rating's own breakdown. */
  total(): Breakdown
}

/**
 * A count that changes in place. A sum of breakdowns copies every group at each step, which for a page of ratings takes many times
 * as long as the counting; the result is the same, and is handed out as a copy.
 */
export function breakdownCount(): BreakdownCount {
  const all = tallyCount()
  const cross = crossCount()
  const aside = new Map<string, number>()
  const tallies = () => groupsOf(tallyCount)
  const by: Record<Facet, ReturnType<typeof tallies>> = {
    counter: tallies(),
    service: tallies(),
    tier: tallies(),
    channel: tallies(),
  }
  const moments = () => groupsOf(momentsCount)
  const profile: Record<ProfileField, ReturnType<typeof moments>> = {
    sex: moments(),
    age: moments(),
    education: moments(),
    occupation: moments(),
  }
  const fields = Object.entries(profile) as [ProfileField, ReturnType<typeof moments>][]
  return {
    count(rating) {
      const values = valuesOf(rating.answers, rating)
      all.count(values)
      by.counter.of(rating.counter ?? '').count(values)
      by.service.of(rating.service ?? '').count(values)
      by.tier.of(rating.tier).count(values)
      by.channel.of(rating.channel).count(values)
      cross.count(rating.answers)
      if (rating.profile === undefined) return
      for (const [field, groups] of fields) {
        const group = rating.profile[field]
        if (group !== undefined) groups.of(group).count(values)
      }
    },
    setAside(reason) {
      aside.set(reason, (aside.get(reason) ?? 0) + 1)
    },
    total: () => ({
      all: all.total(),
      by: {
        counter: by.counter.totals(),
        service: by.service.totals(),
        tier: by.tier.totals(),
        channel: by.channel.totals(),
      },
      profile: {
        sex: profile.sex.totals(),
        age: profile.age.totals(),
        education: profile.education.totals(),
        occupation: profile.occupation.totals(),
      },
      cross: cross.total(),
      aside: Object.fromEntries(aside),
    }),
  }
}

/** A count for each group, made when the first of it comes. */
function groupsOf<Count extends { total(): unknown }>(make: () => Count) {
  const groups = new Map<string, Count>()
  return {
    of(name: string): Count {
      const known = groups.get(name)
      if (known) return known
      const made = make()
      groups.set(name, made)
      return made
    },
    totals: (): Record<string, ReturnType<Count['total']>> =>
      Object.fromEntries([...groups].map(([name, count]) => [name, count.total() as ReturnType<Count['total']>])),
  }
}
