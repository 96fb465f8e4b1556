import { KioskPass, PASS_DAYS } from '../shared/domain/kiosk-pass.ts'
import type { KioskPasses } from '../shared/usecases/ports/kiosk-passes.ts'
import { signatures } from './signatures.ts'

/** Signs the passes of kiosks' pages with the keys that sign visits; neither is ever taken for the other. */
export function kioskPasses(keysText: string, now: () => number): KioskPasses {
  const passes = signatures(keysText, now, {
    purpose: 'kiosk',
    schema: KioskPass,
    days: PASS_DAYS,
    invalid: 'pass-invalid',
    expired: 'pass-expired',
  })
  return {
    sign: (pass) => passes.sign(pass),
    async verify(token) {
      const { said: pass, signedAt } = await passes.verify(token)
      return { pass, signedAt }
    },
  }
}
