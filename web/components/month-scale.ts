import type { Band } from '../../shared/domain/instruments/instrument.ts'

/** Places in per cent of the chart's width or height, so that text keeps its size on every screen. */
const LEFT = 13
const RIGHT = 97
const HIGH = 11
const LOW = 82
/** The least range shown, in points of the index: a small wobble must not look like a cliff. */
const LEAST_RANGE = 20

export type MonthScale = {
  readonly x: (month: number) => number
  readonly y: (score: number) => number
  /** Whether a score lies on the scale. */
  readonly holds: (score: number) => boolean
  /** Half the way from one month to the next. */
  readonly half: number
  readonly ticks: readonly number[]
  /** Bounds between grades that fall into the range. */
  readonly bounds: readonly { readonly grade: string; readonly at: number }[]
}

/** A scale around the scores given (at least one), on round numbers and never tighter than twenty points. */
export function monthScale(scores: readonly number[], months: number, bands: readonly Band[]): MonthScale {
  const floor = (bands.at(-1)?.from ?? 0) / 100
  const low = Math.min(...scores)
  const high = Math.max(...scores)
  const spare = Math.max(0, LEAST_RANGE - (high - low)) / 2
  let top = Math.min(100, Math.ceil((high + spare + 1) / 5) * 5)
  let bottom = Math.max(floor, Math.floor((low - spare - 1) / 5) * 5)
  if (top - bottom < LEAST_RANGE) {
    bottom = Math.max(floor, top - LEAST_RANGE)
    top = Math.max(top, bottom + LEAST_RANGE)
  }
  const step = top - bottom > 30 ? 10 : 5
  const first = Math.ceil(bottom / step) * step
  const half = (RIGHT - LEFT) / Math.max(1, months) / 2
  return {
    half,
    x: (month) => LEFT + half * (2 * month + 1),
    y: (score) => LOW - ((score - bottom) / (top - bottom)) * (LOW - HIGH),
    holds: (score) => score >= bottom && score <= top,
    ticks: Array.from({ length: Math.floor((top - first) / step) + 1 }, (_, index) => first + index * step),
    bounds: bands.flatMap(({ grade, from }) => {
      const at = from / 100
      return at > bottom && at < top ? [{ grade, at }] : []
    }),
  }
}
