/**
 * Which of many tests found something, such that of those named at most the share `rate` (0 … 1) is expected to be chance; in
 * the order given. Somebody who looks at fifty counters at 5 % finds two or three that differ, though none does.
 * Throws RangeError for p-values outside 0 … 1.
 * Source: Y. Benjamini and Y. Hochberg, J. R. Statist. Soc. B 57 (1995).
 *
 * @example .0001 .0004 .0019 .0095 .0201 .0278 .0298 .0344 .0459 .3240 .4262 .5719 .6528 .7590 1 at .05: the first four
 */
export function discoveries(pValues: readonly number[], rate: number): boolean[] {
  const wrong = pValues.find((p) => !(p >= 0 && p <= 1))
  if (wrong !== undefined) throw new RangeError(`${wrong} is no p-value`)
  const sorted = pValues.toSorted((a, b) => a - b)
  const last = sorted.findLastIndex((p, index) => p <= ((index + 1) * rate) / sorted.length)
  const threshold = sorted[last]
  return pValues.map((p) => threshold !== undefined && p <= threshold)
}
