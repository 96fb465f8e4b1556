import type { Day } from '../domain/calendar.ts'
import { counterMoves } from '../domain/counter-moves.ts'
import type { Slug } from '../domain/ids.ts'
import { Refusal } from '../domain/refusals.ts'
import { unitIn } from '../domain/registry.ts'
import type { Actor } from '../domain/trail.ts'
import type { Deps } from './deps.ts'
import { record } from './record.ts'

export type CounterMove = {
  readonly agency: Slug
  readonly from: Slug
  readonly to: Slug
  /** From which day on; no rating of it may have been taken yet. */
  readonly day: Day
  /** Some of them alone. */
  readonly only?: readonly Slug[] | undefined
}

/**
 * Lets a unit's counters lead to another from a day on: services first, then their counters there, then each old one with its line in the
 * trail, so that no code ever leads to what is not stored. Broken off anywhere it is completed by the same again; until then the
 * counters that wait are the old unit's. Returns how many were moved.
 */
export async function moveCounters(
  deps: Pick<Deps, 'store' | 'now'>,
  { agency, from, to, day, only }: CounterMove,
  actor: Actor,
): Promise<number> {
  const registry = await deps.store.registry.load(agency, { consistent: true })
  const [old, heir] = registry ? [unitIn(registry, from), unitIn(registry, to)] : []
  if (!registry || !old || !heir) throw new Refusal('unit-unknown', { agency, unit: old ? to : from })
  const { services, counters, leading } = counterMoves(registry, old, heir, { day, only })
  // Not stored where somebody changed it there since: it is there then, which is all that is asked.
  for (const service of services) await deps.store.registry.putService(service)
  for (const counter of counters) await deps.store.registry.putCounter(counter)
  for (const counter of leading) {
    const version = (counter.version ?? 0) + 1
    const entry = await record(deps, {
      agency,
      actor,
      action: 'counter.move',
      thing: `unit/${from}/counter/${counter.id}`,
      unit: from,
      version,
      ...(counter.trail === undefined ? {} : { previous: counter.trail }),
      changes: [{ field: 'movedTo', to: counter.movedTo }],
    })
    // Its code may have been replaced meanwhile: then the same again moves it with the new one.
    const isMoved = await deps.store.registry.putCounter({ ...counter, version, trail: entry.number })
    if (!isMoved) throw new Refusal('counter-changed')
  }
  return leading.length
}
