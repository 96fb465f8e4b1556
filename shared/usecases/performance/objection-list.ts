import { addDays, type Day } from '../../domain/calendar.ts'
import type { PersonId } from '../../domain/ids.ts'

/** The list of objections that somebody has, or had, to decide; of those that are nobody's but whoever manages the agency. */
export const objectionList = (decider: PersonId | 'agency') => `objections/${decider}`

/** All objections of an agency that were made in a month: those that wait move with who decides them. */
export const objectionsOf = (month: string) => `objections-of/${month}`

/** So many days back an objection is looked for that nobody has decided. */
const DAYS = 186

/** The months whose objections may still wait on a day, the oldest first. */
export function monthsOfObjections(today: Day): string[] {
  const months = new Set<string>()
  for (let back = DAYS; back >= 0; back -= 1) months.add(addDays(today, -back).slice(0, 7))
  return [...months]
}
