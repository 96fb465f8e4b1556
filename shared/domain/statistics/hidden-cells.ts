import { levelOf, type Period, partsOf, withHolders } from '../period.ts'
import { leakIn } from './leak.ts'
import { type Group, hiddenGroups, isSmall } from './suppression.ts'

/** A group with the groups that divide it in one way: a unit by the units below it, or its own ratings by counter. */
export type Division = { readonly whole: string; readonly parts: readonly string[] }

/** How many people are in a group in a period. */
export type SizeOf = (group: string, period: Period) => number

/**
 * Groups in periods of one year of which only their number may be shown. Every group is divided by time (a year by semesters, quarters,
 * months) and by some divisions, and of each the shown parts leave nobody or at least 10 people of a shown whole. Every division is safe
 * by itself, whatever is added up along the others first; what is taken away along one of them and then along another may still tell.
 *
 * - Of a division, small parts are hidden and the next smallest with them, as `hiddenGroups` says, in all periods within and with all
 *   that lies in them, for that would add up to them.
 * - Of a quarter so are months. The quarter is what people look at.
 * - A semester or year of which few people are left is hidden by itself, with the year that holds it: else the first quarter of few
 *   answers would hide the whole one after it. Few are left where a part is small, and where answers came late to a closed part, which
 *   the running period has and the part has not.
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
    for (const period of periods) {
      const parts = partsOf(period).filter((part) => periods.includes(part))
      const inTime: Group[] = parts.map((id) => ({ id, n: sizeOf(group, id) }))
      const whole = { id: period, n: sizeOf(group, period), parts: inTime }
      if (levelOf(period) === 'quarter') for (const id of hiddenGroups(whole)) within.add(cell(group, id))
      else if (isSmall(leftOf(whole))) for (const longer of withHolders(period)) alone.add(cell(group, longer))
    }
  }
  for (const { whole, parts } of divisions) {
    for (const period of periods) {
      const sized = (id: string): Group => ({ id, n: sizeOf(id, period) })
      for (const id of hiddenGroups({ ...sized(whole), parts: parts.map(sized) })) within.add(cell(id, period))
    }
  }
  const above = wholesAbove(divisions)
  const isHidden = (group: string, period: Period) =>
    alone.has(cell(group, period)) ||
    above(group).some((each) => withHolders(period).some((longer) => within.has(cell(each, longer))))
  const nextLeak = () => leakIn(periods, divisions, sizeOf, isHidden)
  for (let leak = nextLeak(); leak; leak = nextLeak()) {
    const name = cell(leak.group, leak.period)
    if (within.has(name)) throw new Error(`${name} is hidden, with all that lies in it, and told all the same`)
    within.add(name)
  }
  return isHidden
}

const cell = (group: string, period: Period) => `${group} ${period}`

/** How many people a reader is left with who takes the parts that are large enough from a whole; more or fewer than it holds are left too. */
function leftOf({ n, parts = [] }: Group): number {
  if (parts.length === 0) return 0
  const small = parts.reduce((sum, part) => sum + (isSmall(part.n) ? part.n : 0), 0)
  return small + Math.abs(n - parts.reduce((sum, part) => sum + part.n, 0))
}

/** For each group itself and all that hold it. */
function wholesAbove(divisions: readonly Division[]): (group: string) => readonly string[] {
  const wholesOf = new Map<string, string[]>()
  for (const { whole, parts } of divisions) {
    for (const part of parts) wholesOf.set(part, [...(wholesOf.get(part) ?? []), whole])
  }
  const known = new Map<string, readonly string[]>()
  const above = (group: string): readonly string[] => {
    const before = known.get(group)
    if (before) return before
    const found = [...new Set([group, ...(wholesOf.get(group) ?? []).flatMap(above)])]
    known.set(group, found)
    return found
  }
  return above
}
