import type { PersonId } from '../../domain/ids.ts'

/** The list of objections that somebody decides as the superior's superior; without a person, those that are the agency's to decide. */
export function objectionList(decider: PersonId | undefined): string {
  return decider === undefined ? 'objections' : `objections.${decider}`
}
