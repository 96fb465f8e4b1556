import { dayOf } from '../domain/calendar.ts'
import type { PersonId, Slug } from '../domain/ids.ts'
import { type PeopleWish, pageOfPeople, personMeant } from '../domain/people-list.ts'
import { type Identity, may } from '../domain/permissions.ts'
import type { Person } from '../domain/person.ts'
import { allOver } from '../domain/person-place.ts'
import { Refusal } from '../domain/refusals.ts'
import type { Registry } from '../domain/registry.ts'
import { superiorsIn } from '../domain/superiors.ts'
import type { TrailEntry } from '../domain/trail.ts'
import { findPerson, type PersonNeeds, type PersonRef } from './change-person.ts'
import { historyOf } from './person-history.ts'

/** A page of those of an agency's people whom somebody may see. Throws `agency-unknown`. */
export async function describePeople(deps: PersonNeeds, identity: Identity, agency: Slug, wish: PeopleWish) {
  const { registry, today } = await agencyToday(deps, agency)
  const people = await deps.store.people.ofAgency(agency, { consistent: false })
  const seen = allOver(identity, 'person.read', people, registry.units, today)
  return { registry, today, ...pageOfPeople(seen, registry.units, today, wish) }
}

export type PersonReport = {
  readonly registry: Registry
  readonly today: string
  readonly person: Person
  /** What those are called who are or were their superiors. */
  readonly names: ReadonlyMap<PersonId, string>
  /** How many have them as superior today. */
  readonly below: number
  /** Their changes, the newest first; empty for whom they are not told. */
  readonly history: readonly TrailEntry[]
}

/** Somebody with their placements, roles and, for who may read the trail, their changes. Throws `agency-unknown`, `person-unknown`. */
export async function describePerson(deps: PersonNeeds, identity: Identity, ref: PersonRef): Promise<PersonReport> {
  const { registry, today } = await agencyToday(deps, ref.agency)
  const person = await findPerson(deps, ref)
  const isTold = may(identity, 'trail.read', { agency: ref.agency })
  const [history, people] = await Promise.all([
    isTold ? historyOf(deps, person) : [],
    deps.store.people.ofAgency(ref.agency, { consistent: false }),
  ])
  const above = new Set(superiorsIn(person))
  const names = new Map(people.filter(({ id }) => above.has(id)).map(({ id, name }) => [id, name]))
  const isBelow = ({ placements, disabled }: Person) =>
    !disabled &&
    placements.some(
      ({ superior, from, until }) => superior === person.id && from <= today && (until === undefined || today <= until),
    )
  return { registry, today, person, names, history, below: people.filter(isBelow).length }
}

/** Whom somebody means as a superior, of all who work for an agency. */
export async function findMeant(deps: PersonNeeds, agency: Slug, typed: string) {
  const { registry, today } = await agencyToday(deps, agency)
  const people = await deps.store.people.ofAgency(agency, { consistent: true })
  return personMeant(people, new Map(registry.units.map(({ id, name }) => [id, name])), today, typed)
}

/** An agency, and its day. Throws `agency-unknown`. */
export async function agencyToday({ store, now }: PersonNeeds, agency: Slug) {
  const registry = await store.registry.load(agency)
  if (!registry) throw new Refusal('agency-unknown', { agency })
  return { registry, today: dayOf(now(), registry.agency.timeZone) }
}
