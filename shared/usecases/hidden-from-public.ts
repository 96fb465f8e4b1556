import { type Facet, narrow } from '../domain/breakdown.ts'
import { dayOf } from '../domain/calendar.ts'
import { childrenOver, hasBelow, holdersOver, type Span } from '../domain/dated-tree.ts'
import type { Slug } from '../domain/ids.ts'
import { ASN } from '../domain/performance/performance-tally.ts'
import { levelOf, type Period, partsOf, spanOf } from '../domain/period.ts'
import { type Registry, unitIn, zoneOf } from '../domain/registry.ts'
import { type Division, hiddenCells } from '../domain/statistics/hidden-cells.ts'
import { isSmall } from '../domain/statistics/suppression.ts'
import type { Tally } from '../domain/tally.ts'
import type { Deps } from './deps.ts'
import type { Audience } from './read-score.ts'
import { readCounts, readOwnStanding, type Standing } from './read-standing.ts'
import { readSpan } from './read-tally.ts'

type Asked = {
  readonly instrument: string
  readonly period: Period
  /** Of how many people a tally of one month speaks, where not of all that are in it. */
  readonly sizeOf?: ((tally: Tally) => number) | undefined
}
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
  const { divisions, sides } = divisionsAround(registry, asked, units)
  const sizes = await readSizes(deps, registry, asked, divisions)
  const size = sizeIn(sizes)
  const isHidden = hiddenCells(periodsAround(asked), divisions, size)
  // Of a unit that moved, what it was at one place is known from there, and so the rest: it is shown where both may be.
  const isTold = (side: string, period: Period) => {
    const n = size(side, period)
    return n === 0 || !(isSmall(n) || isHidden(side, period))
  }
  const isHiddenIn = (unit: Slug, period: Period) =>
    isHidden(unit, period) || !(sides.get(unit) ?? []).every((side) => isTold(side, period))
  const periods = isOfPeople(asked) ? periodsAround(asked) : [asked.period]
  return (unit) => periods.some((period) => isHiddenIn(unit, period))
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
  const units = [...divisionsAround(registry, asked, [unit]).divisions, ...divisionsBelow(registry, asked, unit)]
  const [sizes, own] = await Promise.all([
    readSizes(deps, registry, asked, units),
    readOwnYear(deps, registry, unit, asked),
  ])
  const names = new Set(own.flatMap(({ read }) => Object.keys(read.breakdown.by[facet])))
  const parts = own.flatMap(({ period, read }) =>
    [...names].map((name) => [cell(partOf(name), period), narrow(read.breakdown, facet, name).n] as const),
  )
  const { first, last } = yearOf(asked)
  const whole = hasBelow(unit, registry.units, first, last) ? ownOf(unit) : unit
  const divisions = [...units, { whole, parts: [...names].map(partOf) }]
  const isHidden = hiddenCells(periodsAround(asked), divisions, sizeIn(new Map([...sizes, ...parts])))
  return isHidden(partOf(asked.part), asked.period)
}

// No unit's id holds a colon.
const ownOf = (unit: Slug) => `own:${unit}`
const partOf = (name: string) => `part:${name}`
const cell = (group: string, period: Period) => `${group} ${period}`
const sizeIn = (sizes: Sizes) => (group: string, period: Period) => sizes.get(cell(group, period)) ?? 0

/**
 * A period's year and its parts down to quarters, or to months where a month is asked about: a semester is hidden for its quarters' sake. Of
 * what tells of the same people again and again only the months: three people who reported four times are three, and a longer period is
 * shown where each of its months is, so that it tells nothing that they do not.
 */
function periodsAround(asked: Asked): Period[] {
  const level = levelOf(asked.period) === 'month' || isOfPeople(asked) ? 'month' : 'quarter'
  const down = (each: Period): Period[] => (levelOf(each) === level ? [each] : [each, ...partsOf(each).flatMap(down)])
  if (isOfPeople(asked)) return down(asked.period).filter((each) => levelOf(each) === 'month')
  return down(asked.period.slice(0, 4))
}

const isOfPeople = ({ instrument }: Pick<Asked, 'instrument'>) => instrument === ASN

/**
 * How some units and all for which they count on some day of the year are divided among each other, each of them named at least once. A
 * unit that counted for another on some of its days only is there by its side of those days, and is itself divided by its sides.
 */
