import { randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import { newUuid } from './random.ts'
import { rotationHandler } from './rotation.ts'
import { signatures } from './signatures.ts'
import { nextRing } from './visit-key-ring.ts'

const TRIAL = {
  purpose: 'trial',
  schema: z.literal('trial'),
  days: 1,
  invalid: 'visit-invalid',
  expired: 'visit-expired',
} as const

/** Rotates the keys that sign visits, as Secrets Manager calls it, so that nothing signed before, meanwhile or after is ever refused. */
export const handler = rotationHandler({
  next(current) {
    const now = Date.now()
    return nextRing(current, now, { kid: newUuid(now), key: randomBytes(48).toString('base64url') })
  },

  /** Processes with the old keys read what those with the new ones sign, and the other way round. */
  async check(current, next) {
    const [before, after] = [current, next].map((keys) => signatures(keys, Date.now, TRIAL))
    if (!before || !after) throw new Error('there are no keys')
    await after.verify(await before.sign('trial'))
    await before.verify(await after.sign('trial'))
  },
})
