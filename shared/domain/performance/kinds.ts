import { Course } from './course.ts'
import { Duty } from './duty.ts'
import { Evaluation, UnitRating } from './evaluation.ts'
import { EvidenceFile } from './evidence-file.ts'
import { Feedback } from './feedback.ts'
import { Plan } from './plan.ts'
import { ReadMark } from './read-mark.ts'
import { Recognition } from './recognition.ts'
import { Report } from './report.ts'
import { Round, RoundAnswer, RoundKey } from './round.ts'
import { Training } from './training.ts'
import { Voice } from './voice.ts'

/**
 * Every kind of document that is kept of somebody's performance. All of them are stored alike: found by their owner, changed step by
 * step, each on the version that was seen. A new kind is one line here.
 */
export const DOSSIER_KINDS = {
  plan: Plan,
  report: Report,
  evaluation: Evaluation,
  'unit-rating': UnitRating,
  duty: Duty,
  voice: Voice,
  evidence: EvidenceFile,
  feedback: Feedback,
  'read-mark': ReadMark,
  round: Round,
  'round-key': RoundKey,
  'round-answer': RoundAnswer,
  course: Course,
  training: Training,
  recognition: Recognition,
} as const

export type DossierKind = keyof typeof DOSSIER_KINDS
export type Dossier<Kind extends DossierKind> = ReturnType<(typeof DOSSIER_KINDS)[Kind]['parse']>
