import * as z from 'zod/mini'
import { addDays, Day } from './calendar.ts'

/** What a score can be asked for: a day, month, quarter, semester or year, in the unit's own days. */
const PERIOD_LEVELS = ['day', 'month', 'quarter', 'semester', 'year'] as const
export type PeriodLevel = (typeof PERIOD_LEVELS)[number]

const SHAPES = {
  day: /^(19|20)\d\d-\d\d-\d\d$/,
  month: /^(19|20)\d\d-(0[1-9]|1[0-2])$/,
  quarter: /^(19|20)\d\d-Q[1-4]$/,
  semester: /^(19|20)\d\d-S[12]$/,
  year: /^(19|20)\d\d$/,
} as const satisfies Record<PeriodLevel, RegExp>

/** A period as people write it: `2021-03-14`, `2021-03`, `2021-Q1`, `2021-S1` or `2021`. */
export const Period = z.string().check(
  z.refine((text) => {
    const level = PERIOD_LEVELS.find((each) => SHAPES[each].test(text))
    return level !== undefined && (level !== 'day' || Day.safeParse(text).success)
  }),
)
export type Period = z.infer<typeof Period>

/**
 * The period by which an answer is counted: an hour (`2021-03-14T09`), ten minutes in a unit with very many (`2021-03-14T09:40`), a
 * day or, from a file, only a month.
 */
export const Slot = z.string().check(
  z.refine((text) => {
    const [day, time] = text.split('T')
    if (time !== undefined) return /^([01]\d|2[0-3])(:[0-5]0)?$/.test(time) && Day.safeParse(day).success
    return SHAPES.month.test(text) || Day.safeParse(text).success
  }),
)
export type Slot = z.infer<typeof Slot>

/** Which of the five kinds a period is. */
export function levelOf(period: Period): PeriodLevel {
  const level = PERIOD_LEVELS.find((each) => SHAPES[each].test(period))
  if (level === undefined) throw new Error(`not a period: ${period}`)
  return level
}

/** The slot's day, or undefined where only the month is known. */
export function dayOfSlot(slot: Slot): Day | undefined {
  return SHAPES.month.test(slot) ? undefined : slot.slice(0, 10)
}

/** The slot's month. */
export function monthOfSlot(slot: Slot): Period {
  return slot.slice(0, 7)
}

/** The period of a level that a day or a month falls into. */
export function periodOf(level: Exclude<PeriodLevel, 'day'>, dayOrMonth: string): Period {
  const year = dayOrMonth.slice(0, 4)
  const month = Number(dayOrMonth.slice(5, 7))
  switch (level) {
    case 'month':
      return dayOrMonth.slice(0, 7)
    case 'quarter':
      return `${year}-Q${Math.ceil(month / 3)}`
    case 'semester':
      return `${year}-S${month <= 6 ? 1 : 2}`
    case 'year':
      return year
    default:
      throw level satisfies never
  }
}

/** A period's first and last day, both included. */
export function spanOf(period: Period): { first: Day; last: Day } {
  const level = levelOf(period)
  const year = period.slice(0, 4)
  const months = (from: number, to: number) => {
    const first = `${year}-${String(from).padStart(2, '0')}-01`
    const next = to === 12 ? `${Number(year) + 1}-01-01` : `${year}-${String(to + 1).padStart(2, '0')}-01`
    return { first, last: addDays(next, -1) }
  }
  switch (level) {
    case 'day':
      return { first: period, last: period }
    case 'month':
      return months(Number(period.slice(5)), Number(period.slice(5)))
    case 'quarter':
      return months(Number(period.slice(6)) * 3 - 2, Number(period.slice(6)) * 3)
    case 'semester':
      return months(Number(period.slice(6)) * 6 - 5, Number(period.slice(6)) * 6)
    case 'year':
      return months(1, 12)
    default:
      throw level satisfies never
  }
}

/** The periods one level down that make up a quarter (3 months), semester (2 quarters) or year (2 semesters). */
export function partsOf(period: Period): Period[] {
  const level = levelOf(period)
  const year = period.slice(0, 4)
  switch (level) {
    case 'day':
    case 'month':
      return []
    case 'quarter': {
      const first = Number(period.slice(6)) * 3 - 2
      return [first, first + 1, first + 2].map((month) => `${year}-${String(month).padStart(2, '0')}`)
    }
    case 'semester':
      return period.endsWith('1') ? [`${year}-Q1`, `${year}-Q2`] : [`${year}-Q3`, `${year}-Q4`]
    case 'year':
      return [`${year}-S1`, `${year}-S2`]
    default:
      throw level satisfies never
  }
}

const CLOSING = ['month', 'quarter', 'semester', 'year'] as const

/** A period and all that hold it, the shortest first: a month, its quarter, its semester, its year. */
export function withHolders(period: Period): Period[] {
  const level = levelOf(period)
  const { first } = spanOf(period)
  const longer = CLOSING.slice(level === 'day' ? 0 : CLOSING.indexOf(level) + 1)
  return [period, ...longer.map((each) => periodOf(each, first))]
}

/** The period of the same length just before. */
export function previousPeriod(period: Period): Period {
  const level = levelOf(period)
  const before = addDays(spanOf(period).first, -1)
  return level === 'day' ? before : periodOf(level, before)
}

/** Every month, quarter, semester and year whose last day lies between two, both included: by that day, the shortest first. */
export function periodsEnding(first: Day, last: Day): Period[] {
  const periods: Period[] = []
  let month = first.slice(0, 7)
  for (let end = spanOf(month).last; end <= last; end = spanOf(month).last) {
    const ending = CLOSING.map((level) => periodOf(level, month)).filter((period) => spanOf(period).last === end)
    if (end >= first) periods.push(...ending)
    month = addDays(end, 1).slice(0, 7)
  }
  return periods
}

/** The months up to and including a day's own, oldest first. */
export function lastMonths(day: Day, count: number): Period[] {
  const months: Period[] = []
  let month: Period = day.slice(0, 7)
  for (let index = 0; index < count; index++) {
    months.unshift(month)
    month = previousPeriod(month)
  }
  return months
}
