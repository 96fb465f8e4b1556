import type { Day } from '../../shared/domain/calendar.ts'
import { useText } from './text.ts'

type Formats = ReturnType<typeof formatsFor>

function formatsFor(locale: string) {
  // Days are the unit's own and carry no hour: they are read and written in UTC so that no zone shifts them.
  const date = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
  return {
    twoDecimals: new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    oneDecimal: new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    fourDecimals: new Intl.NumberFormat(locale, { minimumFractionDigits: 4, maximumFractionDigits: 4 }),
    whole: new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }),
    longDay: date({ day: 'numeric', month: 'long', year: 'numeric' }),
    longMonth: date({ month: 'long', year: 'numeric' }),
    shortMonth: date({ month: 'short' }),
  }
}

// Each takes a millisecond to make and is the same for every page.
const made = new Map<string, Formats>()

function formats(): Formats {
  const { locale } = useText()
  const known = made.get(locale) ?? formatsFor(locale)
  made.set(locale, known)
  return known
}

/** A score or mean as readers of the page write it: `87,28`. */
export function decimal(value: number): string {
  return formats().twoDecimals.format(value)
}

/**
 * A range of scores, `85,9–88,6`: rounded outwards, so that it never looks surer than it is, and never leaves out the score itself.
 */
export function range({ low, high }: { readonly low: number; readonly high: number }): string {
  const { oneDecimal } = formats()
  // A bound that is a tenth already, but for what doubles make of it, stays one.
  const tenths = (value: number) => Math.round(value * 1e7) / 1e6
  return `${oneDecimal.format(Math.floor(tenths(low)) / 10)}–${oneDecimal.format(Math.ceil(tenths(high)) / 10)}`
}

/** A step on the way to a score, not yet rounded: `3,4911`. */
export function unrounded(value: number): string {
  return formats().fourDecimals.format(value)
}

/** A number of people or things: `1.311`. */
export function count(value: number): string {
  return formats().whole.format(value)
}

/** `22 November 2026`. */
export function dayName(day: Day): string {
  return formats().longDay.format(Date.parse(`${day}T00:00:00Z`))
}

/** `November 2026`, from `2026-11` or a day of it. */
export function monthName(month: string): string {
  return formats().longMonth.format(Date.parse(`${month.slice(0, 7)}-01T00:00:00Z`))
}

/** `Nov`, from `2026-11`. */
export function monthShort(month: string): string {
  return formats().shortMonth.format(Date.parse(`${month}-01T00:00:00Z`))
}

/** Hours and minutes of an instant in a zone: `09.41`. */
export function clock(instant: string, timeZone: string): string {
  const { locale } = useText()
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(
    Date.parse(instant),
  )
}
