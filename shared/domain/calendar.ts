import * as z from 'zod/mini'

/** Indonesia's three time zones. None has daylight saving. */
export const TimeZone = z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'])
export type TimeZone = z.infer<typeof TimeZone>

/** What people call each zone. */
export const ZONE_NAMES = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
} as const satisfies Record<TimeZone, string>

/** Hours ahead of UTC. Fixed since 1988; kept as data so that no host's time zone database is asked in the hot path. */
const OFFSET_HOURS = {
  'Asia/Jakarta': 7,
  'Asia/Makassar': 8,
  'Asia/Jayapura': 9,
} as const satisfies Record<TimeZone, number>

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** A day as `2026-11-22`; one that the calendar has. */
export const Day = z.string().check(z.regex(/^(19|20)\d\d-\d\d-\d\d$/), z.refine(isRealDay))
export type Day = z.infer<typeof Day>

function isRealDay(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === day
}

/** The unit's own day at an instant (milliseconds since 1970, UTC). `23:30 WIB` and `01:30 WIT` are different days. */
export function dayOf(instant: number, zone: TimeZone): Day {
  return new Date(instant + OFFSET_HOURS[zone] * HOUR).toISOString().slice(0, 10)
}

/** The unit's own day and hour at an instant, as `2026-11-22T09`. */
export function hourOf(instant: number, zone: TimeZone): string {
  return new Date(instant + OFFSET_HOURS[zone] * HOUR).toISOString().slice(0, 13)
}

/** Minutes since the unit's own midnight, 0 … 1439. */
export function minuteOfDay(instant: number, zone: TimeZone): number {
  return Math.floor((instant + OFFSET_HOURS[zone] * HOUR) / 60_000) % 1440
}

/** The instant at which a unit's day begins. */
export function startOfDay(day: Day, zone: TimeZone): number {
  return Date.parse(`${day}T00:00:00Z`) - OFFSET_HOURS[zone] * HOUR
}

/** The instant at which a unit's clocks show `09:41`, or `09:41:30`, on a day of theirs. NaN where the text is no time. */
export function instantAt(day: Day, clock: string, zone: TimeZone): number {
  return Date.parse(`${day}T${clock}Z`) - OFFSET_HOURS[zone] * HOUR
}

/** The day some days later, or earlier with a negative number. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

/** All days from the first to the last, both included; empty where the last comes before the first. */
export function daysBetween(first: Day, last: Day): Day[] {
  const days: Day[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

/** A UTC minute, `2026-11-22T02:05`: how marks and watermarks tell time. */
export const Minute = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/))
export type Minute = z.infer<typeof Minute>

/** The UTC minute an instant falls into. */
export function minuteOf(instant: number): Minute {
  return new Date(instant).toISOString().slice(0, 16)
}

/** The instant at which a UTC minute begins. */
export function startOfMinute(minute: Minute): number {
  return Date.parse(`${minute}:00Z`)
}

/** The minute after (or, with a negative number, before). */
export function addMinutes(minute: Minute, minutes: number): Minute {
  return minuteOf(startOfMinute(minute) + minutes * 60_000)
}
