import type { Person } from '../domain/person.ts'
import { type PersonProblem, personInvalid } from '../domain/person-problems.ts'
import type { Actor } from '../domain/trail.ts'
import type { Deps } from './deps.ts'
import type { Store } from './ports/store.ts'
import { record } from './record.ts'

type Needs = Pick<Deps, 'store' | 'now'>
type Name = Parameters<Store['people']['claim']>[0]
type Ref = Parameters<Store['people']['get']>[0]

const ATTEMPTS = 5

/** Milliseconds after which whoever claimed a name has stored it or died: longer than any request lives, and than clocks differ. */
const SETTLED = 120_000

/**
 * Makes a person's new names lead to them before their record has them: an address or number leads to one person, whoever is faster. A
 * claim alone changes nothing, for the record decides. Throws `person-invalid` for what leads to somebody else.
 */
export async function claimNames(deps: Needs, actor: Actor, before: Person | undefined, after: Person): Promise<void> {
  const ref = { agency: after.agency, person: after.id }
  for (const name of namesOf(after)) {
    if (!hasName(before, name)) await claim(deps, actor, name, ref)
  }
}

/** Lets names that a person has no more lead to nobody. What a crash leaves behind is taken up by whoever claims it next. */
export async function releaseNames({ store }: Needs, before: Person | undefined, after: Person): Promise<void> {
  if (!before) return
  for (const name of namesOf(before)) {
    if (!hasName(after, name)) await store.people.release(name, { agency: after.agency, person: after.id })
  }
}

/** The id that an earlier attempt to register the same person had, and left without a record. */
export async function idLeftBehind(
  { store }: Needs,
  names: Parameters<typeof namesOf>[0],
): Promise<string | undefined> {
  for (const name of namesOf(names)) {
    const holder = await store.people.named(name)
    if (holder?.agency !== names.agency) continue
    if (!(await store.people.get(holder, { consistent: true }))) return holder.person
  }
  return undefined
}

async function claim(deps: Needs, actor: Actor, name: Name, ref: Ref): Promise<void> {
  const { people } = deps.store
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (await people.claim(name, ref, deps.now())) return
    const holder = await people.named(name)
    if (!holder) continue
    const other = await people.get(holder, { consistent: true })
    if (other && (hasName(other, name) || other.agency !== ref.agency)) break
    // Of a claim without a record nobody knows yet whether a crash left it, or somebody is about to be stored.
    if (!other && deps.now() - holder.claimedAt < SETTLED) break
    if (!other || (await outdate(deps, actor, other))) await people.release(name, holder)
  }
  throw personInvalid(PROBLEMS[name.kind])
}

/**
 * A version that changes nothing, so that whoever is about to give that person the name, on the version before, is refused. False where
 * they were faster.
 */
async function outdate(deps: Needs, actor: Actor, person: Person): Promise<boolean> {
  const { agency, id, version, trail } = person
  const said = { agency, actor, action: 'person.release-name', thing: `person/${id}`, changes: [] }
  const entry = await record(deps, { ...said, version: version + 1, previous: trail })
  return deps.store.people.put({ ...person, version: version + 1, trail: entry.number })
}

const PROBLEMS = { nip: 'nip-taken', email: 'email-taken', subject: 'email-taken' } as const satisfies Record<
  Name['kind'],
  PersonProblem
>

function namesOf({ agency, nip, email }: Pick<Person, 'agency' | 'nip' | 'email'>): Name[] {
  return [
    ...(nip === undefined ? [] : [{ kind: 'nip', agency, nip } as const]),
    ...(email === undefined ? [] : [{ kind: 'email', email } as const]),
  ]
}

function hasName(person: Person | undefined, name: Name): boolean {
  if (!person) return false
  if (name.kind === 'email') return person.email === name.email
  return name.kind === 'nip' && person.agency === name.agency && person.nip === name.nip
}
