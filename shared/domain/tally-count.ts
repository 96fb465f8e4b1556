import type { Moments, Tally, Values } from './tally.ts'

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
  const moments = momentsCount()
  return {
    count(values) {
      n += 1
      for (const [code, value] of values.given) {
        const list = counts.get(code) ?? []
        if (list.length === 0) counts.set(code, list)
        while (list.length < value) list.push(0)
        list[value - 1] = (list[value - 1] ?? 0) + 1
      }
      moments.count(values)
    },
    total: () => ({
      n,
      counts: Object.fromEntries([...counts].map(([code, list]) => [code, [...list]])),
      moments: moments.total(),
    }),
  }
}

/** The same of the moments alone. */
export function momentsCount() {
  const moments = new Map<number, [respondents: number, sum: number, squares: number]>()
  return {
    count({ answered, total }: Pick<Values, 'answered' | 'total'>): void {
      const moment = moments.get(answered)
      if (moment === undefined) moments.set(answered, [1, total, total * total])
      else {
        moment[0] += 1
        moment[1] += total
        moment[2] += total * total
      }
    },
    total: (): Moments =>
      Object.fromEntries([...moments].map(([answered, moment]) => [answered, [...moment] as const])),
  }
}
