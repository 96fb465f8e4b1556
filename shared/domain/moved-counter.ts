import type { Day } from './calendar.ts'
import type { Counter } from './counter.ts'
import type { CounterCode, Slug } from './ids.ts'
import { type CounterPlace, type Registry, unitIn } from './registry.ts'

type Move = NonNullable<Counter['movedTo']>

/** Whether a counter has gone on to another unit by a day. */
export function hasLeft({ movedTo }: Pick<Counter, 'movedTo'>, day: Day): boolean {
  return movedTo !== undefined && movedTo.from <= day
}

/**
 * Where a counter is on a day that its unit's merging or splitting has moved it to, and what its services are called there. Undefined where it
 * has not moved by then.
 */
export function movedOn(
  counter: Pick<Counter, 'movedTo'>,
  registry: Registry,
  day: Day,
): { readonly place: CounterPlace; readonly services: ReadonlyMap<Slug, Slug> } | undefined {
  const names = new Map<Slug, Slug>()
  let found: Counter | undefined
  // No more steps than there are counters.
  for (
    let [move, left] = [counter.movedTo, registry.counters.length] as [Move | undefined, number];
    move && move.from <= day;
    left--
  ) {
    const { unit, counter: id, services = {} } = move
    const next = registry.counters.find((each) => each.unit === unit && each.id === id)
    if (!next || left === 0) break
    for (const [first, then] of names) names.set(first, services[then] ?? then)
    for (const [before, then] of Object.entries(services)) if (!names.has(before)) names.set(before, then)
    found = next
    move = next.movedTo
  }
  const unit = found && unitIn(registry, found.unit)
  if (!found || !unit) return undefined
  return { place: placeOf(registry, unit, found), services: names }
}

function placeOf(registry: Registry, unit: CounterPlace['unit'], counter: Counter): CounterPlace {
  const services = registry.services.filter((each) => each.unit === unit.id && counter.services.includes(each.id))
  return { agency: registry.agency, unit, counter, services }
}

/** Whether a counter has or had a code. */
export function knowsCode({ code, former = [] }: Pick<Counter, 'code' | 'former'>, asked: CounterCode): boolean {
  return code === asked || former.some((each) => each.code === asked)
}
