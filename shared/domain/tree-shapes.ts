import type { Day } from './calendar.ts'
import type { Slug } from './ids.ts'
import { latestOn } from './latest-on.ts'
import type { Unit } from './unit.ts'

/*
 * The tree of an agency as it was, is and is to be on each day. A unit is below the one that its `parents` name on the day. Parts that
 * were merged into a unit are below it from its first day on, and what was below them with them: nothing that is counted under an
 * ended unit by mistake is lost to those above. On the days before, the merged unit is below nobody, and its parts count for it too,
 * so that its scores of any period come from theirs while those above count nothing twice.
 */

export type Dated = Pick<Unit, 'id' | 'parent' | 'parents' | 'from' | 'parts'>

export type Below = ReadonlyMap<Slug, readonly Slug[]>
export type Trees = {
  /** Days on which something changes, in order. */
  readonly days: readonly Day[]
  /** What is just below what: before the first of those days, and from each of them on. */
  readonly shapes: readonly Below[]
  /** The unit above each, over the same. */
  readonly above: readonly ReadonlyMap<Slug, Slug>[]
  readonly merged: Merged
}

type Merged = ReadonlyMap<Slug, { readonly from: Day; readonly into: Slug }>

const known = new WeakMap<readonly Dated[], Trees>()

/** The trees of some units, made once for the same list. */
export function treesOf(units: readonly Dated[]): Trees {
  const before = known.get(units)
  if (before) return before
  const merged = mergedInto(units)
  const dated = units.flatMap(({ from, parents = [] }) => [from, ...parents.map((each) => each.from)])
  const days = [...new Set(dated.filter((day) => day !== undefined))].toSorted()
  const above = [EVER, ...days].map(
    (day) =>
      new Map(
        units.flatMap((unit) => {
          const parent = resolved(unit, day, merged)
          return parent === undefined ? [] : [[unit.id, parent] as const]
        }),
      ),
  )
  const shapes = [EVER, ...days].map((day, at) => shapeOf(units, day, above[at]))
  const trees = { days, shapes, above, merged }
  known.set(units, trees)
  return trees
}

const EVER = '0000-01-01'

function shapeOf(units: readonly Dated[], day: Day, above: ReadonlyMap<Slug, Slug> = new Map()): Below {
  const shape = new Map<Slug, Slug[]>()
  const add = (parent: Slug, child: Slug) => {
    const children = shape.get(parent)
    if (children) children.push(child)
    else shape.set(parent, [child])
  }
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  for (const unit of units) {
    const parent = above.get(unit.id)
    if (parent !== undefined) add(parent, unit.id)
    for (const part of partsBefore(unit, day, byId, above)) add(unit.id, part)
  }
  return shape
}

/** What counts for a merged unit before its first day: its parts, or theirs, and none of them twice where one was below another. */
function partsBefore(unit: Dated, day: Day, byId: ReadonlyMap<Slug, Dated>, above: ReadonlyMap<Slug, Slug>): Slug[] {
  const flat = (each: Dated): Slug[] => {
    if (each.from === undefined || day >= each.from) return [each.id]
    return (each.parts ?? []).flatMap((id) => flat(byId.get(id) ?? { id }))
  }
  if (unit.from === undefined || day >= unit.from) return []
  const parts = new Set(flat(unit))
  const isBelowOther = (id: Slug): boolean => {
    const met = new Set<Slug>()
    for (let at = above.get(id); at !== undefined && !met.has(at); at = above.get(at)) {
      if (parts.has(at)) return true
      met.add(at)
    }
    return false
  }
  return [...parts].filter((id) => !isBelowOther(id))
}

/** Where each merged unit went, and when. Of two that claim the same part the first has it, as far as those above go. */
function mergedInto(units: readonly Pick<Unit, 'id' | 'from' | 'parts'>[]): Merged {
  const merged = new Map<Slug, { from: Day; into: Slug }>()
  for (const { id, from, parts = [] } of units) {
    if (from === undefined) continue
    for (const part of parts) {
      const other = merged.get(part)
      if (other === undefined || from < other.from || (from === other.from && id < other.into)) {
        merged.set(part, { from, into: id })
      }
    }
  }
  return merged
}

function resolved(unit: Dated, day: Day, merged: Merged): Slug | undefined {
  if (unit.from !== undefined && day < unit.from) return undefined
  const gone = merged.get(unit.id)
  let parent = gone && gone.from <= day ? gone.into : latestOn(unit.parents, day, unit)?.parent
  if (gone?.into === parent) return parent
  // What was below a unit is below the one that it was merged into.
  for (let step = parent && merged.get(parent); step && step.from <= day; step = merged.get(step.into))
    parent = step.into
  return parent === unit.id ? undefined : parent
}

/** What is just below what on a day. */
export const shapeOn = ({ days, shapes }: Trees, day: Day): Below => shapes[indexOn(days, day)] ?? NONE
/** Which of the shapes is the one of a day. */
export const indexOn = (days: readonly Day[], day: Day) => days.filter((each) => each <= day).length
const NONE: Below = new Map()
