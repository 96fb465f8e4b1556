import { addDays, type Day, dayOf, type TimeZone } from '../domain/calendar.ts'

/** A day's roll-ups wait this long after midnight for the count of its last minute. */
const CLOSING_GRACE = 20 * 60_000

/** The newest day of a zone that roll-ups may include. */
export function lastClosedDay(now: number, zone: TimeZone): Day {
  return addDays(dayOf(now - CLOSING_GRACE, zone), -1)
}

/** Whether a day of one of the zones has closed within the last hours: what runs thrice a night for three zones has nothing to do else. */
export function hasJustClosed(now: number, zones: Iterable<TimeZone>): boolean {
  return [...zones].some((zone) => lastClosedDay(now, zone) !== lastClosedDay(now - JUST, zone))
}

const JUST = 2 * 3_600_000
