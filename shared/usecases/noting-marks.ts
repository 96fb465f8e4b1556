import type { Marked } from './count-shard.ts'
import type { MarkWriter } from './store-rating.ts'

/** A writer of marks that notes what it marks, for whoever wants just that counted: to count all marks again takes a demo's start half its time. */
export function notingMarks(mark: MarkWriter): { readonly mark: MarkWriter; readonly noted: readonly Marked[] } {
  const noted: Marked[] = []
  return {
    noted,
    mark: async (unit, facts) => {
      noted.push({ agency: unit.agency, unit: unit.unit, ...facts })
      await mark(unit, facts)
    },
  }
}
