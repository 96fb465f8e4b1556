import type { Vouched } from '../../domain/vouched.ts'

/**
 * Asks a provider who somebody is. An attempt is one random secret that their browser keeps: all that must be the same at its end follows
 * from it, so nothing is stored for it here.
 */
export type SignIn = {
  /** What the attempt's answer names it by. */
  stateOf(secret: string): string
  /** Where the browser is sent. Throws `sign-in-unavailable`. */
  begin(secret: string): Promise<string>
  /** What the provider vouches for, by the query it sent the browser back with. Throws `sign-in-failed` and `sign-in-unavailable`. */
  finish(secret: string, query: string): Promise<Vouched>
  /** Where the provider ends what it remembers of the browser; undefined where it has no such place, or does not answer. */
  leave(): Promise<string | undefined>
  /** Makes an account for an address, and writes to it how to sign in; undefined where accounts are made elsewhere. Throws `sign-in-unavailable`. */
  readonly invite: ((email: string) => Promise<void>) | undefined
}
