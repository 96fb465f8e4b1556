import { addDays, Day, dayOf } from './calendar.ts'
import { isTreeAlways } from './dated-tree.ts'
import { Slug } from './ids.ts'
import { Name } from './name.ts'
import { COUNTERS_AT_MOST, SERVICES_AT_MOST } from './place-problems.ts'
import { type Registry, unitIn, zoneOf } from './registry.ts'
import { endOf, isThere, nameOn } from './registry-on.ts'
import type { Unit } from './unit.ts'
import { endedBy, mergedFrom, moved, renamed, splitFrom } from './unit-changes.ts'

/** A unit that comes out of a split: what it is called, and the counters and units below that go to it. */
type Heir = {
  readonly id: string
  readonly name: string
  readonly counters: readonly Slug[]
  readonly children: readonly Slug[]
}

/** What is to become of a unit, from a day on. */
export type UnitChange = { readonly unit: Slug; readonly from: string } & (
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'move'; readonly parent?: string | undefined }
  | {
      readonly kind: 'merge'
      /** The other units, beside the one that the change is asked of. */
      readonly others: readonly string[]
      readonly into: { readonly id: string; readonly name: string; readonly parent?: string | undefined }
    }
  | { readonly kind: 'split'; readonly into: readonly Heir[] }
)

/** Why a change cannot be made, and of which field of it. */
export type ChangeProblem = {
  readonly field: 'name' | 'from' | 'parent' | 'others' | 'id' | 'into' | 'unit'
  readonly kind:
    | 'name-invalid'
    | 'name-same'
    | 'day-invalid'
    | 'day-early'
    | 'day-late'
    | 'parent-unknown'
    | 'parent-same'
    | 'parent-below'
    | 'parent-ended'
    | 'unit-ended'
    | 'part-unknown'
    | 'part-ended'
    | 'parts-few'
    | 'parts-zones'
    | 'parts-large'
    | 'id-invalid'
    | 'id-taken'
    | 'heirs-few'
    | 'left-over'
  /** The day, unit or number that it is about. */
  readonly of?: string
}

/** The units as a change leaves them, those it makes first: they are harmless before the last is stored, which decides. */
export type PlannedChange = { readonly problems: readonly ChangeProblem[]; readonly units: readonly Unit[] }

/** Ratings of a day must find their place until the day ends, also on processes and kiosks that hear of the change late: ms. */
const NOTICE = 3_600_000
const DAYS_AHEAD = 366

/**
 * The first day on which counters can belong to another unit: no rating of it may have been taken by then, for the same sent again must
 * be found where the first is.
 */
export function firstMergeDay(registry: Registry, unit: Pick<Unit, 'timeZone'>, now: number): Day {
  return addDays(dayOf(now + NOTICE, zoneOf(registry.agency, unit)), 1)
}

/**
 * What a change makes of the units it is about.
 *
 * @param registry as it is today
 * @param openFrom the first day of which no period of the units it is about, and of those above, is closed
 */
export function planChange(registry: Registry, change: UnitChange, openFrom: Day, now: number): PlannedChange {
  const unit = unitIn(registry, change.unit)
  if (!unit) return { problems: [{ field: 'unit', kind: 'unit-ended' }], units: [] }
  const from = Day.safeParse(change.from)
  if (!from.success) return { problems: [{ field: 'from', kind: 'day-invalid' }], units: [] }
  const today = dayOf(now, zoneOf(registry.agency, unit))
  const isDated = change.kind === 'rename' || change.kind === 'move'
  const earliest = isDated ? later(openFrom, unit.from ?? '') : later(firstMergeDay(registry, unit, now), openFrom)
  const latest = addDays(today, DAYS_AHEAD)
  const problems: ChangeProblem[] = [
    ...(from.data < earliest ? [{ field: 'from', kind: 'day-early', of: earliest } as const] : []),
    ...(from.data > latest ? [{ field: 'from', kind: 'day-late', of: latest } as const] : []),
    ...(endOf(unit.id, registry.units) ? [{ field: 'unit', kind: 'unit-ended' } as const] : []),
  ]
  const planned = planKind(registry, unit, change, from.data)
  const after = new Map([...registry.units, ...planned.units].map((each) => [each.id, each]))
  if (planned.problems.length === 0 && !isTreeAlways([...after.values()]))
    problems.push({ field: 'parent', kind: 'parent-below' })
  return { problems: [...problems, ...planned.problems], units: planned.units }
}

const later = (a: Day, b: Day): Day => (a > b ? a : b)

function planKind(registry: Registry, unit: Unit, change: UnitChange, from: Day): PlannedChange {
  switch (change.kind) {
    case 'rename': {
      const name = Name.safeParse(change.name)
      if (!name.success) return { problems: [{ field: 'name', kind: 'name-invalid' }], units: [] }
      const isSame = nameOn(unit, from) === name.data
      const problems = isSame ? [{ field: 'name', kind: 'name-same' } as const] : []
      return { problems, units: [renamed(unit, { from, name: name.data })] }
    }
    case 'move': {
      const problems = parentProblems(registry, change.parent, from)
      if (change.parent === unit.id) problems.push({ field: 'parent', kind: 'parent-below' })
      if (change.parent === unit.parent) problems.push({ field: 'parent', kind: 'parent-same' })
      return { problems, units: problems.length > 0 ? [] : [moved(unit, { from, parent: change.parent })] }
    }
    case 'merge':
      return planMerge(registry, unit, change, from)
    case 'split':
      return planSplit(registry, unit, change, from)
    default:
      throw change satisfies never
  }
}

