/** Of `n` people or things, `count` had what is looked for. */
export type Proportion = { readonly n: number; readonly count: number }

export type PChart = {
  /** p̄: all counts over all n, 0 … 1. */
  readonly centre: number
  /** In the order given; undefined for a sample of nobody. */
  readonly points: readonly (PChartPoint | undefined)[]
}
type PChartPoint = {
  readonly share: number
  /** The sample's own limits, within 0 … 1: the larger it is, the narrower. */
  readonly lower: number
  readonly upper: number
  /** The share lies beyond them. */
  readonly signal: boolean
}

/**
 * A chart of shares over time (of very satisfied people, of complaints answered late): p̄ ± 3·√(p̄(1 − p̄)/n) for each sample's size.
 * Undefined where all samples together hold nobody. Throws RangeError for counts below 0 or above their n.
 * Source: D. C. Montgomery, Introduction to Statistical Quality Control, 7.2.
 *
 * @example 30 samples of 50, 12 15 8 10 … 12 7 13 9 6: p̄ .231333, limits .052428 and .410239, signals at the 15th and 23rd
 */
export function pChart(samples: readonly Proportion[]): PChart | undefined {
  const wrong = samples.find(({ n, count }) => !(count >= 0 && count <= n && n < Infinity))
  if (wrong) throw new RangeError(`${wrong.count} of ${wrong.n} is no share`)
  const all = samples.reduce((sum, { n }) => sum + n, 0)
  if (all === 0) return undefined
  const centre = samples.reduce((sum, { count }) => sum + count, 0) / all
  return { centre, points: samples.map((sample) => pointOf(sample, centre)) }
}

function pointOf({ n, count }: Proportion, centre: number): PChartPoint | undefined {
  if (n === 0) return undefined
  const half = 3 * Math.sqrt((centre * (1 - centre)) / n)
  const share = count / n
  return {
    share,
    lower: Math.max(0, centre - half),
    upper: Math.min(1, centre + half),
    signal: Math.abs(share - centre) > half + 1e-12,
  }
}