function divisionsAround(registry: Registry, asked: Asked, units: readonly Slug[]) {
  const { first, last } = yearOf(asked)
  const above = new Set(
    units.flatMap((unit) => holdersOver(unit, registry.units, first, last).filter((each) => each !== unit)),
  )
  const below = [...above].flatMap((whole) => divisionsBelow(registry, asked, whole))
  const sides = Map.groupBy(new Set(below.flatMap(({ parts }) => parts.filter(isSide))), (side) => unitOf(side))
  const divisions = [
    ...below,
    ...[...sides].map(([whole, parts]): Division => ({ whole, parts })),
    ...units.map((whole): Division => ({ whole, parts: [] })),
  ]
  return { divisions, sides }
}

/** A unit's ratings are its own and those of the units just below: on all days of the year, or only on some. */
function divisionsBelow(registry: Registry, asked: Asked, whole: Slug): Division[] {
  const { first, last } = yearOf(asked)
  const spans = childrenOver(whole, registry.units, first, last)
  const children = [...new Set(spans.flatMap(({ units }) => units))]
  const parts = children.map((child) => (daysOf(spans, child).length === spans.length ? child : sideOf(child, whole)))
  return children.length === 0 ? [] : [{ whole, parts: [ownOf(whole), ...parts] }]
}

const daysOf = (spans: readonly Span[], child: Slug) => spans.filter(({ units }) => units.includes(child))

function yearOf({ period }: Pick<Asked, 'period'>) {
  return spanOf(period.slice(0, 4))
}

const SIDE = 'side:'
const sideOf = (unit: Slug, whole: Slug) => `${SIDE}${unit}:${whole}`
const isSide = (group: string) => group.startsWith(SIDE)
const unitOf = (side: string) => side.split(':')[1] ?? ''
const wholeOf = (side: string) => side.split(':')[2] ?? ''

async function readSizes(
  deps: Pick<Deps, 'store' | 'now'>,
  registry: Registry,
  asked: Asked,
  divisions: readonly Division[],
): Promise<Sizes> {
  const named = new Set(divisions.flatMap(({ whole, parts }) => [whole, ...parts]))
  const wanted = new Set([...named].map((group) => (isSide(group) ? unitOf(group) : group)))
  const units = registry.units.map(({ id }) => id).filter((id) => wanted.has(id))
  const years = await Promise.all(units.map((unit) => readYear(deps, registry, unit, asked)))
  const sizes = new Map(
    years.flatMap((year, at) =>
      year.map(
        ({ period, read }) => [cell(units[at] ?? '', period), (asked.sizeOf ?? allOf)(read.breakdown.all)] as const,
      ),
    ),
  )
  const size = sizeIn(sizes)
  for (const side of [...named].filter(isSide)) {
    for (const [period, n] of await readSide(deps, registry, asked, side, size)) sizes.set(cell(side, period), n)
  }
  for (const { whole, parts } of divisions) {
    if (!parts.includes(ownOf(whole))) continue
    for (const period of periodsAround(asked)) {
      const below = parts.reduce((sum, part) => sum + size(part, period), 0)
      sizes.set(cell(ownOf(whole), period), Math.max(0, size(whole, period) - below))
    }
  }
  return sizes
}

const allOf = ({ n }: Tally) => n

/** How many of a unit's ratings counted for another: in a period on all of its days, on none, or on some, which are read. */
async function readSide(
  deps: Pick<Deps, 'store' | 'now'>,
  registry: Registry,
  asked: Asked,
  side: string,
  size: ReturnType<typeof sizeIn>,
): Promise<(readonly [Period, number])[]> {
  const unit = unitOf(side)
  const today = todayOf(deps, registry, unit)
  const sizes = periodsAround(asked).map(async (period) => {
    const { first, last } = spanOf(period)
    const spans = childrenOver(wholeOf(side), registry.units, first, last)
    const counted = daysOf(spans, unit)
    if (counted.length === 0 || first > today) return [period, 0] as const
    if (counted.length === spans.length) return [period, size(unit, period)] as const
    const wanted = { unit, instrument: asked.instrument, upTo: today }
    const reads = counted.map(({ from, to }) => readSpan(deps, registry, wanted, { from, to }))
    return [period, (await Promise.all(reads)).reduce((sum, n) => sum + n, 0)] as const
  })
  return Promise.all(sizes)
}

type Read = { readonly period: Period; readonly read: Standing }

/** A unit's periods of the year that have begun, with what was rated in it and below. */
async function readYear(
  deps: Pick<Deps, 'store' | 'now'>,
  registry: Registry,
  unit: Slug,
  asked: Asked,
): Promise<Read[]> {
  const { instrument } = asked
  const upTo = todayOf(deps, registry, unit)
  const periods = periodsAround(asked).filter((each) => spanOf(each).first <= upTo)
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
