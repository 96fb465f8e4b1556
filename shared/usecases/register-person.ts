import * as z from 'zod/mini'
import { PersonId, type Slug } from '../domain/ids.ts'
import { GivenRole, Person, Placement } from '../domain/person.ts'
import { personInvalid } from '../domain/person-problems.ts'
import { Refusal } from '../domain/refusals.ts'
import type { Actor } from '../domain/trail.ts'
import { type Around, aroundIn } from './around-person.ts'
import { type PersonNeeds, storePerson } from './change-person.ts'
import { idLeftBehind } from './claim-names.ts'
import type { Deps } from './deps.ts'
import { readSent } from './read-sent.ts'

const { name, nip, email } = Person.shape

/** What somebody may say of a new person; everything else follows, or is refused. */
export const NewPerson = z.strictObject({
  name,
  nip,
  email,
  placement: z.optional(Placement),
  roles: z._default(z.array(GivenRole), []),
})

/**
 * Registers somebody who works for an agency. Broken off and sent again it is one person, if they have a number or an address. Throws
 * `agency-unknown`, `answers-invalid`, and `person-invalid` for names that are taken and places or people that are not.
 */
export async function registerPerson(
  deps: PersonNeeds & Pick<Deps, 'newSecret'>,
  actor: Actor,
  wish: z.input<typeof NewPerson> & { readonly agency: Slug },
  around?: Around,
): Promise<Person> {
  const { agency, ...sent } = wish
  const { placement, ...known } = readSent(NewPerson, sent)
  const id = (await idLeftBehind(deps, { agency, ...known })) ?? PersonId.parse(deps.newSecret().slice(0, 16))
  const placements = placement ? [placement] : []
  const after: Person = { agency, id, ...known, placements, version: 1, trail: 1 }
  const said = { action: 'person.register' } as const
  const seen = around ?? (await aroundIn(deps, agency))
  return storePerson(deps, actor, said, { before: undefined, after, around: seen }).catch((error: unknown) => {
    // Somebody else registered the same person at the same moment.
    const isTwin = error instanceof Refusal && error.code === 'person-changed'
    throw isTwin ? personInvalid(known.nip === undefined ? 'email-taken' : 'nip-taken') : error
  })
}
