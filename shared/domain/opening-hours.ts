import * as z from 'zod/mini'
import { Day } from './calendar.ts'

const Clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))

/** When counters are open from a day on. Weekdays as in ISO 8601: 1 is Monday, 7 Sunday. Days that no span names are closed. */
const WeeklyHours = z.strictObject({
  from: Day,
  spans: z
    .array(
      z
        .strictObject({
          days: z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.minLength(1), z.maxLength(7)),
          opens: Clock,
          closes: Clock,
          /** When one shift hands over to the next. */
          shifts: z.optional(z.array(Clock).check(z.maxLength(4))),
        })
        .check(z.refine(({ opens, closes }) => opens < closes)),
    )
    .check(z.maxLength(7)),
})

/** Opening hours with the day each begins to hold: yesterday's answers are judged by yesterday's hours. */
export const OpeningHours = z.array(WeeklyHours).check(z.maxLength(40))
export type OpeningHours = z.infer<typeof OpeningHours>

/** A day's opening hours, in minutes since its midnight. */
export type OpenHours = { readonly opens: number; readonly closes: number; readonly shifts: readonly number[] }

/** When counters are open on a day: undefined where nobody has said, `closed` on holidays and days that are not named. */
export function openOn(
  hours: OpeningHours | undefined,
  day: Day,
  holidays: readonly { readonly day: Day }[],
): OpenHours | 'closed' | undefined {
  const [inForce] = (hours ?? []).filter(({ from }) => from <= day).toSorted((a, b) => (a.from < b.from ? 1 : -1))
  if (!inForce) return undefined
  if (holidays.some((holiday) => holiday.day === day)) return 'closed'
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7
  const spans = inForce.spans.filter(({ days }) => days.includes(weekday))
  if (spans.length === 0) return 'closed'
  return {
    opens: Math.min(...spans.map(({ opens }) => minutesOf(opens))),
    closes: Math.max(...spans.map(({ closes }) => minutesOf(closes))),
    shifts: spans.flatMap(({ shifts = [] }) => shifts.map(minutesOf)),
  }
}

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
}
