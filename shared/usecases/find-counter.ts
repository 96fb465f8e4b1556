import { type Day, dayOf } from '../domain/calendar.ts'
import { leadsOn } from '../domain/former-codes.ts'
import { CounterCode, readCode } from '../domain/ids.ts'
import { knowsCode, movedOn } from '../domain/moved-counter.ts'
import { Refusal } from '../domain/refusals.ts'
import { type CounterPlace, isInUse, zoneOf } from '../domain/registry.ts'
import type { Deps } from './deps.ts'

/**
 * The counter that a code from a QR link leads to at an instant: its own, or a former one through its last day there; and where the
 * unit was merged or split, the counter that it has become. The day that decides is the one by which a visit that begins then is
 * counted, so that no minute around midnight is anybody else's. Throws `code-unknown`, `code-replaced` and `counter-retired`.
 */
export async function findCounter(
  deps: Pick<Deps, 'store' | 'now'>,
  typedCode: string,
  at = deps.now(),
): Promise<CounterPlace> {
  const { code, place } = await read(deps, typedCode)
  const day = dayOf(at, zoneOf(place.agency, place.unit))
  const now = await placeOn(deps, place, day)
  if (!isInUse(now.counter, day)) throw new Refusal('counter-retired')
  // A code that was given to the counter after its copy was made is known to the first alone.
  const deciding = knowsCode(now.counter, code) ? now.counter : place.counter
  if (!leadsOn(day, deciding, code)) throw new Refusal('code-replaced')
  return now
}

/**
 * The counter whose page somebody opened by this code, however long ago it was replaced: what they have answered since is as good as the
 * visit's token, which says when it began. Throws `code-unknown`, and where the counter has moved on `visit-invalid` and `visit-expired`.
 */
export async function findOpenedCounter(
  deps: Pick<Deps, 'store' | 'visits'>,
  typedCode: string,
  token: string,
): Promise<CounterPlace> {
  const { place } = await read(deps, typedCode)
  if (place.counter.movedTo === undefined) return place
  const { visit } = await deps.visits.verify(token)
  return placeOn(deps, place, visit.slot.slice(0, 10))
}

/** The counter that a code leads to today, also where it was given up. Throws `code-unknown`. */
export async function findRetiredCounter(deps: Pick<Deps, 'store' | 'now'>, typedCode: string): Promise<CounterPlace> {
  const { place } = await read(deps, typedCode)
  return placeOn(deps, place, dayOf(deps.now(), zoneOf(place.agency, place.unit)))
}

/** The counter that another is, or has become, on a day. */
export async function placeOn({ store }: Pick<Deps, 'store'>, place: CounterPlace, day: Day): Promise<CounterPlace> {
  const { agency, counter } = place
  if (counter.movedTo === undefined || day < counter.movedTo.from) return place
  const registry = await store.registry.load(agency.id)
  return (registry && movedOn(counter, registry, day)?.place) ?? place
}

async function read({ store }: Pick<Deps, 'store'>, typedCode: string) {
  const code = CounterCode.safeParse(readCode(typedCode))
  const place = code.success ? await store.registry.place(code.data) : undefined
  if (!code.success || !place) throw new Refusal('code-unknown')
  return { code: code.data, place }
}
