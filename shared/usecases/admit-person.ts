import type { Slug } from '../domain/ids.ts'
import type { GivenRole, Person, Placement } from '../domain/person.ts'
import { personInvalid } from '../domain/person-problems.ts'
import type { Actor } from '../domain/trail.ts'
import type { Deps } from './deps.ts'
import { giveRole } from './people.ts'
import { registerPerson } from './register-person.ts'

/** Somebody as they are to be known. Who is known by the address already keeps the rest, and is given the roles that they lack. */
export type Admitted = {
  readonly agency: Slug
  readonly name: string
  readonly email: string
  readonly roles: readonly GivenRole[]
  readonly placement?: Placement
}

/**
 * Registers somebody who can sign in by an address, or gives more roles to whom the address leads to: by this the first administrator comes in,
 * before there is anybody who could let them in. Again it changes nothing. Throws `person-invalid` where the address leads to somebody of
 * another agency, and what `registerPerson` and `giveRole` throw.
 */
export async function admitPerson(
  deps: Pick<Deps, 'store' | 'now' | 'newSecret'>,
  { roles, ...named }: Admitted,
  actor: Actor,
): Promise<Person> {
  const { agency, email } = named
  const known = await deps.store.people.named({ kind: 'email', email })
  if (known && known.agency !== agency) throw personInvalid('email-taken')
  let person = known && (await deps.store.people.get(known, { consistent: true }))
  if (!person) return registerPerson(deps, actor, { ...named, roles: [...roles] })
  for (const role of roles) {
    if (person.roles.some((each) => each.role === role.role && each.unit === role.unit)) continue
    const seen = { agency, person: person.id, version: person.version }
    person = await giveRole(deps, actor, seen, role)
  }
  return person
}
