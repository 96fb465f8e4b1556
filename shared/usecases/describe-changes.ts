import type { Changes } from '../domain/changes/change.ts'
import { detectChanges } from '../domain/changes/detect-changes.ts'
import type { MonthChart } from '../domain/changes/month-chart.ts'
import type { PromiseChart } from '../domain/changes/promise-chart.ts'
import { type Period, previousPeriod, spanOf } from '../domain/period.ts'
import { emptyTally, type Tally } from '../domain/tally.ts'
import type { Deps } from './deps.ts'
import { isUnitHidden } from './hidden-from-public.ts'
import { type Asked, type Audience, wantedOf } from './read-score.ts'
import { readOwnStanding, readStanding } from './read-standing.ts'
import type { TallyRead } from './read-tally.ts'

/** What a unit's page has read already. */
type Present = {
  /** Whether the public is not shown its score. */
  readonly isHidden: boolean
  readonly whole: TallyRead
  readonly own: TallyRead
  readonly chart: MonthChart | undefined
  /** Of the services done in time; undefined for the public. */
  readonly promises: PromiseChart | undefined
}

type Described = {
  readonly changes: Changes
  /** All answers of the period before; none where they are hidden. */
  readonly before: Tally
}

/**
 * What changed in a unit's period against the one before: a few small reads beside what its page reads anyway. The public is told of no
 * score that is hidden from it: of nothing where one of the two periods is, and of no month that is.
 */
export async function describeChanges(
  deps: Pick<Deps, 'store' | 'now'>,
  asked: Asked,
  present: Present,
  audience: Audience,
): Promise<Described> {
  const { registry, instrument, period } = asked
  const before = previousPeriod(period)
  const wanted = { ...wantedOf(asked), period: before }
  const isHidden = (each: Period) => isUnitHidden(deps, registry, { ...wanted, period: each }, audience)
  const [isBeforeHidden, whole] = await Promise.all([isHidden(before), readStanding(deps, registry, wanted)])
  if (present.isHidden || isBeforeHidden)
    return { changes: { before, verdict: 'hidden', tested: 0, found: [] }, before: emptyTally }
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
    promises: present.promises,
    isIn: (month) => month >= first.slice(0, 7) && month <= last.slice(0, 7),
  })
  const months = new Set(changes.found.flatMap((change) => (change.kind === 'month' ? [change.month] : [])))
  const hidden = await Promise.all([...months].map(async (month) => ((await isHidden(month)) ? [month] : [])))
  const found = changes.found.filter((change) => change.kind !== 'month' || !hidden.flat().includes(change.month))
  const told = {
    ...changes,
    verdict: changes.verdict === 'found' && found.length === 0 ? 'none' : changes.verdict,
    found,
  }
  return { changes: told, before: whole.breakdown.all }
}
