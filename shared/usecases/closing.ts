import { addDays, type Day, dayOf, type TimeZone } from '../domain/calendar.ts'

/** A day's roll-ups wait this long after midnight for the count of its last minute. */
const CLOSING_GRACE = 20 * 60_000

/** The newest day of a zone that roll-ups may include. */
export function lastClosedDay(now: number, zone: TimeZone): Day {
  return addDays(dayOf(now - CLOSING_GRACE, zone), -1)
}
