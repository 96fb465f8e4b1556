import type { Day } from '../../shared/domain/calendar.ts'

const LOCALE = 'id-ID'
const twoDecimals = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const whole = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 })
// Days are the unit's own and carry no hour: they are read and written in UTC so that no zone shifts them.
const date = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' })
const longDay = date({ day: 'numeric', month: 'long', year: 'numeric' })
const longMonth = date({ month: 'long', year: 'numeric' })
const shortMonth = date({ month: 'short' })

/** A score or mean as people here write it: `87,28`. */
export function decimal(value: number): string {
  return twoDecimals.format(value)
}

/** A number of people or things: `1.311`. */
export function count(value: number): string {
  return whole.format(value)
}

/** `22 November 2026`. */
export function dayName(day: Day): string {
  return longDay.format(Date.parse(`${day}T00:00:00Z`))
}

/** `November 2026`, from `2026-11` or a day of it. */
export function monthName(month: string): string {
  return longMonth.format(Date.parse(`${month.slice(0, 7)}-01T00:00:00Z`))
}

/** `Nov`, from `2026-11`. */
export function monthShort(month: string): string {
  return shortMonth.format(Date.parse(`${month}-01T00:00:00Z`))
}

/** Hours and minutes of an instant in a zone: `09.41`. */
export function clock(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(
    Date.parse(instant),
  )
}
