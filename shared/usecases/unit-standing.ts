import { type Day, dayOf } from '../domain/calendar.ts'
import { detectChanges } from '../domain/changes/detect-changes.ts'
import { instrumentOf } from '../domain/instruments/index.ts'
import { periodOf, previousPeriod } from '../domain/period.ts'
import { prioritiesOf } from '../domain/priorities.ts'
import { type Registry, zoneOf } from '../domain/registry.ts'
import { scoreOf } from '../domain/score.ts'
import type { Unit } from '../domain/unit.ts'
import { childrenOf } from '../domain/unit-tree.ts'
import { tooFew, worse } from '../domain/unit-waiting.ts'
import type { UnitStanding, Waiting } from '../domain/waiting.ts'
import type { Deps } from './deps.ts'
import { placeOf } from './read-score.ts'
import { readOwnStanding, readStanding } from './read-standing.ts'
import { readTree } from './read-tally.ts'

type Stands = { readonly standing: UnitStanding; readonly waiting: Waiting[] }

/**
 * How a unit stands in the running quarter, and what of it waits for its manager: two periods with their own parts, and what came to
 * the last one after it was closed. Nine calls for a unit without others below, whatever was rated.
 */
export async function standingOfUnit(
  deps: Pick<Deps, 'store' | 'now'>,
  registry: Registry,
  unit: Unit,
): Promise<Stands> {
  const instrument = instrumentOf('skm')
  if (!instrument) throw new Error('the instrument skm is not registered')
  const { agency } = registry
  const today: Day = dayOf(deps.now(), zoneOf(agency, unit))
  const period = periodOf('quarter', today)
  const before = previousPeriod(period)
  const wanted = { unit: unit.id, instrument: instrument.id, period, upTo: today }
  const wantedBefore = { ...wanted, period: before }
  const [now, then] = await Promise.all([
    readStanding(deps, registry, wanted),
    readStanding(deps, registry, wantedBefore),
  ])
  // Without units below, the unit's own answers are all there are.
  const isWhole = childrenOf(unit.id, registry.units).length === 0
  const [ownNow, ownThen, live] = await Promise.all([
    isWhole ? now : readOwnStanding(deps, registry, wanted, now),
    isWhole ? then : readOwnStanding(deps, registry, wantedBefore, then),
    then.frozen ? readTree(deps, registry, wantedBefore, { consistent: false }) : undefined,
  ])
  const place = { agency: agency.id, unit: unit.id, period, asOf: now.asOf ?? null }
  const score = scoreOf(instrument, now.breakdown.all, { ...place, ...placeOf(now) }, 'full')
  const changes = detectChanges({
    instrument,
    now: { all: now.breakdown.all, counters: ownNow.breakdown.by.counter, services: ownNow.breakdown.by.service },
    before: { period: before, all: then.breakdown.all, services: ownThen.breakdown.by.service },
    chart: undefined,
    promises: undefined,
    isIn: () => false,
  })
  const named = { id: unit.id, name: unit.name }
  const more = live === undefined ? 0 : live.breakdown.all.n - then.breakdown.all.n
  const hasCounters = registry.counters.some((counter) => counter.unit === unit.id)
  const [weakest] = prioritiesOf(instrument, now.breakdown)
  const moved = changes.found.find((change) => change.kind === 'score')
  return {
    standing: { unit: named, score, weakest, moved: moved?.by },
    waiting: [
      ...(hasCounters ? tooFew(named, score) : []),
      ...worse(named, period, changes),
      ...(more === 0 ? [] : [{ kind: 'late-answers', unit: named, period: before, more } as const]),
    ],
  }
}
