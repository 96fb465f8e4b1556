import { levelOf, type Period, partsOf, withHolders } from '../period.ts'
import { type Group, hiddenGroups, isSmall } from './suppression.ts'

/** A group with the groups that divide it in one way: a unit by the units below it, or its own ratings by counter. */
export type Division = { readonly whole: string; readonly parts: readonly string[] }

/** How many people are in a group in a period. */
export type SizeOf = (group: string, period: Period) => number

/**
 * Groups in periods of one year of which only their number may be shown. Every group is divided by time (a year by semesters, quarters,
 * months) and by some divisions, and of each the shown parts leave nobody or at least 10 people of a shown whole. What lies in a hidden
 * group is hidden in all periods within the hidden one, for it would add up to it. Every division is safe by itself; several taken
 * together (the quarters of one unit and the units of one quarter) may still tell of a small group.
 *
 * Counts that are not of one time may not add up: a running semester has the answers that came late to its closed quarter. Where there are
 * so few, the running semester or year is hidden by itself, and of a quarter its smallest months: the quarter is what people look at.
 *
 * @param periods the year and of its parts as many levels as are asked about
 */
export function hiddenCells(
  periods: readonly Period[],
  divisions: readonly Division[],
  sizeOf: SizeOf,
): (group: string, period: Period) => boolean {
  const groups = new Set(divisions.flatMap(({ whole, parts }) => [whole, ...parts]))
  const within = new Set<string>()
  const alone = new Set<string>()
  for (const group of groups) {
    for (const year of periods.filter((period) => levelOf(period) === 'year'))
      for (const period of hiddenGroups(inTime(group, year, periods, sizeOf))) within.add(cell(group, period))
    const late = periods.filter((period) => isSmall(Math.abs(lateIn(group, period, periods, sizeOf))))
    for (const period of late.flatMap(withHolders)) alone.add(cell(group, period))
  }
  for (const { whole, parts } of divisions) {
    for (const period of periods) {
      const sized = (id: string): Group => ({ id, n: sizeOf(id, period) })
      const hidden = hiddenGroups({ ...sized(whole), parts: parts.map(sized) })
      for (const id of hidden) within.add(cell(id, period))
    }
  }
  const above = wholesAbove(divisions)
  return (group, period) =>
    alone.has(cell(group, period)) ||
    above(group).some((each) => withHolders(period).some((longer) => within.has(cell(each, longer))))
}

const cell = (group: string, period: Period) => `${group} ${period}`
const isLong = (period: Period) => levelOf(period) === 'semester' || levelOf(period) === 'year'

function knownParts(period: Period, periods: readonly Period[]): Period[] {
  return partsOf(period).filter((part) => periods.includes(part))
}

/** A group as divided by time. What came late to a part of a long period is left out: that period is hidden by itself. */
function inTime(group: string, period: Period, periods: readonly Period[], sizeOf: SizeOf): Group {
  const late = lateIn(group, period, periods, sizeOf)
  const parts = knownParts(period, periods).map((part) => inTime(group, part, periods, sizeOf))
  const leftOut = knownParts(period, periods).reduce(
    (sum, part, at) => sum + sizeOf(group, part) - (parts[at]?.n ?? 0),
    0,
  )
  return { id: period, n: sizeOf(group, period) - leftOut - (isSmall(Math.abs(late)) ? late : 0), parts }
}

/** How many a semester or year has more than its parts together, or below 0 fewer. */
function lateIn(group: string, period: Period, periods: readonly Period[], sizeOf: SizeOf): number {
  const parts = knownParts(period, periods)
  if (!isLong(period) || parts.length === 0) return 0
  return sizeOf(group, period) - parts.reduce((total, part) => total + sizeOf(group, part), 0)
}

/** For each group itself and all that hold it. */
function wholesAbove(divisions: readonly Division[]): (group: string) => readonly string[] {
  const wholeOf = new Map(divisions.flatMap(({ whole, parts }) => parts.map((part) => [part, whole] as const)))
  const above = (group: string): readonly string[] => {
    const whole = wholeOf.get(group)
    return whole === undefined ? [group] : [group, ...above(whole)]
  }
  return above
}
