import type { Counter } from '../domain/counter.ts'
import type { CounterCode } from '../domain/ids.ts'
import type { Deps } from './deps.ts'

/** Two of 50 random bits hardly ever meet; ten in a row do where the source of codes is broken. */
const ATTEMPTS = 10

/** A fresh code that leads to this counter and to no other. One that is claimed and never given to the counter leads nowhere for ever. */
export async function claimFreshCode(
  { store, newCode }: Pick<Deps, 'store' | 'newCode'>,
  { agency, unit, id }: Pick<Counter, 'agency' | 'unit' | 'id'>,
): Promise<CounterCode> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const code = newCode()
    if (await store.registry.claimCode({ agency, unit, id, code })) return code
  }
  throw new Error(`${ATTEMPTS} fresh codes for ${agency}/${unit}/${id} were all taken`)
}
