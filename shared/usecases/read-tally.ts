import { addBreakdowns, type Breakdown, emptyBreakdown, sumBreakdowns, withoutPlaces } from '../domain/breakdown.ts'
import { addDays, type Day, daysBetween } from '../domain/calendar.ts'
import type { Slug } from '../domain/ids.ts'
import { levelOf, type Period, spanOf } from '../domain/period.ts'
import type { Registry } from '../domain/registry.ts'
import { childrenOf, descendantsOf } from '../domain/unit-tree.ts'
import type { Deps, ReadOptions, Scope, StoredTally, TallyKey } from './deps.ts'

export type TallyRead = {
  readonly breakdown: Breakdown
  /** When the newest count in it was made; undefined where nothing was ever counted. */
  readonly asOf: string | undefined
  /** The last day that is certainly in it. */
  readonly through: Day
}

export type Wanted = { readonly unit: Slug; readonly instrument: string; readonly period: Period; readonly upTo: Day }

/** From so many open days on, one range read for each unit is cheaper than single keys. */
const FEW_DAYS = 3

/** A unit's own ratings of a period: the stored roll-up and the days after it. Two small reads, whatever was rated. */
export async function readOwn(
  deps: Pick<Deps, 'store'>,
  registry: Registry,
  wanted: Wanted,
  options: ReadOptions,
): Promise<TallyRead> {
  const stored = await readRollUp(deps, registry, wanted, 'own', options)
  return plusDays(deps, registry, wanted, stored, [wanted.unit], options)
}

/** The ratings of a unit and of all units below it. Breakdowns by counter and service stay with the unit they belong to. */
export async function readTree(
  deps: Pick<Deps, 'store'>,
  registry: Registry,
  wanted: Wanted,
  options: ReadOptions,
): Promise<TallyRead> {
  const below = descendantsOf(wanted.unit, registry.units)
  if (below.length === 0) return readOwn(deps, registry, wanted, options)
  const stored = await readRollUp(deps, registry, wanted, 'tree', options)
  if (stored === undefined && levelOf(wanted.period) !== 'day') return readBranches(deps, registry, wanted, options)
  return plusDays(deps, registry, wanted, stored, [wanted.unit, ...below], options)
}

/** The same, merged from the unit's own ratings and its children's trees. */
export async function readBranches(
  deps: Pick<Deps, 'store'>,
  registry: Registry,
  wanted: Wanted,
  options: ReadOptions,
): Promise<TallyRead> {
  const branches = await Promise.all([
    readOwn(deps, registry, wanted, options),
    ...childrenOf(wanted.unit, registry.units).map((unit) => readTree(deps, registry, { ...wanted, unit }, options)),
  ])
  return mergeReads(branches.map((branch) => ({ ...branch, breakdown: withoutPlaces(branch.breakdown) })))
}

/** Several reads as one. */
export function mergeReads(reads: readonly TallyRead[]): TallyRead {
  return {
    breakdown: sumBreakdowns(reads.map((read) => read.breakdown)),
    asOf: newest(reads.map((read) => read.asOf)),
    through: newest(reads.map((read) => read.through)) ?? '',
  }
}

/** The stored roll-up of a period; undefined where none is, and for a day, which has none. */
export async function readRollUp(
  deps: Pick<Deps, 'store'>,
  registry: Registry,
  { unit, instrument, period }: Wanted,
  scope: Scope,
  options: ReadOptions,
): Promise<StoredTally | undefined> {
  const level = levelOf(period)
  if (level === 'day') return undefined
  const [stored] = await deps.store.tallies.get(
    [{ agency: registry.agency.id, unit, instrument, scope, level, period }],
    options,
  )
  return stored
}

async function plusDays(
  deps: Pick<Deps, 'store'>,
  registry: Registry,
  { instrument, period, upTo }: Wanted,
  stored: StoredTally | undefined,
  units: readonly Slug[],
  options: ReadOptions,
): Promise<TallyRead> {
  const { first, last } = spanOf(period)
  const from = stored?.through === undefined ? first : addDays(stored.through, 1)
  const to = upTo < last ? upTo : last
  const days = from > to ? [] : await readDays(deps, registry.agency.id, units, instrument, from, to, options)
  const sum = sumBreakdowns(days.map((day) => day.breakdown))
  return {
    breakdown: addBreakdowns(stored?.breakdown ?? emptyBreakdown, units.length > 1 ? withoutPlaces(sum) : sum),
    asOf: newest([stored?.asOf, ...days.map((day) => day.asOf)]),
    through: from > to && stored?.through !== undefined ? stored.through : to,
  }
}

async function readDays(
  deps: Pick<Deps, 'store'>,
  agency: Slug,
  units: readonly Slug[],
  instrument: string,
  first: Day,
  last: Day,
  options: ReadOptions,
): Promise<StoredTally[]> {
  const keyOf = (unit: Slug): Omit<TallyKey, 'period'> => ({ agency, unit, instrument, scope: 'own', level: 'day' })
  if (last < addDays(first, FEW_DAYS)) {
    const days = daysBetween(first, last)
    return deps.store.tallies.get(
      units.flatMap((unit) => days.map((period) => ({ ...keyOf(unit), period }))),
      options,
    )
  }
  const ranges = await Promise.all(units.map((unit) => deps.store.tallies.between(keyOf(unit), first, last, options)))
  return ranges.flat()
}

function newest<T extends string>(times: readonly (T | undefined)[]): T | undefined {
  return times.reduce(
    (newer, time) => (newer === undefined || (time !== undefined && time > newer) ? time : newer),
    undefined,
  )
}
