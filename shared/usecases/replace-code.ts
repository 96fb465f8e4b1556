import { dayOf } from '../domain/calendar.ts'
import type { Counter } from '../domain/counter.ts'
import { formerAfter } from '../domain/former-codes.ts'
import type { CounterCode, Slug } from '../domain/ids.ts'
import { Refusal } from '../domain/refusals.ts'
import { unitIn, zoneOf } from '../domain/registry.ts'
import { fieldChanges } from '../domain/registry-plan.ts'
import { versionOfThing } from '../domain/registry-version.ts'
import type { Actor } from '../domain/trail.ts'
import { claimFreshCode } from './claim-fresh-code.ts'
import type { Deps } from './deps.ts'
import { putThing } from './put-thing.ts'
import { record } from './record.ts'

export type Replacement = {
  readonly agency: Slug
  readonly unit: Slug
  readonly counter: Slug
  /** The code that whoever asks has seen there. */
  readonly code: CounterCode
  /** For how many days it still leads to the counter, today's the first; 0 for a code that was stolen. */
  readonly graceDays: number
}

/**
 * Gives a counter a fresh code; the one it had leads there for some days more. Written only over the code that whoever asks has seen, and
 * over the version that was read, so that of two at once one is told `counter-changed`. Also throws `agency-unknown`, `unit-unknown`, `counter-unknown`.
 */
export async function replaceCode(
  deps: Pick<Deps, 'store' | 'now' | 'newCode'>,
  { agency, unit, counter: id, code, graceDays }: Replacement,
  actor: Actor,
): Promise<Counter> {
  const registry = await deps.store.registry.load(agency, { consistent: true })
  if (!registry) throw new Refusal('agency-unknown', { agency })
  const place = unitIn(registry, unit)
  if (!place) throw new Refusal('unit-unknown', { agency, unit })
  const counter = registry.counters.find((each) => each.unit === unit && each.id === id)
  if (!counter) throw new Refusal('counter-unknown', { counter: id })
  if (counter.code !== code) throw new Refusal('counter-changed')

  const today = dayOf(deps.now(), zoneOf(registry.agency, place))
  const fresh = await claimFreshCode(deps, counter)
  const replaced = { ...counter, code: fresh, former: formerAfter(counter, fresh, { today, graceDays }) }
  const read = { version: versionOfThing(counter), trail: counter.trail }
  const change = {
    thing: { kind: 'counter', value: replaced },
    read,
    fields: fieldChanges(counter, replaced),
    actor,
  } as const
  try {
    await putThing(deps, (said) => record(deps, said), change)
  } catch (error) {
    throw error instanceof Refusal && error.code === 'registry-changed' ? new Refusal('counter-changed') : error
  }
  return replaced
}
