import { Refusal } from '../domain/refusals.ts'
import type { Actor } from '../domain/trail.ts'
import { findPerson, type PersonRef } from './change-person.ts'
import type { Deps } from './deps.ts'
import { record } from './record.ts'

/**
 * Lets somebody who is registered know how to sign in, as often as they are asked to. Throws `person-unknown`, `page-unknown` where accounts
 * are made elsewhere or there is no address to write to, and `sign-in-unavailable`.
 */
export async function invitePerson(
  deps: Pick<Deps, 'store' | 'now' | 'signIn'>,
  actor: Actor,
  ref: PersonRef,
): Promise<void> {
  const { email, disabled } = await findPerson(deps, ref)
  const { invite } = deps.signIn
  if (!invite || email === undefined || disabled) throw new Refusal('page-unknown')
  const { agency, person } = ref
  await record(deps, { agency, actor, action: 'person.invite', thing: `person/${person}`, changes: [] })
  await invite(email)
}
