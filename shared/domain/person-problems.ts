import { Refusal } from './refusals.ts'

/** Why a person's record cannot be as somebody wants it, each with the field that is to be put right. */
export const PERSON_PROBLEMS = {
  'nip-taken': 'nip',
  'email-taken': 'email',
  'unit-unknown': 'unit',
  'superior-unknown': 'superior',
  'superior-self': 'superior',
  'superior-disabled': 'superior',
  'superior-cycle': 'superior',
  'dates-order': 'until',
  'dates-overlap': 'from',
  'same-day': 'from',
  'placed-later': 'until',
  'not-placed': 'until',
  'role-twice': 'role',
  'role-by-command': 'role',
  'role-unit-unknown': 'unit',
  'role-unknown': 'role',
  'too-many': 'from',
  'not-undoable': 'entry',
} as const satisfies Record<string, string>

export type PersonProblem = keyof typeof PERSON_PROBLEMS

/** The refusal of a change that breaks a rule of people's records. */
export function personInvalid(problem: PersonProblem): Refusal {
  return new Refusal('person-invalid', { problem }, [{ field: PERSON_PROBLEMS[problem], problem: 'invalid' }])
}
