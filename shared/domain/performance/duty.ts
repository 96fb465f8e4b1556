import * as z from 'zod/mini'
import { Day } from '../calendar.ts'
import { PersonId, Slug } from '../ids.ts'
import type { Slot } from '../period.ts'
import { dossierHead } from './dossier.ts'

/** A time of the unit's own day, `08:00`. */
const Clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))

/** Somebody at a counter, from one time to another of the same day. */
export const Shift = z
  .strictObject({ counter: Slug, person: PersonId, from: Clock, until: Clock })
  .check(z.refine(({ from, until }) => from < until))
export type Shift = z.infer<typeof Shift>

/** Who serves at which counter of a unit on a day. Its id is the day. */
export const Duty = z.strictObject({
  ...dossierHead,
  day: Day,
  shifts: z.array(Shift).check(z.maxLength(200)),
})
export type Duty = z.infer<typeof Duty>

/**
 * Who was at a counter in a whole hour, by its slot: those alone whose shift covers all of it. Of an hour in which one handed over to
 * another nobody knows whom a citizen means.
 */
export function onDuty({ day, shifts }: Pick<Duty, 'day' | 'shifts'>, counter: Slug, slot: Slot): PersonId[] {
  const [slotDay, time] = slot.split('T')
  if (slotDay !== day || time === undefined) return []
  const hour = Number(time.slice(0, 2))
  const [begins, ends] = [hour, hour + 1].map((each) => `${String(each).padStart(2, '0')}:00`) as [string, string]
  const there = shifts.filter((shift) => shift.counter === counter && shift.from <= begins && shift.until >= ends)
  return [...new Set(there.map(({ person }) => person))]
}
