import { addDays, type Day } from '../../shared/domain/calendar.ts'
import {
  lastMonths,
  levelOf,
  type Period,
  partsOf,
  periodOf,
  previousPeriod,
  spanOf,
} from '../../shared/domain/period.ts'
import { periodName } from '../text/periods.ts'
import { useText } from '../text/text.ts'

export type PeriodGroup = { readonly name: string; readonly periods: readonly Period[] }

/** The periods somebody may want next: parts of the one shown, then the recent ones of each length. Each stands once. */
export function periodChoices(shown: Period, today: Day): PeriodGroup[] {
  const text = useText()
  const groups: PeriodGroup[] = [
    { name: text.period.within(periodName(shown)), periods: partsOf(shown) },
    { name: text.period.quarters, periods: recent(periodOf('quarter', today), 8) },
    { name: text.period.months, periods: lastMonths(today, 12).toReversed() },
    { name: text.period.semesters, periods: recent(periodOf('semester', today), 4) },
    { name: text.period.years, periods: recent(periodOf('year', today), 8) },
  ]
  const seen = new Set([shown])
  return groups.flatMap(({ name, periods }) => {
    const fresh = periods.filter((period) => !seen.has(period))
    for (const period of fresh) seen.add(period)
    return fresh.length === 0 ? [] : [{ name, periods: fresh }]
  })
}

function recent(newest: Period, many: number): Period[] {
  const periods = [newest]
  while (periods.length < many) periods.push(previousPeriod(periods.at(-1) ?? newest))
  return periods
}

/** The period of the same length just after, or undefined where it has not begun. */
export function nextPeriod(period: Period, today: Day): Period | undefined {
  const level = levelOf(period)
  const after = addDays(spanOf(period).last, 1)
  if (after > today) return undefined
  return level === 'day' ? after : periodOf(level, after)
}
