import type { Tally } from '../tally.ts'

/** The respondents of a whole without those of one of its parts: their number and moments, no counts by question. */
export function restOf(whole: Tally, part: Tally): Tally {
  const moments = Object.entries(whole.moments).map(([answered, [n, sum, squares]]) => {
    const [partN, partSum, partSquares] = part.moments[Number(answered)] ?? [0, 0, 0]
    return [answered, [n - partN, sum - partSum, squares - partSquares]] as const
  })
  return { n: whole.n - part.n, counts: {}, moments: Object.fromEntries(moments) }
}
