import { Refusal } from '../domain/refusals.ts'
import type { FieldChange, Read } from '../domain/registry-plan.ts'
import { agencyOf, refOf, type Thing, thingPath } from '../domain/registry-thing.ts'
import type { Actor } from '../domain/trail.ts'
import type { Deps } from './deps.ts'
import type { record } from './record.ts'

/** What is to become of a thing, and what it was when that was decided. */
export type ThingChange = {
  readonly thing: Thing
  readonly read: Read
  readonly fields: readonly FieldChange[]
  readonly actor: Actor
  /** Why, or what brought it about: `undo`. */
  readonly reason?: string | undefined
}

/** Writes a line of the trail: `record` with its dependencies. */
export type Recorder = (said: Parameters<typeof record>[1]) => ReturnType<typeof record>

/**
 * Stores a thing's next version: its line in the trail first, then one put on the version that was read. Died in between, the line names a
 * version that nobody has. Throws `registry-changed` where somebody was faster.
 */
export async function putThing(
  { store }: Pick<Deps, 'store'>,
  recorded: Recorder,
  { thing, read, fields, actor, reason }: ThingChange,
): Promise<void> {
  const ref = refOf(thing)
  const version = read.version + 1
  const entry = await recorded({
    agency: agencyOf(thing),
    actor,
    action: `${thing.kind}.${fields.some(isFirstName) ? 'create' : 'change'}`,
    thing: thingPath(ref),
    ...('unit' in ref ? { unit: ref.unit } : {}),
    version,
    ...(read.trail === undefined ? {} : { previous: read.trail }),
    ...(reason === undefined ? {} : { reason }),
    changes: fields.map(({ field, from, to }) => ({
      field,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    })),
  })
  const isStored = await put(store.registry, thing, { version, trail: entry.number })
  if (!isStored) throw new Refusal('registry-changed', { thing: [agencyOf(thing), thingPath(ref)].join('/') })
}

function put(registry: Deps['store']['registry'], { kind, value }: Thing, as: { version: number; trail: number }) {
  switch (kind) {
    case 'agency':
      return registry.putAgency({ ...value, ...as })
    case 'unit':
      return registry.putUnit({ ...value, ...as })
    case 'service':
      return registry.putService({ ...value, ...as })
    case 'counter':
      return registry.putCounter({ ...value, ...as })
    default:
      throw kind satisfies never
  }
}

/** Everything registered has a name from the first. */
function isFirstName({ field, from }: FieldChange): boolean {
  return field === 'name' && from === undefined
}
