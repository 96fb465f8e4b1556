import { Evaluation, UnitRating } from './evaluation.ts'
import { Feedback } from './feedback.ts'
import { Plan } from './plan.ts'
import { Report } from './report.ts'
import { Round, RoundAnswer, RoundKey } from './round.ts'

/**
 * Every kind of document that is kept of somebody's performance. All of them are stored alike: found by their owner, changed step by
 * step, each on the version that was seen. A new kind is one line here.
 */
export const DOSSIER_KINDS = {
  plan: Plan,
  report: Report,
  evaluation: Evaluation,
  'unit-rating': UnitRating,
  feedback: Feedback,
  round: Round,
  'round-key': RoundKey,
  'round-answer': RoundAnswer,
} as const

export type DossierKind = keyof typeof DOSSIER_KINDS
export type Dossier<Kind extends DossierKind> = ReturnType<(typeof DOSSIER_KINDS)[Kind]['parse']>
