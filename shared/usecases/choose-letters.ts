import type { Person } from '../domain/person.ts'
import type { Actor } from '../domain/trail.ts'
import { changePerson, findPerson, type PersonNeeds, type PersonRef } from './change-person.ts'

/**
 * Somebody's own wish to get letters that remind, or none. What is so already stays. Throws `person-unknown`, and `person-changed` where
 * their record was changed at the same moment.
 */
export async function chooseLetters(
  deps: PersonNeeds,
  actor: Actor,
  self: PersonRef,
  wish: 'on' | 'off',
): Promise<Person> {
  const { version } = await findPerson(deps, self)
  return changePerson(deps, actor, { ...self, version }, { action: 'person.choose-letters' }, (person) => {
    const { letters: _letters, ...rest } = person
    return wish === 'off' ? { ...rest, letters: 'off' } : rest
  })
}
