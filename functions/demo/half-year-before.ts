import { addDays, type Day } from '../../shared/domain/calendar.ts'
import { isWeekend } from '../../shared/domain/working-days.ts'

/** Days back to the first day that a demo tells of in full; the half year before it has a few each month. */
export const DAYS = 182
const FIRST = 363
const HOURS = [8, 9, 10, 11, 13, 14] as const

/** Some hours of working days of the half year before a demo's last one, oldest first: as many each month, two in the same hour. */
export function halfYearBefore(count: number, before: Day): { readonly day: Day; readonly hour: number }[] {
  return Array.from({ length: count }, (_, index) => {
    const pair = Math.floor(index / 2)
    const back = FIRST - Math.floor((2 * pair * (FIRST - DAYS)) / count)
    return { day: workingDay(addDays(before, -back)), hour: HOURS[pair % HOURS.length] ?? 8 }
  })
}

/** The day, or the Friday before. */
function workingDay(day: Day): Day {
  return isWeekend(day) ? workingDay(addDays(day, -1)) : day
}
