import { addDays, type Day } from './calendar.ts'
import type { Slug } from './ids.ts'
import { type Below, type Dated, indexOn, shapeOn, type Trees, treesOf } from './tree-shapes.ts'
import type { Unit } from './unit.ts'
import { orderUnits } from './unit-order.ts'

/** A run of days with the units that count for one on each of them: itself first. */
export type Span = { readonly from: Day; readonly to: Day; readonly units: readonly Slug[] }

/** Every day of which the tree is not the one of the day before, in order. */
export function changesOf(units: readonly Dated[]): readonly Day[] {
  return treesOf(units).days
}

/** The unit above one on a day; undefined at the top, and before its first day. */
export function parentOn(id: Slug, units: readonly Dated[], day: Day): Slug | undefined {
  const { days, above } = treesOf(units)
  return above[indexOn(days, day)]?.get(id)
}

/** Into which unit one was merged, and from which day on it is no more. */
export function mergedOf(id: Slug, units: readonly Dated[]): { readonly from: Day; readonly into: Slug } | undefined {
  return treesOf(units).merged.get(id)
}

/** The units just below one on a day; before a merged unit's first day, its parts. */
export function childrenOn(id: Slug, units: readonly Dated[], day: Day): readonly Slug[] {
  return shapeOn(treesOf(units), day).get(id) ?? []
}

/** All units below one on a day, each once. */
export function descendantsOn(id: Slug, units: readonly Dated[], day: Day): Slug[] {
  return below(shapeOn(treesOf(units), day), id)
}

/** The units just below one over some days: runs of days with the same. */
export function childrenOver(id: Slug, units: readonly Dated[], first: Day, last: Day): Span[] {
  return spansOver(units, first, last, (shape) => shape.get(id) ?? [])
}

/** A unit and all that count for it over some days: runs of days with the same. */
export function membersOver(id: Slug, units: readonly Dated[], first: Day, last: Day): Span[] {
  return spansOver(units, first, last, (shape) => [id, ...below(shape, id)])
}

/** Whether any unit is below one on any of some days. */
export function hasBelow(id: Slug, units: readonly Dated[], first: Day, last: Day): boolean {
  return childrenOver(id, units, first, last).some((span) => span.units.length > 0)
}

/** A unit and every other for which it counts on any of some days, in no order that means something. */
export function holdersOver(id: Slug, units: readonly Dated[], first: Day, last: Day): Slug[] {
  const held = new Set<Slug>([id])
  for (const shape of shapesOver(treesOf(units), first, last)) {
    const above = aboveIn(shape)
    for (const each of below(above, id)) held.add(each)
  }
  return [...held]
}

/** Whether the tree is one on every day: no unit is below itself. */
export function isTreeAlways(units: readonly Dated[]): boolean {
  return treesOf(units).above.every(
    (above) => orderUnits(units.map(({ id }) => ({ id, parent: above.get(id) }))).cycles.length === 0,
  )
}

/** Over how many units one stands on a day, along the longest way down: parts before their whole, if sorted by it. */
export function heightOn(id: Slug, units: readonly Dated[], day: Day): number {
  const shape = shapeOn(treesOf(units), day)
  let height = 0
  let level: readonly Slug[] = [id]
  // Never more steps than there are units: a cycle, which the registry refuses, must not hang a night.
  while (level.length > 0 && height <= units.length) {
    level = [...new Set(level.flatMap((at) => shape.get(at) ?? []))]
    if (level.length > 0) height++
  }
  return height
}

/**
 * By which tree a unit's counts of some days are merged, in a few words: what counts for it that would not if nothing had ever
 * changed, and the other way round, from which day. Undefined where all is as if nothing had: so a change leaves what was merged
 * of days before it as it is.
 */
export function treeMark(id: Slug, units: readonly Dated[], first: Day, last: Day): string | undefined {
  const trees = treesOf(units)
  const [origin] = trees.shapes
  if (trees.days.length === 0 || !origin) return undefined
  const usual = new Set(below(origin, id))
  const marks = membersOver(id, units, first, last < first ? first : last).map((span) => {
    const now = new Set(span.units.slice(1))
    const more = [...now].filter((each) => !usual.has(each)).toSorted()
    const fewer = [...usual].filter((each) => !now.has(each)).toSorted()
    return { from: span.from, text: [...more.map((each) => `+${each}`), ...fewer.map((each) => `-${each}`)].join(' ') }
  })
  if (marks.every(({ text }) => text === '')) return undefined
  return marks.map(({ from, text }, at) => (at === 0 ? text : `${from} ${text}`)).join('; ')
}

/**
 * The day by which ratings of which only the month is known belong to those above: the month's first, or the unit's.
 * Undefined for a month that ends before the unit begins.
 */
export function monthDay(
  { from }: Pick<Unit, 'from'>,
  span: { readonly first: Day; readonly last: Day },
): Day | undefined {
  if (from === undefined || from <= span.first) return span.first
  return from <= span.last ? from : undefined
}

function below(shape: Below, id: Slug): Slug[] {
  const found = new Set<Slug>()
  const visit = (at: Slug): void => {
    for (const child of shape.get(at) ?? []) {
      if (child === id || found.has(child)) continue
      found.add(child)
      visit(child)
    }
  }
  visit(id)
  return [...found]
}

function aboveIn(shape: Below): ReadonlyMap<Slug, readonly Slug[]> {
  const above = new Map<Slug, Slug[]>()
  for (const [parent, children] of shape) {
    for (const child of children) above.set(child, [...(above.get(child) ?? []), parent])
  }
  return above
}

function shapesOver(trees: Trees, first: Day, last: Day): Below[] {
  return startsOf(trees, first, last).map((day) => shapeOn(trees, day))
}

/** The first of some days, and each later one on which the tree changes. */
function startsOf({ days }: Trees, first: Day, last: Day): Day[] {
  return [first, ...days.filter((day) => day > first && day <= last)]
}

function spansOver(units: readonly Dated[], first: Day, last: Day, of: (shape: Below) => readonly Slug[]): Span[] {
  const trees = treesOf(units)
  const spans: Span[] = []
  for (const from of startsOf(trees, first, last)) {
    const found = of(shapeOn(trees, from))
    const before = spans.at(-1)
    if (before && isSame(before.units, found)) continue
    if (before) spans[spans.length - 1] = { ...before, to: addDays(from, -1) }
    spans.push({ from, to: last, units: found })
  }
  return spans
}

function isSame(a: readonly Slug[], b: readonly Slug[]): boolean {
  return a.length === b.length && new Set([...a, ...b]).size === a.length
}
