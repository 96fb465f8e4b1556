import { canonical } from '../domain/digest.ts'
import { Refusal } from '../domain/refusals.ts'
import type { Actor, TrailChange } from '../domain/trail.ts'
import type { Unit } from '../domain/unit.ts'
import type { Deps } from './deps.ts'
import { record } from './record.ts'

type Deed = { readonly action: string; readonly reason?: string | undefined }

/** Stores a unit as it is to be: its line in the trail first, then one conditional put. Throws `unit-change-refused` where somebody was faster. */
export async function putUnit(
  deps: Pick<Deps, 'store' | 'now'>,
  before: Unit | undefined,
  after: Unit,
  actor: Actor,
  { action, reason }: Deed,
): Promise<Unit> {
  const version = (before?.version ?? 0) + 1
  const entry = await record(deps, {
    agency: after.agency,
    actor,
    action,
    thing: `unit/${after.id}`,
    unit: after.id,
    version,
    ...(before?.trail === undefined ? {} : { previous: before.trail }),
    ...(reason === undefined ? {} : { reason }),
    changes: changesBetween(before, after),
  })
  const stored = { ...after, version, trail: entry.number }
  if (await deps.store.registry.putUnit(stored)) return stored
  throw new Refusal('unit-change-refused', { why: 'changed' })
}

const OWN = new Set(['agency', 'id', 'version', 'trail'])

/** Each field in which a thing differs from what it was. */
export function changesBetween(before: object | undefined, after: object): TrailChange[] {
  const from = new Map<string, unknown>(Object.entries(before ?? {}))
  const to = new Map<string, unknown>(Object.entries(after))
  return [...new Set([...from.keys(), ...to.keys()])]
    .filter((field) => !OWN.has(field) && canonical(from.get(field)) !== canonical(to.get(field)))
    .map((field) => ({ field, from: from.get(field), to: to.get(field) }))
}
