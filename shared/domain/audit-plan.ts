import { addDays, type Day } from './calendar.ts'

/** Nights after which all is audited again. */
export const AUDIT_NIGHTS = 120
/**
 * Days of a block. So many blocks make 480 days: the last 360 whichever night is the first. With sixteen days a night a rating in a sparse
 * unit would be read again at the cost of a quarter of all that it costs.
 */
const BLOCK_DAYS = 4
const EPOCH = '1970-01-01'
const DAY = 86_400_000

/** Which of those nights a day's is. */
export function nightOf(day: Day): number {
  return numberOf(day) % AUDIT_NIGHTS
}

/**
 * The older days that the night after a day audits: one block of four. Blocks lie fixed in the calendar and each has its night, so
 * that every day of the last 360 is audited once in 120 nights, whichever nights are counted.
 *
 * @example after 2026-11-25, 20782 days after the epoch, night 22: block 5182, 2026-10-02 to 2026-10-05
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
