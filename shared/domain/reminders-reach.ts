import * as z from 'zod/mini'
import { Day } from './calendar.ts'

/** Who comes after everybody: people's numbers are of letters and digits. */
export const EVERYBODY = '~'

/** How far the letters of a day have come in an agency, by people in order of their numbers. */
export const RemindersReach = z.strictObject({
  day: Day,
  /** Everybody up to them was looked at: somebody's number, or `EVERYBODY`. */
  through: z.string().check(z.minLength(1), z.maxLength(40)),
})
export type RemindersReach = z.infer<typeof RemindersReach>
