import { createHmac, type KeyObject } from 'node:crypto'
import { VISIT_DAYS, Visit } from '../shared/domain/visit.ts'
import type { VisitTokens } from '../shared/usecases/ports/visit-tokens.ts'
import { signatures } from './signatures.ts'

/** Signs visits with the newest of the keys and reads what any of them signed. `keysText` is the configured JSON. */
export function visitTokens(keysText: string, now: () => number): VisitTokens {
  const visits = signatures(keysText, now, {
    purpose: 'visit',
    schema: Visit,
    days: VISIT_DAYS,
    invalid: 'visit-invalid',
    expired: 'visit-expired',
  })
  return {
    async sign(visit) {
      return { token: await visits.sign(visit), receiptKey: receiptKeyOf(visits.signingKey, visit.id) }
    },
    async verify(token) {
      const { said: visit, signedAt, key } = await visits.verify(token)
      return { visit, signedAt, receiptKey: receiptKeyOf(key, visit.id) }
    },
  }
}

/** Made with the key that signed the visit: while its token is good, the receipt stays the same, whatever key is introduced meanwhile. */
function receiptKeyOf(key: KeyObject, id: string): string {
  return createHmac('sha256', key).update(`receipt ${id}`).digest('base64url')
}
