import fc from 'fast-check'
import type { Day } from '../../shared/domain/calendar.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { endedBy, mergedFrom, moved, splitFrom } from '../../shared/domain/unit-changes.ts'

/** A quarter in which an agency's units change. */
export const FIRST = '2026-01-01'
export const LAST = '2026-03-31'

/** A change of an agency, its units named by numbers that are taken modulo those there. */
type Wish = {
  readonly kind: 'move' | 'merge' | 'split'
  readonly from: Day
  readonly unit: number
  readonly other: number
}

/** Changes of one quarter, by their days. */
export const plans = fc
  .array(
    fc.record({
      kind: fc.constantFrom('move', 'move', 'merge', 'split'),
      from: fc.integer({ min: 1, max: 89 }).map((at) => new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10)),
      unit: fc.nat(99),
      other: fc.nat(99),
    }) satisfies fc.Arbitrary<Wish>,
    { minLength: 1, maxLength: 6 },
  )
  .map((wishes) => wishes.toSorted((a, b) => (a.from < b.from ? -1 : 1)))

/** At the start: `u0` at the top; `u1` and `u2` below it; two below each of these. */
const START: readonly Unit[] = [
  [0, undefined],
  [1, 0],
  [2, 0],
  [3, 1],
  [4, 1],
  [5, 2],
  [6, 2],
].map(([id, parent]) => ({
  agency: 'uji',
  id: `u${id}`,
  name: `Unit ${id}`,
  ...(parent === undefined ? {} : { parent: `u${parent}` }),
  shards: [],
}))

type State = { readonly parents: ReadonlyMap<string, string> }

/** The units after some changes as they are stored, and, found in another way, what the tree was on each day: one map, changed day by day. */
export function oracle(wishes: readonly Wish[]) {
  let units = [...START]
  const states: { readonly from: Day; readonly parents: Map<string, string> }[] = [
    {
      from: '',
      parents: new Map(START.flatMap(({ id, parent }) => (parent === undefined ? [] : [[id, parent] as const]))),
    },
  ]
  const living = new Set(START.map(({ id }) => id))
  const partsOf = new Map<string, { readonly from: Day; readonly parts: readonly string[] }>()
  const unitOf = (id: string): Unit => {
    const unit = units.find((each) => each.id === id)
    if (!unit) throw new Error(`no unit ${id}`)
    return unit
  }
  const store = (unit: Unit) => {
    units = [...units.filter(({ id }) => id !== unit.id), unit]
  }
  for (const [at, { kind, from, unit, other }] of wishes.entries()) {
    const parents = new Map(states.at(-1)?.parents)
    const all = [...living].filter((id) => id !== 'u0').toSorted()
    const [a, b] = [all[unit % all.length] ?? '', [...living].toSorted()[other % living.size] ?? '']
    const above = (id: string): string[] => {
      const parent = parents.get(id)
      return parent === undefined ? [] : [parent, ...above(parent)]
    }
    const isRelated = a === b || above(b).includes(a) || above(a).includes(b)
    if (kind === 'move') {
      if (a === b || above(b).includes(a)) continue
      parents.set(a, b)
      store(moved(unitOf(a), { from, parent: b }))
    } else if (kind === 'merge') {
      if (isRelated || b === 'u0') continue
      const [id, parent] = [`m${at}`, parents.get(a) ?? 'u0']
      store(mergedFrom([unitOf(a), unitOf(b)], { id, name: id, parent }, from))
      for (const [child, of] of parents) {
        // What had been merged into one of them stays below it.
        if ((of === a || of === b) && !partsOf.get(of)?.parts.includes(child)) parents.set(child, id)
      }
      for (const part of [a, b]) {
        parents.set(part, id)
        living.delete(part)
      }
      parents.set(id, parent)
      living.add(id)
      partsOf.set(id, { from, parts: [a, b] })
    } else {
      const into = ['x', 'y'].map((letter) => `${letter}${at}`)
      const parent = parents.get(a) ?? 'u0'
      for (const id of into) {
        store(splitFrom(unitOf(a), { id, name: id, parent }, from))
        parents.set(id, parent)
        living.add(id)
      }
      for (const [child, of] of [...parents]) {
        if (of !== a || !living.has(child)) continue
        const heir = into[child.length % 2] ?? ''
        parents.set(child, heir)
        store(moved(unitOf(child), { from, parent: heir }))
      }
      store(endedBy(unitOf(a), { from, into }))
      living.delete(a)
    }
    states.push({ from, parents })
  }
  const stateOn = (day: Day): State => states.filter((state) => state.from <= day).at(-1) ?? { parents: new Map() }
  /** A unit and all that count for it on a day: by the map of the day, and for a merged unit before its first, what counts for its parts. */
  const membersOn = (id: string, day: Day): Set<string> => {
    const { parents } = stateOn(day)
    const isBelow = (each: string): boolean => {
      const parent = parents.get(each)
      return parent !== undefined && (parent === id || isBelow2(parent))
    }
    const isBelow2 = (each: string): boolean => each === id || isBelow(each)
    const merged = partsOf.get(id)
    const before = merged && day < merged.from ? merged.parts.flatMap((part) => [...membersOn(part, day)]) : []
    const hasBegun = (each: string) => (units.find((unit) => unit.id === each)?.from ?? '') <= day
    return new Set([id, ...[...units.map((each) => each.id).filter(isBelow), ...before].filter(hasBegun)])
  }
  return { units, stateOn, membersOn, living }
}
