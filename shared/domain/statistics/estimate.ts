/** A mean and how far it may be off: the variance of the mean (its standard error squared), above 0. */
export type Estimate = { readonly mean: number; readonly variance: number }

/** Throws RangeError where an estimate says that it is certain, or nothing: certainty cannot be weighed against anything. */
export function assertUncertain(estimates: readonly Estimate[]): void {
  for (const { mean, variance } of estimates) {
    if (!Number.isFinite(mean) || !(variance > 0 && variance < Infinity)) {
      throw new RangeError(`an estimate needs a mean and a positive variance, not ${mean} and ${variance}`)
    }
  }
}
