import type { Day } from './calendar.ts'
import { changesOf, parentOn } from './dated-tree.ts'
import type { Slug } from './ids.ts'
import { type Registry, unitIn } from './registry.ts'
import { endOf, nameOn, namesOf } from './registry-on.ts'
import type { Unit } from './unit.ts'

export type Named = { readonly id: Slug; readonly name: string }

/** What became of a unit, or is to: one thing on one day. */
export type UnitEvent = { readonly from: Day } & (
  | { readonly kind: 'renamed'; readonly before: string; readonly after: string }
  | { readonly kind: 'moved'; readonly before: Named | undefined; readonly after: Named | undefined }
  | { readonly kind: 'merged-from'; readonly parts: readonly Named[] }
  | { readonly kind: 'split-from'; readonly origin: Named }
  | { readonly kind: 'merged-into' | 'split-into'; readonly into: readonly Named[] }
)

/** Everything that became of a unit, the latest first, and whether what is shown of it is by an older name. */
export type UnitStory = {
  readonly events: readonly UnitEvent[]
  readonly today: Day
  readonly nameNow: string | undefined
}

/** What became of a unit. Other units are named as they were, or will be, on the day. */
export function storyOf(unit: Unit, registry: Registry, day: { readonly now: Day; readonly shown: Day }): UnitStory {
  const { units } = registry
  const named = (id: Slug, on: Day): Named => {
    const known = unitIn(registry, id)
    return { id, name: known ? nameOn(known, on) : id }
  }
  const names = namesOf(unit)
  const renamed = names.flatMap(({ from, name }, at): UnitEvent[] => {
    const before = names[at - 1]
    return from && before ? [{ kind: 'renamed', from, before: before.name, after: name }] : []
  })
  const ended = endOf(unit.id, units)
  const days = changesOf(units).filter((from) => (unit.from ?? '') < from && (ended === undefined || from < ended.from))
  let parent = parentOn(unit.id, units, unit.from ?? '0000-01-01')
  const moved = days.flatMap((from): UnitEvent[] => {
    const [before, after] = [parent, parentOn(unit.id, units, from)]
    parent = after
    if (before === after) return []
    const said = (id: Slug | undefined) => (id === undefined ? undefined : named(id, from))
    return [{ kind: 'moved', from, before: said(before), after: said(after) }]
  })
  const events: UnitEvent[] = [
    ...renamed,
    ...moved,
    ...(unit.from && unit.parts
      ? [{ kind: 'merged-from', from: unit.from, parts: unit.parts.map((id) => named(id, unit.from ?? '')) } as const]
      : []),
    ...(unit.from && unit.origin
      ? [{ kind: 'split-from', from: unit.from, origin: named(unit.origin, unit.from) } as const]
      : []),
    ...(ended
      ? [
          {
            kind: ended.into.length > 1 ? 'split-into' : 'merged-into',
            from: ended.from,
            into: ended.into.map((id) => named(id, ended.from)),
          } as const,
        ]
      : []),
  ]
  const [was, is] = [nameOn(unit, day.shown), nameOn(unit, day.now)]
  return {
    events: events.toSorted((a, b) => (a.from > b.from ? -1 : 1)),
    today: day.now,
    nameNow: was === is ? undefined : is,
  }
}
