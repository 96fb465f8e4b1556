import type { Day } from './calendar.ts'
import type { Changes } from './changes/change.ts'
import type { MonthChart } from './changes/month-chart.ts'
import type { PromiseChart, PromiseMonth } from './changes/promise-chart.ts'
import type { Comparison } from './comparison.ts'
import type { Instrument } from './instruments/instrument.ts'
import type { Period } from './period.ts'
import type { Priority } from './priorities.ts'
import type { Registry } from './registry.ts'
import type { Score } from './score.ts'
import type { Unit } from './unit.ts'
import type { UnitStory } from './unit-story.ts'
import type { UnsurEstimate } from './unsur-estimate.ts'

/** One group of a breakdown. `id` is empty for ratings that name no counter or service. */
export type Part = {
  readonly id: string
  readonly name: string | undefined
  readonly score: Score
  /** Of a unit below that counts for the one above on some of the days only: from when to when. */
  readonly from?: Day | undefined
  readonly to?: Day | undefined
}

/** Everything a unit's page shows of a period. */
export type UnitReport = {
  readonly registry: Registry
  readonly unit: Unit
  /** What became of the unit, where anything did. */
  readonly story?: UnitStory | undefined
  /** From the top down to the unit above. */
  readonly above: readonly Unit[]
  readonly instrument: Instrument
  readonly period: Period
  /** The unit's own day when the report was made. */
  readonly today: Day
  readonly score: Score
  /** Against the period before. */
  readonly changes: Changes
  /** How sure each unsur is, in official order; none for the public. */
  readonly estimates: readonly UnsurEstimate[]
  /** The weak unsur, what to mend first at the top; none for the public. */
  readonly priorities: readonly Priority[]
  /** Twelve months up to the period's last (or the current one), oldest first: for those who manage it. */
  readonly months: readonly Score[]
  /** The same months as a control chart, as far as they are over; undefined where those are too few for limits. */
  readonly chart: MonthChart | undefined
  /** How many services were done in time in those months; undefined where no promise was recorded in any, and for the public. */
  readonly promises: { readonly months: readonly PromiseMonth[]; readonly chart: PromiseChart | undefined } | undefined
  /** The units just below, as they stand in the registry. */
  readonly children: readonly Part[]
  /** How they stand to each other, as far as can be said. */
  readonly comparison: Comparison
  /** The unit's own ratings, without those of units below: for those who manage it. */
  readonly counters: readonly Part[]
  readonly services: readonly Part[]
  readonly tiers: readonly Part[]
  readonly channels: readonly Part[]
  /** Of a closed period: answers counted since it was closed, which its score is without. Negative where some were set aside. */
  readonly late: number
  /** How many respondents belong to each profile group. */
  readonly profile: Readonly<Record<string, Readonly<Record<string, number>>>>
}
