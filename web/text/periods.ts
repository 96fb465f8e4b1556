import { dayOf, type TimeZone, ZONE_NAMES } from '../../shared/domain/calendar.ts'
import { levelOf, type Period, spanOf } from '../../shared/domain/period.ts'
import { clock, dayName, monthName } from './format.ts'
import { useText } from './text.ts'

/** A period in words: `22 November 2026`, `Maret 2021`, `Triwulan IV 2026`, `Semester I 2021`, `Tahun 2026`. */
export function periodName(period: Period): string {
  const text = useText()
  const level = levelOf(period)
  const [year, part] = [period.slice(0, 4), Number(period.slice(6))]
  switch (level) {
    case 'day':
      return dayName(period)
    case 'month':
      return monthName(period)
    case 'quarter':
      return text.period.quarter(part, year)
    case 'semester':
      return text.period.semester(part, year)
    case 'year':
      return text.period.year(year)
    default:
      throw level satisfies never
  }
}

/** A period's days: `1 Oktober 2026 – 31 Desember 2026`. */
export function periodDays(period: Period): string {
  const { first, last } = spanOf(period)
  return first === last ? dayName(first) : useText().period.days(dayName(first), dayName(last))
}

/** An instant on a unit's own clock: `22 November 2026, 09.41 WIB`. */
export function momentName(instant: string, zone: TimeZone): string {
  return useText().period.moment(dayName(dayOf(Date.parse(instant), zone)), clock(instant, zone), ZONE_NAMES[zone])
}
