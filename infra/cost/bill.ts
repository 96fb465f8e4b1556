import { computeLines } from './bill-compute.ts'
import { edgeLines, otherLines } from './bill-edge.ts'
import { growthOf, storeLines } from './bill-store.ts'
import { type Line, totalOf } from './line.ts'
import type { Usage } from './usage.ts'

export type Bill = {
  readonly lines: readonly Line[]
  /** US$ a month. */
  readonly total: number
  /** What the table grows by in a month, in GB; and what a month costs once it has grown for five years. */
  readonly growth: number
  readonly inFiveYears: number
}

const FIVE_YEARS = 60

/** A month's bill at list prices, free tiers left out. */
export function billOf(usage: Usage): Bill {
  const lines = linesOf(usage)
  return {
    lines,
    total: totalOf(lines),
    growth: growthOf(usage),
    inFiveYears: totalOf(linesOf({ ...usage, months: FIVE_YEARS })),
  }
}

function linesOf(usage: Usage): Line[] {
  return [...storeLines(usage), ...computeLines(usage), ...edgeLines(usage), ...otherLines(usage)]
}
