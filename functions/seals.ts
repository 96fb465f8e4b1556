import { createHmac, timingSafeEqual } from 'node:crypto'
import { spellBase32 } from '../shared/domain/base32.ts'
import type { CounterCode } from '../shared/domain/ids.ts'
import { SEAL_CHARACTERS } from '../shared/domain/rotating-proof.ts'
import type { Seals } from '../shared/usecases/ports/seals.ts'
import { readKeys } from './signatures.ts'

/** Seals with the newest of the visit keys and knows the seals of all: a key put in front changes nothing on a screen. */
export function seals(keysText: string): Seals {
  const keys = readKeys(keysText)
  const [newest] = keys
  if (!newest) throw new Error('there is no key to seal with')
  return {
    seal: async (code, minute) => sealOf(newest.key, code, minute),
    async isSeal(code, minute, seal) {
      const given = Buffer.from(seal)
      const equal = keys.map(({ key }) => {
        const made = Buffer.from(sealOf(key, code, minute))
        return made.length === given.length && timingSafeEqual(made, given)
      })
      return equal.includes(true)
    },
  }
}

function sealOf(key: string, code: CounterCode, minute: number): string {
  const digest = createHmac('sha256', key).update(`rotating ${code} ${minute}`).digest()
  return spellBase32(digest.subarray(0, SEAL_CHARACTERS))
}
