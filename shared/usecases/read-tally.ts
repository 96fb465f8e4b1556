import { addBreakdowns, type Breakdown, emptyBreakdown, sumBreakdowns, withoutPlaces } from '../domain/breakdown.ts'
import { addDays, type Day, daysBetween } from '../domain/calendar.ts'
import { childrenOver, membersOver, monthDay, type Span, treeMark } from '../domain/dated-tree.ts'
import type { Slug } from '../domain/ids.ts'
import { levelOf, type Period, partsOf, periodsEnding, spanOf } from '../domain/period.ts'
import { type Registry, unitIn } from '../domain/registry.ts'
import type { Deps } from './deps.ts'
import type { ReadOptions } from './ports/read-options.ts'
import type { Scope, StoredTally, TallyKey } from './ports/tally-store.ts'

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
  return plusDays(deps, registry, wanted, stored, (from, to) => [{ from, to, units: [wanted.unit] }], options)
}

/**
 * The ratings of a unit and of all units that count for it, each on the days on which it does. Breakdowns by counter and service stay
 * with the unit they belong to. A roll-up that was merged by another tree than today's register tells is passed over.
 */
export async function readTree(
  deps: Pick<Deps, 'store'>,
  registry: Registry,
  wanted: Wanted,
  options: ReadOptions,
): Promise<TallyRead> {
  const { unit, period } = wanted
  const { first, last } = begunOf(wanted)
  const members = (from: Day, to: Day) => membersOver(unit, registry.units, from, to)
  if (members(first, last).every(({ units }) => units.length === 1)) return readOwn(deps, registry, wanted, options)
  const found = await readRollUp(deps, registry, wanted, 'tree', options)
  const isOfTree = found?.tree === treeMark(unit, registry.units, first, found?.through ?? last)
  const stored = isOfTree ? found : undefined
  if (stored === undefined && levelOf(period) !== 'day') return readBranches(deps, registry, wanted, options)
  return plusDays(deps, registry, wanted, stored, members, options)
}

/**
 * The same, merged from the unit's own ratings and its children's trees. Where these were not the same on all days, a longer period is
 * merged from its parts, and a month from days: each unit's for as long as it counted.
 */
export async function readBranches(
  deps: Pick<Deps, 'store'>,
  registry: Registry,
  wanted: Wanted,
  options: ReadOptions,
): Promise<TallyRead> {
  const { first, last } = begunOf(wanted)
  const [children, ...more] = childrenOver(wanted.unit, registry.units, first, last)
  const branches =
    more.length === 0
      ? await Promise.all([
          readOwn(deps, registry, wanted, options),
          ...(children?.units ?? []).map((unit) => readTree(deps, registry, { ...wanted, unit }, options)),
        ])
      : levelOf(wanted.period) === 'month'
        ? [await readMembers(deps, registry, wanted, options)]
        : await Promise.all(
            partsOf(wanted.period)
              .filter((part) => spanOf(part).first <= last)
              .map((period) => readTree(deps, registry, { ...wanted, period }, options)),
          )
  return mergeReads(branches.map((branch) => ({ ...branch, breakdown: withoutPlaces(branch.breakdown) })))
}

/** A month's ratings of all that counted for a unit, by days; what only the month is known of counts as on the day that stands for it. */
async function readMembers(
  { store }: Pick<Deps, 'store'>,
  registry: Registry,
  wanted: Wanted,
  options: ReadOptions,
  within: { readonly from: Day; readonly to: Day } = { from: '', to: '9' },
): Promise<TallyRead> {
  const { instrument, period } = wanted
  const begun = begunOf(wanted)
  const first = within.from > begun.first ? within.from : begun.first
  const last = within.to < begun.last ? within.to : begun.last
  if (first > last) return { breakdown: emptyBreakdown, asOf: undefined, through: last }
  const keyOf = (unit: Slug) => ({ agency: registry.agency.id, unit, instrument, scope: 'own' }) as const
  const found = membersOver(wanted.unit, registry.units, first, last).flatMap(({ from, to, units }) => [
    ...units.map((unit) => store.tallies.between({ ...keyOf(unit), level: 'day' }, from, to, options)),
    store.tallies.get(
      units
        .filter((unit) => {
          const day = monthDay(unitIn(registry, unit) ?? {}, spanOf(period))
          return day !== undefined && from <= day && day <= to
        })
        .map((unit) => ({ ...keyOf(unit), level: 'slot', period }) as const),
      options,
    ),
  ])
  const reads = (await Promise.all(found)).flat()
  return mergeReads([
    { breakdown: emptyBreakdown, asOf: undefined, through: last },
    ...reads.map(({ breakdown, asOf }) => ({ breakdown, asOf, through: last })),
  ])
}

/** How many ratings a unit, and those that count for it, have on some days; of a month without days those of its first day. */
export async function readSpan(
  deps: Pick<Deps, 'store'>,
  registry: Registry,
  { unit, instrument, upTo }: Omit<Wanted, 'period'>,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<number> {
  const months = periodsEnding(from, spanOf(to.slice(0, 7)).last).filter((period) => levelOf(period) === 'month')
  const reads = months.map(async (period) => {
    const { first, last } = spanOf(period)
    const wanted = { unit, instrument, period, upTo }
    const isWhole = from <= first && last <= to
    if (isWhole) return readTree(deps, registry, wanted, { consistent: false })
    return readMembers(deps, registry, wanted, { consistent: false }, { from, to })
  })
  return (await Promise.all(reads)).reduce((sum, { breakdown }) => sum + breakdown.all.n, 0)
}

/** The days of a period that have begun; of one that has not, its first. */
function begunOf({ period, upTo }: Pick<Wanted, 'period' | 'upTo'>): { readonly first: Day; readonly last: Day } {
  const { first, last } = spanOf(period)
  return { first, last: upTo < first ? first : upTo < last ? upTo : last }
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
  membersOf: (from: Day, to: Day) => readonly Span[],
  options: ReadOptions,
): Promise<TallyRead> {
  const { first, last } = spanOf(period)
  const from = stored?.through === undefined ? first : addDays(stored.through, 1)
  const to = upTo < last ? upTo : last
  const spans = from > to ? [] : membersOf(from, to)
  const found = spans.map((span) => readDays(deps, registry.agency.id, instrument, span, options))
  const days = (await Promise.all(found)).flat()
  const sum = sumBreakdowns(days.map((day) => day.breakdown))
  const isOwn = spans.every(({ units }) => units.length === 1)
  return {
    breakdown: addBreakdowns(stored?.breakdown ?? emptyBreakdown, isOwn ? sum : withoutPlaces(sum)),
    asOf: newest([stored?.asOf, ...days.map((day) => day.asOf)]),
    through: from > to && stored?.through !== undefined ? stored.through : to,
  }
}

async function readDays(
  deps: Pick<Deps, 'store'>,
  agency: Slug,
  instrument: string,
  { units, from: first, to: last }: Span,
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
