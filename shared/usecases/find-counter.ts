import { dayOf } from '../domain/calendar.ts'
import { leadsOn } from '../domain/former-codes.ts'
import { CounterCode, readCode } from '../domain/ids.ts'
import { Refusal } from '../domain/refusals.ts'
import { type CounterPlace, isInUse, zoneOf } from '../domain/registry.ts'
import type { Deps } from './deps.ts'

/**
 * The counter that a code from a QR link leads to today: its own, or a former one through its last day there. Throws `code-unknown`,
 * `code-replaced` and `counter-retired`.
 */
export async function findCounter(deps: Pick<Deps, 'store' | 'now'>, typedCode: string): Promise<CounterPlace> {
  const { code, place } = await read(deps, typedCode)
  const { agency, unit, counter } = place
  const today = dayOf(deps.now(), zoneOf(agency, unit))
  if (!isInUse(counter, today)) throw new Refusal('counter-retired')
  if (!leadsOn(today, counter, code)) throw new Refusal('code-replaced')
  return place
}

/**
 * The counter whose page somebody opened by this code, however long ago it was replaced: what they have answered since is as good as
 * the visit's token, which says when it began. Throws `code-unknown`.
 */
export async function findOpenedCounter(deps: Pick<Deps, 'store'>, typedCode: string): Promise<CounterPlace> {
  return (await read(deps, typedCode)).place
}

async function read({ store }: Pick<Deps, 'store'>, typedCode: string) {
  const code = CounterCode.safeParse(readCode(typedCode))
  const place = code.success ? await store.registry.place(code.data) : undefined
  if (!code.success || !place) throw new Refusal('code-unknown')
  return { code: code.data, place }
}
