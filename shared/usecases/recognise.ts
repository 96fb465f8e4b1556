import type { Person } from '../domain/person.ts'
import { isAccountOf, type Providers, type Vouched } from '../domain/vouched.ts'
import type { Deps } from './deps.ts'

/**
 * Who an account of the provider belongs to; undefined for nobody: not registered, disabled, or vouched for by whom it may not be. The first
 * time it is found by its address. From then on the account is theirs for good, so that it becomes nobody else by taking their address.
 */
export async function recognise(
  { store, now }: Pick<Deps, 'store' | 'now'>,
  vouched: Vouched,
  providers: Providers,
): Promise<Person | undefined> {
  const { issuer, subject, email } = vouched
  const account = { kind: 'subject', issuer, subject } as const
  const known = await store.people.named(account)
  const named = known ?? (email && (await store.people.named({ kind: 'email', email: email.trim().toLowerCase() })))
  const person = named ? await store.people.get(named, { consistent: true }) : undefined
  if (!named || !person || !isAccountOf(vouched, person, providers)) return undefined
  return known || (await store.people.claim(account, named, now())) ? person : undefined
}
