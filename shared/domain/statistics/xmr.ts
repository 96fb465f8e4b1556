/** So many points in a row on one side of the centre are a signal, though none lies beyond a limit. */
const RUN = 8
// The mean moving range of normal values over their standard deviation (d₂ for pairs).
const D2 = 1.128

export type Xmr = {
  readonly centre: number
  readonly lower: number
  readonly upper: number
  /** By place in the values: a point beyond a limit, or the eighth and later of a run on one side. Empty: noise only. */
  readonly signals: readonly { readonly at: number; readonly why: 'beyond' | 'run' }[]
}

/**
 * A chart of single values (an index by month, oldest first) with limits that noise alone hardly passes: x̄ ± 3·MR̄/1.128, MR̄ the
 * mean difference of neighbours, in the values' unit and not cut off at a scale's ends. A point on the centre ends a run. Undefined for fewer
 * than two values; limits from fewer than about eight are rough. Values without data are left out by the caller.
 * Source: NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2; the run of eight: Western Electric (1956).
 *
 * @example flow rates 49.6 47.6 49.9 51.3 47.8 51.2 52.6 52.4 53.6 52.1: limits 45.8159 and 55.8041
 */
export function xmr(values: readonly number[]): Xmr | undefined {
  if (values.length < 2) return undefined
  const centre = meanOf(values)
  const ranges = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)))
  const half = (3 * meanOf(ranges)) / D2
  // What rounding makes of equal values is no side and no signal.
  const rounding = 1e-9 * Math.max(1, Math.abs(centre))
  let side = 0
  let run = 0
  const signals = values.flatMap((value, at): Xmr['signals'] => {
    const distance = value - centre
    const now = Math.abs(distance) <= rounding ? 0 : Math.sign(distance)
    run = now !== 0 && now === side ? run + 1 : Math.abs(now)
    side = now
    if (Math.abs(distance) > half + rounding) return [{ at, why: 'beyond' }]
    return run >= RUN ? [{ at, why: 'run' }] : []
  })
  return { centre, lower: centre - half, upper: centre + half, signals }
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
