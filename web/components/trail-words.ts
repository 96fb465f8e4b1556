import type { PersonId } from '../../shared/domain/ids.ts'
import type { TrailEntry } from '../../shared/domain/trail.ts'
import { trail as text } from '../text/staff/trail.ts'
import { visible } from '../text/visible.ts'

/** Who did it, as they were called then; nobody's name where their data was erased since. */
export function whoOf({ actor }: Pick<TrailEntry, 'actor'>, erased: ReadonlySet<PersonId>): string {
  const name = actor.person !== undefined && erased.has(actor.person) ? text.erased : visible(actor.name)
  return `${name}, ${text.via[actor.via]}`
}

/** A value as it was recorded, with nothing hidden in it. */
export function recordedValue(value: unknown): string {
  if (value === undefined || value === null || value === '') return text.empty
  return visible(typeof value === 'string' ? value : JSON.stringify(value))
}
