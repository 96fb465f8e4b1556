import { dayOf } from '../domain/calendar.ts'
import type { Counter } from '../domain/counter.ts'
import { formerAfter } from '../domain/former-codes.ts'
import type { CounterCode, Slug } from '../domain/ids.ts'
import { Refusal } from '../domain/refusals.ts'
import { unitIn, zoneOf } from '../domain/registry.ts'
import type { Actor } from '../domain/trail.ts'
import { claimFreshCode } from './claim-fresh-code.ts'
import type { Deps } from './deps.ts'
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
 * Gives a counter a fresh code; the one it had leads there for some days more. Written only over the code that whoever asks has seen, so
 * that of two at once one is told `counter-changed`. Also throws `agency-unknown`, `unit-unknown`, `counter-unknown`.
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
  await record(deps, {
    agency,
    actor,
    action: 'counter.code',
    thing: `unit/${unit}/counter/${id}`,
    unit,
    changes: [
      { field: 'code', from: code, to: fresh },
      { field: 'graceDays', to: graceDays },
    ],
  })
  if (!(await deps.store.registry.changeCounter(replaced, code))) throw new Refusal('counter-changed')
  return replaced
}
