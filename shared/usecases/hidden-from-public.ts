import { type Facet, narrow } from '../domain/breakdown.ts'
import { dayOf } from '../domain/calendar.ts'
import type { Slug } from '../domain/ids.ts'
import { levelOf, type Period, partsOf, spanOf } from '../domain/period.ts'
import { type Registry, unitIn, zoneOf } from '../domain/registry.ts'
import { type Division, hiddenCells } from '../domain/statistics/hidden-cells.ts'
import { ancestorsOf, childrenOf } from '../domain/unit-tree.ts'
import type { Deps } from './deps.ts'
import type { Audience } from './read-score.ts'
import { readCounts, readOwnStanding, type Standing } from './read-standing.ts'

type Asked = { readonly instrument: string; readonly period: Period }
type Sizes = ReadonlyMap<string, number>

/**
 * Which of some units show the public nothing of a period but how many answered, though these are enough: a group of 1 … 9 could else be
 * had by subtraction, from the unit above and its other parts, or from a longer period and its other parts. Single days are never shown.
 * Decided here alone, so that every page and answer hides the same. Reads a year's counts of the units, of those above, and of those
 * beside each of them; for those who may see all it reads nothing.
 */
export async function hiddenFromPublic(
  deps: Pick<Deps, 'store' | 'now'>,
  registry: Registry,
  asked: Asked,
  units: readonly Slug[],
  audience: Audience,
): Promise<(unit: Slug) => boolean> {
  if (audience === 'full') return () => false
  if (levelOf(asked.period) === 'day') return () => true
  const divisions = divisionsAround(registry, units)
  const sizes = await readSizes(deps, registry, asked, divisions)
  const isHidden = hiddenCells(periodsAround(asked.period), divisions, sizeIn(sizes))
  return (unit) => isHidden(unit, asked.period)
}

/** The same of a single unit. */
export async function isUnitHidden(
  deps: Pick<Deps, 'store' | 'now'>,
  registry: Registry,
  asked: Asked & { readonly unit: Slug },
  audience: Audience,
): Promise<boolean> {
  return (await hiddenFromPublic(deps, registry, asked, [asked.unit], audience))(asked.unit)
}

/** The same of one of a unit's own counters or services, by its id. */
export async function isPartHidden(
  deps: Pick<Deps, 'store' | 'now'>,
  registry: Registry,
  asked: Asked & { readonly unit: Slug; readonly facet: Facet; readonly part: string },
  audience: Audience,
): Promise<boolean> {
  if (audience === 'full') return false
  if (levelOf(asked.period) === 'day') return true
  const { unit, facet } = asked
  const units = [...divisionsAround(registry, [unit]), ...divisionsBelow(registry, unit)]
  const [sizes, own] = await Promise.all([
    readSizes(deps, registry, asked, units),
    readOwnYear(deps, registry, unit, asked),
  ])
  const names = new Set(own.flatMap(({ read }) => Object.keys(read.breakdown.by[facet])))
  const parts = own.flatMap(({ period, read }) =>
    [...names].map((name) => [cell(partOf(name), period), narrow(read.breakdown, facet, name).n] as const),
  )
  const whole = childrenOf(unit, registry.units).length === 0 ? unit : ownOf(unit)
  const divisions = [...units, { whole, parts: [...names].map(partOf) }]
  const isHidden = hiddenCells(periodsAround(asked.period), divisions, sizeIn(new Map([...sizes, ...parts])))
  return isHidden(partOf(asked.part), asked.period)
}

// No unit's id holds a colon.
const ownOf = (unit: Slug) => `own:${unit}`
const partOf = (name: string) => `part:${name}`
const cell = (group: string, period: Period) => `${group} ${period}`
const sizeIn = (sizes: Sizes) => (group: string, period: Period) => sizes.get(cell(group, period)) ?? 0

/** A period's year and its parts down to quarters, or to months where a month is asked about: a semester is hidden for its quarters' sake. */
function periodsAround(period: Period): Period[] {
  const level = levelOf(period) === 'month' ? 'month' : 'quarter'
  const down = (each: Period): Period[] => (levelOf(each) === level ? [each] : [each, ...partsOf(each).flatMap(down)])
  return down(period.slice(0, 4))
}

/** How some units and all above them are divided among each other, each of them named at least once. */
function divisionsAround(registry: Registry, units: readonly Slug[]): Division[] {
  const above = new Set(units.flatMap((unit) => ancestorsOf(unit, registry.units)))
  return [
    ...[...above].flatMap((whole) => divisionsBelow(registry, whole)),
    ...units.map((whole): Division => ({ whole, parts: [] })),
  ]
}

/** A unit's ratings are its own and those of the units just below. */
function divisionsBelow(registry: Registry, whole: Slug): Division[] {
  const children = childrenOf(whole, registry.units)
  return children.length === 0 ? [] : [{ whole, parts: [ownOf(whole), ...children] }]
}

async function readSizes(
  deps: Pick<Deps, 'store' | 'now'>,
  registry: Registry,
  asked: Asked,
  divisions: readonly Division[],
): Promise<Sizes> {
  const named = new Set(divisions.flatMap(({ whole, parts }) => [whole, ...parts]))
  const units = registry.units.map(({ id }) => id).filter((id) => named.has(id))
  const years = await Promise.all(units.map((unit) => readYear(deps, registry, unit, asked)))
  const sizes = new Map(
    years.flatMap((year, at) =>
      year.map(({ period, read }) => [cell(units[at] ?? '', period), read.breakdown.all.n] as const),
    ),
  )
  const size = sizeIn(sizes)
  for (const { whole, parts } of divisions) {
    for (const period of periodsAround(asked.period)) {
      const below = parts.reduce((sum, part) => sum + size(part, period), 0)
      if (parts.length > 0) sizes.set(cell(ownOf(whole), period), Math.max(0, size(whole, period) - below))
    }
  }
  return sizes
}

type Read = { readonly period: Period; readonly read: Standing }

/** A unit's periods of the year that have begun, with what was rated in it and below. */
async function readYear(
  deps: Pick<Deps, 'store' | 'now'>,
  registry: Registry,
  unit: Slug,
  { instrument, period }: Asked,
): Promise<Read[]> {
  const upTo = todayOf(deps, registry, unit)
  const periods = periodsAround(period).filter((each) => spanOf(each).first <= upTo)
  const reads = await readCounts(deps, registry, { unit, instrument, upTo }, periods)
  return reads.flatMap((read, at) => {
    const each = periods[at]
    return each === undefined ? [] : [{ period: each, read }]
  })
}

/** The same of its own ratings alone. */
async function readOwnYear(
  deps: Pick<Deps, 'store' | 'now'>,
  registry: Registry,
  unit: Slug,
  asked: Asked,
): Promise<Read[]> {
  const upTo = todayOf(deps, registry, unit)
  const year = await readYear(deps, registry, unit, asked)
  return Promise.all(
    year.map(async ({ period, read }) => {
      const wanted = { unit, instrument: asked.instrument, period, upTo }
      return { period, read: await readOwnStanding(deps, registry, wanted, read) }
    }),
  )
}

function todayOf(deps: Pick<Deps, 'now'>, registry: Registry, id: Slug) {
  const unit = unitIn(registry, id)
  return dayOf(deps.now(), zoneOf(registry.agency, unit ?? {}))
}
