import type { KioskPass, KnownPass } from '../../domain/kiosk-pass.ts'

/** Signs what a kiosk's page asks, and reads it back only if this system signed it and it has not expired. */
export type KioskPasses = {
  sign(pass: KioskPass): Promise<string>
  /** Throws the refusals `pass-invalid` and `pass-expired`. */
  verify(token: string): Promise<KnownPass>
}
