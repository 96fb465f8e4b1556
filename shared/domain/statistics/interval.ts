/** A range that is believed to hold the true value, ends included: 95 % of such ranges do. */
export type Interval = { readonly low: number; readonly high: number }

/** The normal distribution's 0.975 quantile: 95 % lie within so many standard deviations. */
export const Z = 1.959963984540054

export function widthOf({ low, high }: Interval): number {
  return high - low
}

/** `middle` ± `half`, cut off at the ends of the scale. */
export function around(middle: number, half: number, scale: Interval = { low: -Infinity, high: Infinity }): Interval {
  return { low: Math.max(scale.low, middle - half), high: Math.min(scale.high, middle + half) }
}
