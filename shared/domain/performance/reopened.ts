import type { Step } from './dossier.ts'
import { isWithin } from './evaluated-periods.ts'
import type { Evaluation } from './evaluation.ts'
import type { Report } from './report.ts'

/** What a superior does who lets a confirmed report be written anew. */
export const REOPEN = 'reopen-report'

/** Whether a report went back to whose it is by a step, whatever became of it. */
export function isSentBack({ action }: Pick<Step, 'action'>): boolean {
  return action === 'return-report' || action === REOPEN
}

/**
 * The step by which a report that waits for its owner was opened again after it had been confirmed; undefined where it does not wait for
 * them, or was returned before anybody confirmed it.
 */
export function reopeningOf({ state, history }: Pick<Report, 'state' | 'history'>): Step | undefined {
  const last = history.findLast(isSentBack)
  return state === 'returned' && last?.action === REOPEN ? last : undefined
}

/** Whether a closed evaluation counted a report: no later word may change what it stands on. */
export function isUsed(
  { period, unit }: Pick<Report, 'period' | 'unit'>,
  evaluations: readonly Pick<Evaluation, 'period' | 'unit' | 'state'>[],
): boolean {
  return evaluations.some((each) => each.state === 'closed' && each.unit === unit && isWithin(period, each.period))
}
