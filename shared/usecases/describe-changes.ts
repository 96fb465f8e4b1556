import type { Changes } from '../domain/changes/change.ts'
import { detectChanges } from '../domain/changes/detect-changes.ts'
import { toNumber } from '../domain/exact.ts'
import { ikmOf } from '../domain/indicators/ikm.ts'
import { type Period, previousPeriod, spanOf } from '../domain/period.ts'
import { PUBLISH_FROM } from '../domain/statistics/disclosure.ts'
import type { Tally } from '../domain/tally.ts'
import type { Deps } from './deps.ts'
import { type Asked, wantedOf } from './read-score.ts'
import { readOwnStanding, readStanding } from './read-standing.ts'
import type { TallyRead } from './read-tally.ts'

/** What a unit's page has read already. */
type Present = {
  readonly whole: TallyRead
  readonly own: TallyRead
  readonly months: readonly { readonly period: Period; readonly all: Tally }[]
}

/** What changed in a unit's period against the one before: two small reads beside what its page reads anyway. */
export async function describeChanges(deps: Deps, asked: Asked, present: Present): Promise<Changes> {
  const { registry, instrument, period, today } = asked
  const before = previousPeriod(period)
  const wanted = { ...wantedOf(asked), period: before }
  const whole = await readStanding(deps, registry, wanted)
  const own = await readOwnStanding(deps, registry, wanted, whole)
  const { first, last } = spanOf(period)
  return detectChanges({
    instrument,
    now: {
      all: present.whole.breakdown.all,
      counters: present.own.breakdown.by.counter,
      services: present.own.breakdown.by.service,
    },
    before: { period: before, all: whole.breakdown.all, services: own.breakdown.by.service },
    months: present.months.flatMap(({ period: month, all }) => {
      // The running month is not over: half a month is no month of the chart.
      const index = month < today.slice(0, 7) && all.n >= PUBLISH_FROM ? ikmOf(instrument, all) : undefined
      return index === undefined ? [] : [{ period: month, index: toNumber(index) }]
    }),
    isIn: (month) => month >= first.slice(0, 7) && month <= last.slice(0, 7),
  })
}
