import { addLists } from './add-lists.ts'

/**
 * How each question goes along with all others, as integers: by how many questions a respondent answered, for each question the sum of
 * its answers, of their squares, and of their products with the respondent's total. With the moments of those who answered so
 * many it gives each question's correlation with the rest, exactly. Whoever answered fewer questions is kept apart: their total
 * means something else.
 */
export type Cross = Readonly<Record<number, Readonly<Record<string, CrossSums>>>>
export type CrossSums = readonly [sum: number, squares: number, products: number]

/** The cross sums of one respondent. */
export function crossOf(answers: Readonly<Record<string, number>>): Cross {
  const entries = Object.entries(answers)
  // With a single question there is nothing it could go along with.
  if (entries.length < 2) return {}
  const total = entries.reduce((sum, [, value]) => sum + value, 0)
  const sums = entries.map(([code, value]) => [code, [value, value * value, value * total] as const] as const)
  return { [entries.length]: Object.fromEntries(sums) }
}

/** The cross sums of both sets together. */
export function addCross(a: Cross, b: Cross): Cross {
  const sum: Record<number, Readonly<Record<string, CrossSums>>> = { ...a }
  for (const [answered, codes] of Object.entries(b)) {
    const known = sum[Number(answered)]
    sum[Number(answered)] = known === undefined ? codes : addLists(known, codes)
  }
  return sum
}

/**
 * Item–rest correlation, -1 … 1: how closely the answers to a question go along with the sum of the same respondents' other answers.
 * The higher, the more the whole hangs on it: its importance. `moments` are of those who answered as many questions.
 * Undefined where everybody answered alike, for then nothing can go along with anything.
 * Source: Pearson's correlation, corrected for the item's own part (P. Peters & W. Van Voorhis, 1940; Likert scaling).
 *
 * @example answers (1, 1), (2, 3), (4, 4) to two questions: sums of the first 7, 21 and 44; r = 0.9286
 */
export function itemRest(
  [sum, squares, products]: CrossSums,
  [n, total, totalSquares]: readonly [respondents: number, sum: number, squares: number],
): number | undefined {
  const [x, xx, xt, t, tt] = [sum, squares, products, total, totalSquares].map(BigInt)
  if (x === undefined || xx === undefined || xt === undefined || t === undefined || tt === undefined) return undefined
  const count = BigInt(n)
  const rest = t - x
  const restSquares = tt - 2n * xt + xx
  const together = count * (xt - xx) - x * rest
  const ofItem = count * xx - x * x
  const ofRest = count * restSquares - rest * rest
  if (ofItem <= 0n || ofRest <= 0n) return undefined
  return Number(together) / Math.sqrt(Number(ofItem) * Number(ofRest))
}
