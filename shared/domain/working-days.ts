import { addDays, type Day, daysBetween } from './calendar.ts'

/** Days on which nobody works, beside weekends. */
type Holidays = readonly { readonly day: Day }[]

/** Saturday or Sunday. */
export function isWeekend(day: Day): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}

/** Whether offices work on a day: it is neither of a weekend nor a holiday. */
export function isWorkingDay(day: Day, holidays: Holidays): boolean {
  return !isWeekend(day) && !holidays.some((holiday) => holiday.day === day)
}

/** A day, or the first working day after it where nobody works on it. */
export function workingDayFrom(day: Day, holidays: Holidays): Day {
  return isWorkingDay(day, holidays) ? day : workingDayFrom(addDays(day, 1), holidays)
}

/**
 * The working day that comes so many working days before a day; with 0 the day itself, or the last one before it where nobody works on it.
 * Three before Monday 2026-11-30 is Wednesday 2026-11-25.
 */
export function workingDaysBefore(day: Day, many: number, holidays: Holidays): Day {
  if (!isWorkingDay(day, holidays)) return workingDaysBefore(addDays(day, -1), many, holidays)
  return many === 0 ? day : workingDaysBefore(addDays(day, -1), many - 1, holidays)
}

/** Whether a day is the first of its week, from Monday on, that offices work on. */
export function isFirstOfWeek(day: Day, holidays: Holidays): boolean {
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  const before = daysBetween(addDays(day, -sinceMonday), addDays(day, -1))
  return isWorkingDay(day, holidays) && !before.some((each) => isWorkingDay(each, holidays))
}
