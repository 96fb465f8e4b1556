import type { Slug } from './ids.ts'
import type { Person } from './person.ts'

/** What the provider vouches for about somebody who signed in with it, its tokens being checked. */
export type Vouched = {
  readonly issuer: string
  /** The account's own name at the provider, for good. */
  readonly subject: string
  readonly email: string | undefined
  /** Whether the provider itself has seen them read mail at that address. */
  readonly isEmailVerified: boolean
  /** The providers further away that it took its word from, an agency’s own for one; none where the account is its own. */
  readonly through: readonly string[]
}

/** Which agency’s people a provider further away may sign in, by its name. What is not named may sign in nobody. */
export type Providers = Readonly<Record<string, Slug>>

/**
 * Whether an account may be taken for somebody: by their present address, and only by whoever may vouch for it. An agency’s own provider can
 * assert any address: it is heard about that agency’s people alone. Who is disabled is nobody.
 */
export function isAccountOf(vouched: Vouched, person: Person, providers: Providers): boolean {
  const { email, isEmailVerified, through } = vouched
  if (person.disabled || person.email === undefined || email?.trim().toLowerCase() !== person.email) return false
  if (through.length === 0) return isEmailVerified
  return through.every((name) => Object.hasOwn(providers, name) && providers[name] === person.agency)
}
