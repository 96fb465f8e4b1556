import type { Day } from '../calendar.ts'
import type { PersonId } from '../ids.ts'
import { type Person, placementOn } from '../person.ts'

/** How a person stands to whoever gives them feedback, the closest first. */
export const CIRCLE = ['superior', 'subordinate', 'peer', 'colleague'] as const
export type Closeness = (typeof CIRCLE)[number]

/**
 * How somebody stands to a giver on a day: their superior, one of their subordinates, a peer (with the same superior), or a colleague of
 * the same unit. Undefined for everybody else, for the giver themselves, and where either is disabled or placed nowhere.
 */
export function closenessOf(giver: Person, receiver: Person, day: Day): Closeness | undefined {
  const [own, theirs] = [placementToday(giver, day), placementToday(receiver, day)]
  if (!own || !theirs || giver.id === receiver.id) return undefined
  if (own.superior === receiver.id) return 'superior'
  if (theirs.superior === giver.id) return 'subordinate'
  if (own.superior !== undefined && own.superior === theirs.superior) return 'peer'
  return own.unit === theirs.unit ? 'colleague' : undefined
}

/** Where somebody works on a day; nowhere where they were disabled. */
function placementToday(person: Person, day: Day) {
  return person.disabled === undefined ? placementOn(person, day) : undefined
}

/** Somebody in a giver’s circle. */
export type InCircle = { readonly person: PersonId; readonly name: string; readonly position: string } & {
  readonly as: Closeness
}

/** Those of some people who are in a giver’s circle on a day: the closest first, then by name; nobody twice. */
export function circleAmong(giver: Person, people: readonly Person[], day: Day): InCircle[] {
  const found = new Map<PersonId, InCircle>()
  for (const person of people) {
    const as = closenessOf(giver, person, day)
    const position = placementOn(person, day)?.position ?? ''
    if (as !== undefined) found.set(person.id, { person: person.id, name: person.name, position, as })
  }
  const rank = ({ as, name, person }: InCircle) => `${CIRCLE.indexOf(as)} ${name} ${person}`
  return [...found.values()].toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1))
}
