import { levelOf, type Period, withHolders } from '../period.ts'
import type { SizeOf } from './hidden-cells.ts'

/**
 * Sizes of what tells of the same people in one period after another: a longer period is as large as the smallest of its months in which
 * anybody is there. Three people who reported four times are three.
 *
 * @param sizeOf how many there are in a month
 * @param periods a year and its parts down to months
 */
export function smallestMonth(sizeOf: SizeOf, periods: readonly Period[]): SizeOf {
  const monthsIn = new Map<Period, Period[]>()
  for (const month of periods.filter((each) => levelOf(each) === 'month')) {
    for (const period of withHolders(month)) monthsIn.set(period, [...(monthsIn.get(period) ?? []), month])
  }
  return (group, period) => {
    const sizes = (monthsIn.get(period) ?? []).map((month) => sizeOf(group, month)).filter((size) => size > 0)
    return sizes.length === 0 ? 0 : Math.min(...sizes)
  }
}
