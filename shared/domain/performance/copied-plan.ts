import { type Above, servedBy } from './above.ts'
import type { Plan, PlanContent, Rhk } from './plan.ts'
import { sameWords } from './same-words.ts'

/** What a plan begins with where nothing is copied. */
export const EMPTY_CONTENT: PlanContent = { approach: 'quantitative', rhks: [], behaviours: {} }

/**
 * A plan's content as the beginning of another: what was in force, or else what was written. Results and indicators get the ids of a new
 * plan, in their order, and keep them. What they served belongs to another year or superior: only where the superior of now has a result
 * of the same words they serve that. What the superior expected is theirs to say anew.
 */
export function copiedContent(
  { content, agreed }: Pick<Plan, 'content' | 'agreed'>,
  above: Above | undefined,
): PlanContent {
  const { rhks, behaviours: _theirs, ...rest } = agreed?.content ?? content
  return { ...rest, rhks: rhks.map((rhk, index) => copiedRhk(rhk, index + 1, above)), behaviours: {} }
}

function copiedRhk({ kind, words, serves, indicators }: Rhk, number: number, above: Above | undefined): Rhk {
  const same = serves && above?.rhks.find((each) => sameWords(each.words, serves.words))
  const served = servedBy(above, same?.id)
  return {
    id: `r${number}`,
    kind,
    words,
    ...(served && { serves: served }),
    indicators: indicators.map((indicator, index) => ({ ...indicator, id: `i${index + 1}` })),
  }
}
