import { dayOf } from '../domain/calendar.ts'
import { erased, isErased } from '../domain/erased.ts'
import { type Person, placementOn } from '../domain/person.ts'
import type { PrivacyRequest } from '../domain/privacy-request.ts'
import { Refusal } from '../domain/refusals.ts'
import type { Actor } from '../domain/trail.ts'
import type { Deps } from './deps.ts'
import { record } from './record.ts'

const ATTEMPTS = 5

/** Fields that are emptied. What stood there stands in no line: the trail cannot forget. */
const EMPTIED = ['name', 'nip', 'email', 'placements.position', 'roles']

/** Whether a legal duty to keep somebody's data stands: they serve in a unit, today or from a day to come. */
export function isHeld(person: Person, now: number): boolean {
  const today = dayOf(now, 'Asia/Jakarta')
  return placementOn(person, today) !== undefined || person.placements.some(({ from }) => from > today)
}

/**
 * Empties somebody's record: what is left says that there was somebody, where and when. Their names lead nowhere before the record is empty, so
 * that a run that broke off is taken up by another one. What was planned, reported, evaluated, learned and recognised stays, under their
 * number: closed documents are evidence of how the state is run (UU 27/2022, art. 15 (1) c). Erased already: nothing more. Throws `erasure-held` while a duty to keep it
 * stands, `page-unknown`.
 */
export async function erasePerson(
  deps: Pick<Deps, 'store' | 'now'>,
  { agency, person: id, id: request }: PrivacyRequest,
  actor: Actor,
): Promise<void> {
  const ref = { agency, person: id }
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const person = await deps.store.people.get(ref, { consistent: true })
    if (!person) throw new Refusal('page-unknown')
    if (isErased(person)) return
    if (isHeld(person, deps.now())) throw new Refusal('erasure-held')
    const version = person.version + 1
    const { number } = await record(deps, {
      agency,
      actor,
      action: 'person.erase',
      thing: `person/${id}`,
      version,
      previous: person.trail,
      changes: [{ field: 'request', to: request }, ...EMPTIED.map((field) => ({ field }))],
    })
    if (person.email !== undefined) await deps.store.people.release({ kind: 'email', email: person.email }, ref)
    if (person.nip !== undefined) await deps.store.people.release({ kind: 'nip', agency, nip: person.nip }, ref)
    const at = new Date(deps.now()).toISOString()
    if (await deps.store.people.put({ ...erased(person, at), version, trail: number })) return
  }
  throw new Error(`${ATTEMPTS} others changed ${agency}/person/${id} at the same time`)
}
