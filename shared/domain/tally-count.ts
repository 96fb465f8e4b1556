import type { Tally, Values } from './tally.ts'

/** Counts respondents one by one. */
export type TallyCount = {
  count(values: Values): void
  /** What was counted so far: the same as the sum of each respondent's own tally. */
  total(): Tally
}

/** A count that changes in place, for many respondents in a row. */
export function tallyCount(): TallyCount {
  let n = 0
  const counts = new Map<string, number[]>()
  const moments = new Map<number, [respondents: number, sum: number, squares: number]>()
  return {
    count({ given, answered, total }) {
      n += 1
      for (const [code, value] of given) {
        const list = counts.get(code) ?? []
        if (list.length === 0) counts.set(code, list)
        while (list.length < value) list.push(0)
        list[value - 1] = (list[value - 1] ?? 0) + 1
      }
      const moment = moments.get(answered)
      if (moment === undefined) moments.set(answered, [1, total, total * total])
      else {
        moment[0] += 1
        moment[1] += total
        moment[2] += total * total
      }
    },
    total: () => ({
      n,
      counts: Object.fromEntries([...counts].map(([code, list]) => [code, [...list]])),
      moments: Object.fromEntries([...moments].map(([answered, moment]) => [answered, [...moment] as const])),
    }),
  }
}
