import type { Cross, CrossSums } from './cross.ts'

/** Counts the cross sums of respondents one by one, in place. */
export function crossCount() {
  const cross = new Map<number, Map<string, [sum: number, squares: number, products: number]>>()
  return {
    count(answers: Readonly<Record<string, number>>): void {
      const entries = Object.entries(answers)
      // With a single question there is nothing it could go along with.
      if (entries.length < 2) return
      let total = 0
      for (const [, value] of entries) total += value
      const codes = cross.get(entries.length) ?? new Map()
      if (codes.size === 0) cross.set(entries.length, codes)
      for (const [code, value] of entries) {
        const sums = codes.get(code)
        if (sums === undefined) codes.set(code, [value, value * value, value * total])
        else {
          sums[0] += value
          sums[1] += value * value
          sums[2] += value * total
        }
      }
    },
    /** What was counted so far: the same as the sum of each respondent's own. */
    total: (): Cross =>
      Object.fromEntries(
        [...cross].map(([answered, codes]) => [
          answered,
          Object.fromEntries([...codes].map(([code, sums]): [string, CrossSums] => [code, [...sums]])),
        ]),
      ),
  }
}
