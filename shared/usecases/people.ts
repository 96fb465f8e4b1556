import * as z from 'zod/mini'
import { Day } from '../domain/calendar.ts'
import { type RoleName, roleGiven, roleTaken } from '../domain/given-roles.ts'
import { Name } from '../domain/name.ts'
import { GivenRole, Person, Placement } from '../domain/person.ts'
import { placedAnew, placementCorrected, placementEnded } from '../domain/placements.ts'
import type { Actor } from '../domain/trail.ts'
import { changePerson, type PersonNeeds, type PersonRef, type Said } from './change-person.ts'
import { moveObjections } from './performance/move-objections.ts'
import { readSent } from './read-sent.ts'

/** A person at the version that whoever changes them has seen. */
type Seen = PersonRef & { readonly version: number }

const { name, nip, email } = Person.shape
const Called = z.strictObject({ name, nip, email })
const Ending = z.strictObject({ last: Day, reason: Name })
const Reason = z.strictObject({ reason: Name })

/** Changes what somebody is called, their number and address. Throws what `changePerson` throws, and `answers-invalid`. */
export async function rename(deps: PersonNeeds, actor: Actor, seen: Seen, sent: unknown): Promise<Person> {
  const called = readSent(Called, sent)
  return changePerson(deps, actor, seen, { action: 'person.change' }, (person) => {
    const { name: _name, nip: _nip, email: _email, ...rest } = person
    return { ...rest, ...called }
  })
}

/**
 * Places somebody from a day on; where they were placed before ends the day before. What waited for a former superior's superior waits for
 * the present one then; of a day to come, the night's job sees to that. Throws the same.
 */
export async function place(deps: PersonNeeds, actor: Actor, seen: Seen, sent: unknown): Promise<Person> {
  const placement = readSent(Placement, sent)
  return placing(deps, actor, seen, { action: 'person.place' }, (placements) => placedAnew(placements, placement))
}

/** Puts right the placement that began on a day. Throws the same. */
export async function correctPlacement(
  deps: PersonNeeds,
  actor: Actor,
  seen: Seen & { readonly from: Day },
  sent: unknown,
): Promise<Person> {
  const placement = readSent(Placement, sent)
  return placing(deps, actor, seen, { action: 'person.correct-placement' }, (placements) =>
    placementCorrected(placements, seen.from, placement),
  )
}

/** Ends where somebody is placed, with a last day and the reason: moved away, retired. Throws the same. */
export async function endPlacement(deps: PersonNeeds, actor: Actor, seen: Seen, sent: unknown): Promise<Person> {
  const { last, reason } = readSent(Ending, sent)
  return placing(deps, actor, seen, { action: 'person.end-placement', reason }, (placements) =>
    placementEnded(placements, last),
  )
}

async function placing(
  deps: PersonNeeds,
  actor: Actor,
  seen: Seen,
  said: Said,
  change: (placements: Person['placements']) => Person['placements'],
): Promise<Person> {
  const placed = await changePerson(deps, actor, seen, said, (person) => {
    return { ...person, placements: change(person.placements) }
  })
  await moveObjections(deps, seen.agency)
  return placed
}

/** Gives somebody a role. Throws the same, and `own-record`. */
export async function giveRole(deps: PersonNeeds, actor: Actor, seen: Seen, sent: unknown): Promise<Person> {
  const given = readSent(GivenRole, sent)
  return changePerson(deps, actor, seen, { action: 'role.give' }, (person) => ({
    ...person,
    roles: roleGiven(person.roles, given),
  }))
}

/** Takes a role back, from this day on. Throws the same, and `last-admin`. */
export async function takeRole(deps: PersonNeeds, actor: Actor, seen: Seen, taken: RoleName): Promise<Person> {
  return changePerson(deps, actor, seen, { action: 'role.take' }, (person, { today }) => ({
    ...person,
    roles: roleTaken(person.roles, taken, today),
  }))
}

/** Lets somebody sign in no more, at once; their record stays. Throws the same. */
export async function disablePerson(deps: PersonNeeds, actor: Actor, seen: Seen, sent: unknown): Promise<Person> {
  const { reason } = readSent(Reason, sent)
  return changePerson(deps, actor, seen, { action: 'person.disable', reason }, (person) => ({
    ...person,
    disabled: person.disabled ?? { at: new Date(deps.now()).toISOString(), reason },
  }))
}

/** Lets them sign in again, with the roles that are still in force. Throws the same. */
export async function enablePerson(deps: PersonNeeds, actor: Actor, seen: Seen, sent: unknown): Promise<Person> {
  const { reason } = readSent(Reason, sent)
  return changePerson(
    deps,
    actor,
    seen,
    { action: 'person.enable', reason },
    ({ disabled: _disabled, ...rest }) => rest,
  )
}
