import type { Changes } from '../domain/changes/change.ts'
import { detectChanges } from '../domain/changes/detect-changes.ts'
import type { MonthChart } from '../domain/changes/month-chart.ts'
import { previousPeriod, spanOf } from '../domain/period.ts'
import type { Tally } from '../domain/tally.ts'
import type { Deps } from './deps.ts'
import { type Asked, wantedOf } from './read-score.ts'
import { readOwnStanding, readStanding } from './read-standing.ts'
import type { TallyRead } from './read-tally.ts'

/** What a unit's page has read already. */
type Present = {
  readonly whole: TallyRead
  readonly own: TallyRead
  readonly chart: MonthChart | undefined
}

type Described = {
  readonly changes: Changes
  /** All answers of the period before. */
  readonly before: Tally
}

/** What changed in a unit's period against the one before: a few small reads beside what its page reads anyway. */
export async function describeChanges(deps: Deps, asked: Asked, present: Present): Promise<Described> {
  const { registry, instrument, period } = asked
  const before = previousPeriod(period)
  const wanted = { ...wantedOf(asked), period: before }
  const whole = await readStanding(deps, registry, wanted)
  const own = await readOwnStanding(deps, registry, wanted, whole)
  const { first, last } = spanOf(period)
  const changes = detectChanges({
    instrument,
    now: {
      all: present.whole.breakdown.all,
      counters: present.own.breakdown.by.counter,
      services: present.own.breakdown.by.service,
    },
    before: { period: before, all: whole.breakdown.all, services: own.breakdown.by.service },
    chart: present.chart,
    isIn: (month) => month >= first.slice(0, 7) && month <= last.slice(0, 7),
  })
  return { changes, before: whole.breakdown.all }
}
