import type { Above } from './above.ts'
import type { PlanContent, Rhk, Target } from './plan.ts'
import { sameWords } from './same-words.ts'

/** What keeps a plan from being proposed. */
export type PlanProblem = {
  readonly why: /** The plan has no main result. */
    | 'no-main'
    /** A result without an indicator. */
    | 'no-indicator'
    /** A result says whom it serves of the superior's results, where those are agreed. */
    | 'serves-nothing'
    /** It serves one that the superior's agreed plan does not have, or another superior's. */
    | 'serves-gone'
    /** The same result twice. */
    | 'repeated'
    /** A number in a plan of words, or the other way about. */
    | 'other-approach'
  readonly rhk?: Rhk['id']
  readonly indicator?: string
}

/**
 * What is missing before a plan can be proposed, in the order of its results; nothing where all is there. `above` is the superior's agreed
 * plan, undefined where they have none: then nobody can say yet what a result serves.
 */
export function problemsOfPlan({ approach, rhks }: PlanContent, above: Above | undefined): PlanProblem[] {
  const isMainThere = rhks.some(({ kind }) => kind === 'main')
  return [
    ...(isMainThere ? [] : [{ why: 'no-main' } as const]),
    ...rhks.flatMap((rhk, index) => {
      const isRepeated = rhks.slice(0, index).some(({ words }) => sameWords(words, rhk.words))
      const served = servedProblem(rhk, above)
      return [
        ...(isRepeated ? [{ why: 'repeated', rhk: rhk.id } as const] : []),
        ...(served === undefined ? [] : [{ why: served, rhk: rhk.id }]),
        ...(rhk.indicators.length > 0 ? [] : [{ why: 'no-indicator', rhk: rhk.id } as const]),
        ...rhk.indicators
          .filter(({ target }) => !fits(target, approach))
          .map(({ id }) => ({ why: 'other-approach', rhk: rhk.id, indicator: id }) as const),
      ]
    }),
  ]
}

function servedProblem({ serves }: Rhk, above: Above | undefined): 'serves-nothing' | 'serves-gone' | undefined {
  if (above === undefined) return undefined
  if (serves === undefined) return 'serves-nothing'
  const isThere = serves.person === above.person && above.rhks.some(({ id }) => id === serves.rhk)
  return isThere && serves.plan === above.plan ? undefined : 'serves-gone'
}

/** Whether a target is of a plan's approach: a number, or words. */
function fits(target: Target, approach: PlanContent['approach']): boolean {
  return 'words' in target === (approach === 'qualitative')
}
