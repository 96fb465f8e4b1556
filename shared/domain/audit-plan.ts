import { addDays, type Day } from './calendar.ts'

/** Nights after which all is audited again. */
export const AUDIT_NIGHTS = 30
/** Days of a block. Thirty blocks make 480 days: enough for the last 400, with the thirty that pass meanwhile. */
const BLOCK_DAYS = 16
const EPOCH = '1970-01-01'
const DAY = 86_400_000

/** Which of the thirty nights a day's is. */
export function nightOf(day: Day): number {
  return numberOf(day) % AUDIT_NIGHTS
}

/**
 * The older days that the night after a day audits: one block of sixteen. Blocks lie fixed in the calendar and each has its night, so
 * that every day of the last 400 is audited once in thirty nights, whichever nights are counted.
 *
 * @example after 2026-11-25, 20782 days after the epoch, night 22: block 1282, 2026-02-28 to 2026-03-15
 */
export function blockOfNight(day: Day): { readonly first: Day; readonly last: Day } {
  const current = Math.floor(numberOf(day) / BLOCK_DAYS)
  const back = (((current - nightOf(day)) % AUDIT_NIGHTS) + AUDIT_NIGHTS) % AUDIT_NIGHTS
  const first = addDays(EPOCH, (current - back) * BLOCK_DAYS)
  const last = addDays(first, BLOCK_DAYS - 1)
  return { first, last: last < day ? last : day }
}

function numberOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY
}