function planMerge(
  registry: Registry,
  unit: Unit,
  { others, into }: Extract<UnitChange, { readonly kind: 'merge' }>,
  from: Day,
): PlannedChange {
  const ids = [...new Set(others)].filter((id) => id !== unit.id)
  const parts = ids.flatMap((id) => unitIn(registry, id) ?? [])
  const [second, ...more] = parts
  const isOwnParent = [unit.id, ...ids].some((id) => id === into.parent)
  const size = (of: readonly { readonly unit: Slug }[]) =>
    of.filter((each) => each.unit === unit.id || ids.includes(each.unit)).length
  const problems: ChangeProblem[] = [
    ...newUnitProblems(registry, into),
    ...parentProblems(registry, into.parent, from),
    ...(isOwnParent ? [{ field: 'parent', kind: 'parent-below' } as const] : []),
    ...(ids.length === 0 ? [{ field: 'others', kind: 'parts-few' } as const] : []),
    ...ids
      .filter((id) => !unitIn(registry, id))
      .map((of): ChangeProblem => ({ field: 'others', kind: 'part-unknown', of })),
    ...parts
      .filter(({ id, from: begun = '' }) => endOf(id, registry.units) || begun >= from)
      .map(({ name }): ChangeProblem => ({ field: 'others', kind: 'part-ended', of: name })),
    ...parts
      .filter((part) => zoneOf(registry.agency, part) !== zoneOf(registry.agency, unit))
      .map(({ name }): ChangeProblem => ({ field: 'others', kind: 'parts-zones', of: name })),
    ...(size(registry.counters) > COUNTERS_AT_MOST || size(registry.services) > SERVICES_AT_MOST
      ? [{ field: 'others', kind: 'parts-large' } as const]
      : []),
  ]
  if (problems.length > 0 || !second) return { problems, units: [] }
  return { problems, units: [mergedFrom([unit, second, ...more], into, from)] }
}

function planSplit(
  registry: Registry,
  unit: Unit,
  { into }: Extract<UnitChange, { readonly kind: 'split' }>,
  from: Day,
): PlannedChange {
  const ids = into.map(({ id }) => id)
  const counters = registry.counters.filter(
    ({ unit: at, movedTo }) => at === unit.id && (movedTo === undefined || ids.includes(movedTo.unit)),
  )
  const children = registry.units.filter((each) => each.parent === unit.id && isThere(each, from))
  const homeOf = (list: 'counters' | 'children', id: Slug) => into.filter((heir) => heir[list].includes(id)).length
  const left = [
    ...counters.filter(({ id }) => homeOf('counters', id) !== 1),
    ...children.filter(({ id }) => homeOf('children', id) !== 1),
  ]
  const problems: ChangeProblem[] = [
    ...(into.length < 2 ? [{ field: 'into', kind: 'heirs-few' } as const] : []),
    ...into.flatMap((heir) => (isBegun(registry, unit, heir.id, from) ? [] : newUnitProblems(registry, heir))),
    ...(new Set(ids).size < ids.length ? [{ field: 'id', kind: 'id-taken' } as const] : []),
    ...left.map(({ name }): ChangeProblem => ({ field: 'into', kind: 'left-over', of: name })),
  ]
  if (problems.length > 0) return { problems, units: [] }
  const { parent } = unit
  return {
    problems,
    units: [
      ...into.map(({ id, name }) => splitFrom(unit, { id, name: Name.parse(name), parent }, from)),
      ...children.map((child) =>
        moved(child, { from, parent: into.find((heir) => heir.children.includes(child.id))?.id }),
      ),
      endedBy(unit, { from, into: ids }),
    ],
  }
}

/** Whether a run that was broken off has stored this part already. */
function isBegun(registry: Registry, unit: Unit, id: string, from: Day): boolean {
  const known = unitIn(registry, id)
  return known?.origin === unit.id && known.from === from
}

function newUnitProblems(
  registry: Registry,
  { id, name }: { readonly id: string; readonly name: string },
): ChangeProblem[] {
  return [
    ...(Name.safeParse(name).success ? [] : [{ field: 'name', kind: 'name-invalid' } as const]),
    ...(Slug.safeParse(id).success ? [] : [{ field: 'id', kind: 'id-invalid', of: id } as const]),
    ...(unitIn(registry, id) ? [{ field: 'id', kind: 'id-taken', of: id } as const] : []),
  ]
}

function parentProblems(registry: Registry, parent: string | undefined, from: Day): ChangeProblem[] {
  if (parent === undefined) return []
  const known = unitIn(registry, parent)
  if (!known) return [{ field: 'parent', kind: 'parent-unknown' }]
  const ended = endOf(parent, registry.units)
  const isGone = ended !== undefined || (known.from !== undefined && known.from > from)
  return isGone ? [{ field: 'parent', kind: 'parent-ended', of: known.name }] : []
}
