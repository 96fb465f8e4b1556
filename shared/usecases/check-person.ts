import type { Day } from '../domain/calendar.ts'
import { canonical } from '../domain/digest.ts'
import type { PersonId } from '../domain/ids.ts'
import { inForce, type Person, type Placement } from '../domain/person.ts'
import { personInvalid } from '../domain/person-problems.ts'
import { consistent } from '../domain/placements.ts'
import { Refusal } from '../domain/refusals.ts'
import { unitIn } from '../domain/registry.ts'
import { cycleDay, superiorsIn } from '../domain/superiors.ts'
import type { Actor } from '../domain/trail.ts'
import type { Around } from './around-person.ts'

/**
 * Holds what somebody wants a person to become against every rule, however it was asked for: by a form, a file, a command or an undoing.
 * Throws `person-invalid`, `own-record`, `last-admin`.
 */
export async function checkPerson(
  actor: Actor,
  before: Person | undefined,
  after: Person,
  around: Around,
): Promise<void> {
  checkPowers(actor, before, after, around)
  const placements = freshIn(before?.placements ?? [], after.placements)
  consistent(after.placements)
  for (const placement of placements) await checkPlacement(after, placement, around)
  if (placements.some(({ superior }) => superior !== undefined)) await checkCycle(after, around)
  await checkAdmins(before, after, around)
}

/** Nobody gives or takes power of their own; who operates the whole system is named by command alone. */
function checkPowers(actor: Actor, before: Person | undefined, after: Person, { registry, today }: Around): void {
  const given = freshIn(before?.roles ?? [], after.roles)
  const taken = freshIn(after.roles, before?.roles ?? [])
  const isPower = given.length > 0 || taken.length > 0 || canonical([before?.disabled]) !== canonical([after.disabled])
  if (isPower && actor.person === after.id) throw new Refusal('own-record')
  if (actor.via !== 'command') {
    if ([...given, ...taken].some(({ role }) => role === 'operator')) throw personInvalid('role-by-command')
    // Who may change an operator's address could become the operator.
    if (before && inForce(before.roles, today).some(({ role }) => role === 'operator')) {
      throw new Refusal('permission-denied')
    }
  }
  if (given.some(({ unit }) => unit !== undefined && !unitIn(registry, unit))) throw personInvalid('role-unit-unknown')
}

async function checkPlacement(person: Person, placement: Placement, around: Around): Promise<void> {
  const { unit, superior, until } = placement
  if (!unitIn(around.registry, unit)) throw personInvalid('unit-unknown')
  if (superior === undefined) return
  if (superior === person.id) throw personInvalid('superior-self')
  const above = await around.personOf(superior)
  if (!above) throw personInvalid('superior-unknown')
  // Who has left may well have been somebody's superior once.
  if (above.disabled && (until === undefined || until >= around.today)) throw personInvalid('superior-disabled')
}

async function checkCycle(person: Person, { personOf }: Around): Promise<void> {
  const known = new Map<PersonId, Person | undefined>([[person.id, person]])
  const waiting = superiorsIn(person)
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (known.has(id)) continue
    const above = await personOf(id)
    known.set(id, above)
    waiting.push(...(above ? superiorsIn(above) : []))
  }
  if (cycleDay(person, (id) => known.get(id)) !== undefined) throw personInvalid('superior-cycle')
}

/** An agency that has an administrator keeps one: somebody who can sign in, for the whole agency and without an end. */
async function checkAdmins(before: Person | undefined, after: Person, { today, everybody }: Around): Promise<void> {
  if (!before || !administers(before, today) || administers(after, today)) return
  const others = (await everybody()).filter(({ id }) => id !== after.id)
  if (!others.some((each) => administers(each, today))) throw new Refusal('last-admin')
}

function administers({ disabled, email, roles }: Person, today: Day): boolean {
  const held = inForce(roles, today).some((each) => each.role === 'admin' && !each.unit && !each.until)
  return held && !disabled && email !== undefined
}

/** What is in a list and was not in one before. */
function freshIn<Each>(before: readonly Each[], after: readonly Each[]): Each[] {
  const had = new Set(before.map(canonical))
  return after.filter((each) => !had.has(canonical(each)))
}
