import { Agency } from '../domain/agency.ts'
import { dayOf } from '../domain/calendar.ts'
import { Counter } from '../domain/counter.ts'
import type { Slug } from '../domain/ids.ts'
import { Refusal } from '../domain/refusals.ts'
import { fieldChanges } from '../domain/registry-plan.ts'
import { type Thing, type ThingRef, thingIn, thingPath } from '../domain/registry-thing.ts'
import { canUndo, valuesBefore } from '../domain/registry-undo.ts'
import { versionOfThing } from '../domain/registry-version.ts'
import { Service } from '../domain/service.ts'
import type { Actor, TrailEntry } from '../domain/trail.ts'
import { Unit } from '../domain/unit.ts'
import type { Deps } from './deps.ts'
import { putThing } from './put-thing.ts'
import { record } from './record.ts'
import { historyOf } from './registry-history.ts'

export type Undo = {
  readonly agency: Slug
  readonly ref: ThingRef
  /** The version that whoever asks has seen. */
  readonly seen: number
  /** The number of the line that is taken back. */
  readonly entry: number
}

/**
 * Takes a change back by a new version with the values before it. Throws `registry-changed` where somebody has changed the thing since it
 * was seen, and for what no page of ours offers: what is no version of it, was changed again, or cannot be taken back.
 */
export async function undoChange(
  deps: Pick<Deps, 'store' | 'now'>,
  { agency, ref, seen, entry: number }: Undo,
  actor: Actor,
): Promise<void> {
  const registry = await deps.store.registry.load(agency, { consistent: true })
  const thing = registry && thingIn(registry, ref)
  const changed = new Refusal('registry-changed', { thing: [agency, thingPath(ref)].join('/') })
  if (!registry || !thing || versionOfThing(thing.value) !== seen) throw changed
  const entry = (await historyOf(deps, agency, thing.value)).find((each) => each.number === number)
  if (!entry || !canUndo(thing, entry, dayOf(deps.now(), registry.agency.timeZone))) throw changed

  const before = thingBefore(thing, entry)
  await putThing(deps, (said) => record(deps, said), {
    thing: before,
    read: { version: seen, trail: thing.value.trail },
    fields: fieldChanges(thing.value, before.value),
    actor,
    reason: `undo ${number}`,
  })
}

function thingBefore({ kind, value }: Thing, entry: TrailEntry): Thing {
  const before = valuesBefore(value, entry)
  switch (kind) {
    case 'agency':
      return { kind, value: Agency.parse(before) }
    case 'unit':
      return { kind, value: Unit.parse(before) }
    case 'service':
      return { kind, value: Service.parse(before) }
    case 'counter':
      return { kind, value: Counter.parse(before) }
    default:
      throw kind satisfies never
  }
}
