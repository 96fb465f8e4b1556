import { type Period, partsOf } from '../period.ts'
import type { Division, SizeOf } from './hidden-cells.ts'
import { isSmall } from './suppression.ts'

/** A group in a period. */
export type Cell = { readonly group: string; readonly period: Period }

/**
 * A part that must not be told though no rule of one division hides it: adding up what is shown, by time and by groups, as often as
 * wanted, makes known a whole and all but a few people of it. Given is the smallest known part, or the whole where it has none.
 * Undefined where nothing can be had so. Left over are as many people as the whole's number is from that of its known parts, more or
 * fewer: the numbers are always shown.
 */
export function leakIn(
  periods: readonly Period[],
  divisions: readonly Division[],
  sizeOf: SizeOf,
  isHidden: (group: string, period: Period) => boolean,
): Cell | undefined {
  const splits = splitsOf(periods, divisions)
  const nOf = ({ group, period }: Cell) => sizeOf(group, period)
  const sumOf = (cells: readonly Cell[]) => cells.reduce((sum, each) => sum + nOf(each), 0)
  const isTold = (each: Cell) => nOf(each) === 0 || (!isSmall(nOf(each)) && !isHidden(each.group, each.period))
  const known = new Set<string>()
  for (const { whole, parts } of splits) for (const each of [whole, ...parts]) if (isTold(each)) known.add(nameOf(each))
  for (let before = -1; before !== known.size; ) {
    before = known.size
    for (const { whole, parts } of splits) {
      // Parts that were counted at another time than their whole add up to something else: it is not had from them.
      const isSum = nOf(whole) === sumOf(parts)
      if (isSum && parts.every((part) => known.has(nameOf(part)))) known.add(nameOf(whole))
    }
  }
  for (const { whole, parts } of splits) {
    if (!known.has(nameOf(whole))) continue
    const told = parts.filter((part) => known.has(nameOf(part)))
    if (!isSmall(Math.abs(nOf(whole) - sumOf(told)))) continue
    const toHide = told.filter((part) => nOf(part) > 0)
    return toHide.toSorted((a, b) => nOf(a) - nOf(b))[0] ?? whole
  }
  return undefined
}

type Split = { readonly whole: Cell; readonly parts: readonly Cell[] }

/** Every way in which a group in a period is made of others: by the groups that divide it, and by the periods within. */
function splitsOf(periods: readonly Period[], divisions: readonly Division[]): Split[] {
  const groups = new Set(divisions.flatMap(({ whole, parts }) => [whole, ...parts]))
  const splits = periods.flatMap((period): Split[] => [
    ...divisions.map(({ whole, parts }) => ({
      whole: { group: whole, period },
      parts: parts.map((group) => ({ group, period })),
    })),
    ...[...groups].map((group) => ({
      whole: { group, period },
      parts: partsOf(period)
        .filter((part) => periods.includes(part))
        .map((part) => ({ group, period: part })),
    })),
  ])
  return splits.filter(({ parts }) => parts.length > 0)
}

const nameOf = ({ group, period }: Cell) => `${group} ${period}`
