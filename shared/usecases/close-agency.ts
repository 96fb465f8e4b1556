import { graceDaysOf } from '../domain/agency.ts'
import { addDays, type Day, dayOf, type Minute, startOfMinute } from '../domain/calendar.ts'
import { hasBelow } from '../domain/dated-tree.ts'
import type { Slug } from '../domain/ids.ts'
import { currentMethod, type Method } from '../domain/indicators/methods.ts'
import { instruments } from '../domain/instruments/index.ts'
import { type Period, periodOf, periodsEnding, spanOf } from '../domain/period.ts'
import { type Registry, zoneOf } from '../domain/registry.ts'
import { freeze, newestOf, type ScoreVersion } from '../domain/score-version.ts'
import type { Unit } from '../domain/unit.ts'
import { lastClosedDay } from './closing.ts'
import { concurrently } from './concurrently.ts'
import type { Deps, InstrumentRef } from './deps.ts'
import { readServed } from './read-served.ts'
import { readOwn, readTree } from './read-tally.ts'
import { rollUpPeriod } from './roll-up.ts'

type Needs = Pick<Deps, 'store' | 'now' | 'settings'>
type Closing = {
  readonly registry: Registry
  readonly unit: Unit
  readonly key: InstrumentRef
  readonly method: Method
}

const CONSISTENT = { consistent: true } as const
const WIDTH = 8
const EVER = '0000-01-01'

/** `waiting`: what is due by the calendar, but not yet counted as far as that. */
export type ClosedPeriods = { readonly frozen: number; readonly waiting: boolean }

/**
 * The nightly closing: freezes, as version 1, each month, quarter, semester and year of each unit and instrument with ratings whose
 * last day and the agency's grace are over. What is closed is left alone, so that runs may be missed for days, double, overlap or
 * die anywhere. Nothing is frozen that is not yet counted: where counting is behind, so is closing.
 */
export async function closeAgency(
  deps: Needs,
  agency: Slug,
  options: { readonly method: Method } = { method: currentMethod },
): Promise<ClosedPeriods> {
  const registry = await deps.store.registry.load(agency, CONSISTENT)
  if (!registry) throw new Error(`no agency ${agency} is registered`)
  const counted = await countedUntil(deps)
  if (counted === undefined) return { frozen: 0, waiting: true }
  let frozen = 0
  let waiting = false
  const all = registry.units.flatMap((unit) => instruments.map(({ id }) => ({ unit, instrument: id })))
  await concurrently(all, WIDTH, async ({ unit, instrument }) => {
    const zone = zoneOf(registry.agency, unit)
    const due = addDays(lastClosedDay(deps.now(), zone), -graceDaysOf(registry.agency))
    const ready = addDays(dayOf(counted, zone), -1 - graceDaysOf(registry.agency))
    const last = ready < due ? ready : due
    waiting ||= periodsEnding(addDays(last, 1), due).length > 0
    const key = { agency, unit: unit.id, instrument }
    const closed = await closeUnit(deps, { registry, unit, key, method: options.method }, last)
    frozen += closed
  })
  return { frozen, waiting }
}

/** Everything that was marked before this instant is counted; undefined where a shard never was. */
async function countedUntil({ store, settings }: Needs): Promise<number | undefined> {
  const shards = Array.from({ length: settings.tickShards }, (_, shard) => store.watermarks.get(shard))
  const minutes = await Promise.all(shards)
  const known = minutes.filter((minute): minute is Minute => minute !== undefined)
  return known.length < minutes.length ? undefined : Math.min(...known.map((minute) => startOfMinute(minute) + 60_000))
}

async function closeUnit(deps: Needs, closing: Closing, last: Day): Promise<number> {
  const { key } = closing
  const years = await yearsWithRatings(deps, closing, last)
  const [first] = years
  if (first === undefined) return 0
  const read = () => deps.store.versions.ending(key, `${first}-01-01`, last, CONSISTENT)
  let versions = await read()
  let frozen = 0
  for (const period of periodsEnding(`${first}-01-01`, last)) {
    // Of the time before a merged unit began, its parts were closed: it answers with theirs.
    if (spanOf(period).last < (closing.unit.from ?? '')) continue
    if (!years.includes(period.slice(0, 4)) || versions.some((version) => version.period === period)) continue
    const version = await firstVersion(deps, closing, period, versions)
    if (version === undefined) continue
    if (await deps.store.versions.put(version)) {
      versions.push(version)
      frozen++
    }
    // Another run was faster: what it wrote is what the next version comes after.
    else versions = await read()
  }
  return frozen
}

/** Years in which the unit, or one below, was rated: by their stored tallies, and the last two also without. */
async function yearsWithRatings(deps: Needs, { registry, unit, key }: Closing, last: Day): Promise<Period[]> {
  const ever = hasBelow(unit.id, registry.units, EVER, last) ? (['own', 'tree'] as const) : (['own'] as const)
  const stored = ever.map((scope) =>
    deps.store.tallies.between({ ...key, scope, level: 'year' }, '0000', '9999', CONSISTENT),
  )
  const years = new Set((await Promise.all(stored)).flat().map((tally) => tally.key.period))
  for (const year of [periodOf('year', addDays(last, -366)), periodOf('year', last)]) {
    if (years.has(year)) continue
    const wanted = { unit: unit.id, instrument: key.instrument, period: year, upTo: last }
    const { breakdown } = await readTree(deps, registry, wanted, { consistent: false })
    if (breakdown.all.n > 0) years.add(year)
  }
  return [...years].toSorted()
}

/** What is to be frozen of a period; undefined where nobody rated. */
async function firstVersion(
  deps: Needs,
  { registry, unit, key, method }: Closing,
  period: Period,
  versions: readonly ScoreVersion[],
): Promise<ScoreVersion | undefined> {
  const counts = await readCounts(deps, registry, key, period)
  if (counts.breakdown.all.n === 0) return undefined
  await rollUpPeriod(deps, registry, { unit: unit.id, instrument: key.instrument, period })
  return freeze(
    { ...key, period, version: 1 },
    { ...counts, previous: newestOf(versions), closedAt: new Date(deps.now()).toISOString(), method },
  )
}

/** What a version holds of a period's counts as they are now. */
export async function readCounts(deps: Pick<Deps, 'store'>, registry: Registry, key: InstrumentRef, period: Period) {
  const wanted = { unit: key.unit, instrument: key.instrument, period, upTo: spanOf(period).last }
  const { first, last } = spanOf(period)
  const isTree = hasBelow(key.unit, registry.units, first, last)
  const [whole, own, served] = await Promise.all([
    readTree(deps, registry, wanted, CONSISTENT),
    isTree ? readOwn(deps, registry, wanted, CONSISTENT) : undefined,
    readServed(deps, registry, wanted, CONSISTENT),
  ])
  return { breakdown: whole.breakdown, own: own && own.breakdown.all.n > 0 ? own.breakdown : undefined, served }
}
