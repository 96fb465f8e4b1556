import type { PersonId, Slug } from '../domain/ids.ts'
import { maskEmail } from '../domain/mask-email.ts'
import type { GivenRole, Person, Placement } from '../domain/person.ts'
import { Refusal } from '../domain/refusals.ts'
import type { Actor, TrailEntry } from '../domain/trail.ts'
import type { Deps } from './deps.ts'
import { record } from './record.ts'

type Needs = Pick<Deps, 'store' | 'now' | 'newSecret'>

/** Somebody as they are to be known. Who is known by the address already keeps the rest, and is given the roles that they lack. */
export type Admitted = {
  readonly agency: Slug
  readonly name: string
  readonly email: string
  readonly roles: readonly GivenRole[]
  readonly placements?: readonly Placement[]
  /** Where it must be the same everywhere; else one is made. */
  readonly id?: PersonId
}

const LETTERS = 16

/**
 * Registers somebody who can sign in by an address, or gives more roles to whom the address leads to: by this the first administrator comes in,
 * before there is anybody who could let them in. Again it changes nothing. Throws `email-taken` where the address leads to somebody of another
 * agency, and `busy`.
 */
export async function admitPerson(deps: Needs, registered: Admitted, actor: Actor): Promise<Person> {
  const { store } = deps
  const { agency, email } = registered
  const name = { kind: 'email', email } as const
  const known = await store.people.named(name)
  if (known && known.agency !== agency) throw new Refusal('email-taken')
  const person = known?.person ?? registered.id ?? deps.newSecret().slice(0, LETTERS)
  const before = await store.people.get({ agency, person }, { consistent: true })
  const wanted = wantedOf(before, person, registered)
  if (!wanted) return before ?? neverAbsent()
  const { next, changes } = wanted
  const entry = await record(deps, {
    agency,
    actor,
    action: before ? 'person.change' : 'person.register',
    thing: `person/${person}`,
    version: next.version,
    ...(before ? { previous: before.trail } : {}),
    changes,
  })
  const stored = { ...next, trail: entry.number }
  // The address leads to them before they are there: killed in between, the next run finds whom it was meant for.
  if (!(await store.people.claim(name, { agency, person }))) throw new Refusal('email-taken')
  if (!(await store.people.put(stored))) throw new Refusal('busy')
  return stored
}

/** What is to be stored, and how it differs; undefined where nothing does. */
function wantedOf(
  before: Person | undefined,
  id: PersonId,
  { agency, name, email, roles, placements = [] }: Admitted,
): { readonly next: Person; readonly changes: TrailEntry['changes'] } | undefined {
  if (!before) {
    const next = { agency, id, name, email, placements: [...placements], roles: [...roles], version: 1, trail: 1 }
    const said = { name, email: maskEmail(email), roles, placements }
    return { next, changes: Object.entries(said).map(([field, to]) => ({ field, to })) }
  }
  const lacking = roles.filter(
    (role) => !before.roles.some((each) => each.role === role.role && each.unit === role.unit),
  )
  if (lacking.length === 0) return undefined
  const all = [...before.roles, ...lacking]
  return {
    next: { ...before, roles: all, version: before.version + 1 },
    changes: [{ field: 'roles', from: before.roles, to: all }],
  }
}

function neverAbsent(): never {
  throw new Error('somebody who is not there lacks nothing')
}
