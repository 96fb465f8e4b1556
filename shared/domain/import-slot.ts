import { Day, dayOf, type TimeZone } from './calendar.ts'
import { type Cell, textOf } from './import-cell.ts'
import { monthOfSlot, type Slot } from './period.ts'

/** Beginnings that tell the months apart, in Indonesian and English spellings, old ones included. */
const MONTH_NAMES = [
  ['jan'],
  ['feb', 'peb'],
  ['mar'],
  ['apr'],
  ['mei', 'may'],
  ['jun'],
  ['jul'],
  ['agu', 'agt', 'ags', 'aug'],
  ['sep'],
  ['okt', 'oct'],
  ['nov', 'nop'],
  ['des', 'dec'],
] as const

/** No date is longer; a longer text is not searched. */
const LONGEST = 48

const TIME = String.raw`(?:[T, ]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d{1,9})?)?(?: ?(?:AM|PM|WIB|WITA|WIT))?)?`
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME}$`, 'i')
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})${TIME}$`, 'i')
const DAY_NAMED = new RegExp(String.raw`^(?:\p{L}+, ?)?(\d{1,2})[- ](\p{L}+)[-, ]+(\d{4})${TIME}$`, 'iu')
const WITH_ZONE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/

/**
 * The day that a cell of a date column means, or the month where it names only that; undefined where it is no date. Numbers
 * before the year are read day first. An instant with its zone falls into the unit's own day.
 */
export function slotOfDate(cell: Cell | undefined, zone: TimeZone): Slot | undefined {
  if (cell instanceof Date) return dayIn(textOf(cell).slice(0, 10))
  const text = textOf(cell)
  if (text.length > LONGEST) return undefined
  if (WITH_ZONE.test(text)) {
    const instant = Date.parse(text)
    return Number.isNaN(instant) ? undefined : dayIn(dayOf(instant, zone))
  }
  const first = YEAR_FIRST.exec(text)
  if (first) return dayIn(spell(first[1], first[2], first[3]))
  const last = DAY_FIRST.exec(text)
  if (last) return dayIn(spell(last[3], last[2], last[1]))
  const named = DAY_NAMED.exec(text)
  if (named) return dayIn(spell(named[3], monthNamed(named[2]), named[1]))
  return monthIn(text)
}

/**
 * The month that a cell of a month column means. A whole date there gives its month only: a spreadsheet that shows `Mar-21`
 * stores the first of March, and nobody answered on that day.
 */
export function slotOfMonth(cell: Cell | undefined, zone: TimeZone): Slot | undefined {
  const slot = slotOfDate(cell, zone) ?? slotOfShortMonth(textOf(cell))
  return slot === undefined ? undefined : monthOfSlot(slot)
}

/** `Mar-21`, which is what spreadsheet programs write into a CSV file where `2021-03` stood. In a date column it could be a day. */
export function slotOfShortMonth(text: string): Slot | undefined {
  const short = /^(\p{L}{3})-(\d\d)$/u.exec(text)
  return short ? monthOf(`20${short[2]}`, monthNamed(short[1])) : undefined
}

function monthIn(text: string): Slot | undefined {
  const first = /^(\d{4})[-/. ](\d{1,2})$/.exec(text)
  if (first) return monthOf(first[1], first[2])
  const last = /^(\d{1,2})[-/. ](\d{4})$/.exec(text)
  if (last) return monthOf(last[2], last[1])
  const named = /^(\p{L}+)[-/., ]+(\d{4})$/u.exec(text)
  if (named) return monthOf(named[2], monthNamed(named[1]))
  const yearNamed = /^(\d{4})[-/., ]+(\p{L}+)$/u.exec(text)
  return yearNamed ? monthOf(yearNamed[1], monthNamed(yearNamed[2])) : undefined
}

function monthOf(year: string | undefined, month: string | undefined): Slot | undefined {
  const first = dayIn(spell(year, month, '1'))
  return first === undefined ? undefined : monthOfSlot(first)
}

function monthNamed(name: string | undefined): string {
  const start = (name ?? '').toLowerCase().slice(0, 3)
  return String(MONTH_NAMES.findIndex((names) => names.some((each) => each === start)) + 1)
}

function spell(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function dayIn(text: string): Day | undefined {
  const day = Day.safeParse(text)
  return day.success ? day.data : undefined
}
