const HOUR = 60
const DAY = 24 * HOUR

/** Upper ends of the bins in minutes, included: a minute wide up to an hour, then at most a tenth of what is measured, up to 60 days. */
const ENDS: readonly number[] = [
  ...steps(1, HOUR, 1),
  ...steps(HOUR + 5, 4 * HOUR, 5),
  ...steps(4 * HOUR + 15, 10 * HOUR, 15),
  ...steps(11 * HOUR, DAY, HOUR),
  ...steps(DAY + 2 * HOUR, 3 * DAY, 2 * HOUR),
  ...steps(3 * DAY + DAY / 4, 10 * DAY, DAY / 4),
  ...steps(11 * DAY, 60 * DAY, DAY),
  ...[90 * DAY, 180 * DAY, 366 * DAY],
]

function steps(from: number, to: number, by: number): number[] {
  return Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, index) => from + index * by)
}

/** The longest duration that has a bin, in milliseconds: a leap year. */
export const LONGEST = 366 * DAY * 60_000

/** A duration's bin, by its upper end in minutes: 0 to 1 minute is 1, a second more is 2. Throws RangeError outside 0 … 366 days. */
export function binOf(milliseconds: number): number {
  const end = milliseconds < 0 ? undefined : ENDS.find((each) => milliseconds <= each * 60_000)
  if (end === undefined) throw new RangeError(`no duration of ${milliseconds} ms can be counted`)
  return end
}

/** A quantile as far as bins tell: in minutes, above the one and at most the other. */
export type Quantile = { readonly above: number; readonly atMost: number }

/**
 * The bin in which the nearest-rank quantile lies: the smallest value that at least the share `p` of all do not exceed, 0 < p ≤ 1.
 * Undefined where nothing was counted.
 *
 * @example of 1, 2, 3 and 90 minutes the median is 2 (above 1, at most 2), the 90th percentile lies above 85 and at most at 90
 */
export function quantileOf(counts: ReadonlyMap<number, number>, p: number): Quantile | undefined {
  const n = counts.values().reduce((sum, count) => sum + count, 0)
  const rank = Math.ceil(p * n)
  let reached = 0
  for (const [index, end] of ENDS.entries()) {
    reached += counts.get(end) ?? 0
    if (n > 0 && reached >= rank) return { above: ENDS[index - 1] ?? 0, atMost: end }
  }
  return undefined
}
