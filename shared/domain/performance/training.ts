import * as z from 'zod/mini'
import { Day } from '../calendar.ts'
import { Slug } from '../ids.ts'
import { Name } from '../name.ts'
import { By } from './by.ts'
import { COURSE_FORMS, Hours } from './course.ts'
import { DossierId, dossierHead } from './dossier.ts'
import { NEEDS } from './need.ts'
import { Evidence } from './report.ts'
import { Sentence, Words } from './words.ts'

const TRAINING_STATES = [
  'suggested',
  'requested',
  'approved',
  'refused',
  'declined',
  'withdrawn',
  'done',
  'returned',
  'confirmed',
] as const
export type TrainingState = (typeof TRAINING_STATES)[number]

/** That it was taken: from when to when, for how many JP, and what shows it. */
export const TrainingRecord = z.strictObject({
  from: z.optional(Day),
  /** The last day: its year is the one in which the hours count. */
  until: Day,
  hours: Hours,
  /** The number of the certificate. */
  certificate: z.optional(Sentence),
  evidence: z.array(Evidence).check(z.maxLength(5)),
})
export type TrainingRecord = z.infer<typeof TrainingRecord>

/** What is to be learned, or was. */
export const TrainingContent = z.strictObject({
  /** The course of the catalogue; what it was called then stands beside it. */
  course: z.optional(DossierId),
  name: Name,
  provider: Name,
  /** JP. */
  hours: Hours,
  form: z.enum(COURSE_FORMS),
  /** What it is to serve. */
  need: z.optional(z.enum(NEEDS)),
})
export type TrainingContent = z.infer<typeof TrainingContent>

/** One training of somebody: from the wish for it to the confirmed record. Its id was made by whoever sent it first. */
export const Training = z.strictObject({
  ...dossierHead,
  /** Where they worked when it began. */
  unit: z.optional(Slug),
  content: TrainingContent,
  /** Why it is needed, in the words of who proposed it. */
  why: z.optional(Words),
  by: By,
  state: z.enum(TRAINING_STATES),
  record: z.optional(TrainingRecord),
  /** How the superior answered last. */
  answer: z.optional(
    z.strictObject({
      at: z.iso.datetime(),
      by: By,
      how: z.enum(['approved', 'refused', 'confirmed', 'returned']),
      reason: z.optional(Words),
    }),
  ),
})
export type Training = z.infer<typeof Training>

type TrainingStepRule = {
  /** The last part of its address. */
  readonly path: string
  readonly from: readonly TrainingState[]
  readonly to: TrainingState
  readonly by: 'self' | 'superior'
  /** What must be said with it. */
  readonly asks: 'nothing' | 'reason' | 'record'
}

/** Every step that a training can take after its first, by whom, from where to where. */
export const TRAINING_STEPS = {
  accept: { path: 'terima', from: ['suggested'], to: 'requested', by: 'self', asks: 'nothing' },
  decline: { path: 'tidak-terima', from: ['suggested'], to: 'declined', by: 'self', asks: 'reason' },
  withdraw: { path: 'tarik', from: ['requested', 'approved'], to: 'withdrawn', by: 'self', asks: 'nothing' },
  finish: { path: 'selesai', from: ['approved', 'returned'], to: 'done', by: 'self', asks: 'record' },
  approve: { path: 'setujui', from: ['requested'], to: 'approved', by: 'superior', asks: 'nothing' },
  refuse: { path: 'tolak', from: ['requested'], to: 'refused', by: 'superior', asks: 'reason' },
  confirm: { path: 'sahkan', from: ['done'], to: 'confirmed', by: 'superior', asks: 'nothing' },
  return: { path: 'kembalikan', from: ['done'], to: 'returned', by: 'superior', asks: 'reason' },
} as const satisfies Readonly<Record<string, TrainingStepRule>>
export type TrainingStep = keyof typeof TRAINING_STEPS

const TRAINING_STEP_NAMES = Object.keys(TRAINING_STEPS).filter((name): name is TrainingStep =>
  Object.hasOwn(TRAINING_STEPS, name),
)

/** The steps that somebody may take now. */
export function stepsNow({ state }: Pick<Training, 'state'>, by: 'self' | 'superior'): TrainingStep[] {
  return TRAINING_STEP_NAMES.filter((name) => {
    const rule: TrainingStepRule = TRAINING_STEPS[name]
    return rule.by === by && rule.from.includes(state)
  })
}

/** The step that an address names, of those that somebody takes; undefined for what is none. */
export function stepAt(path: string, by: 'self' | 'superior'): TrainingStep | undefined {
  return TRAINING_STEP_NAMES.find((name) => TRAINING_STEPS[name].path === path && TRAINING_STEPS[name].by === by)
}

/** Whether the superior is to answer. */
export function waitsForSuperior({ state }: Pick<Training, 'state'>): boolean {
  return state === 'requested' || state === 'done'
}

/**
 * The JP of a year that are confirmed. What was taken over new year counts where it ended.
 *
 * @example 20 JP until 2026-03-05 and 8 JP that wait for the superior: `20`
 */
export function hoursIn(trainings: readonly Training[], year: string): number {
  return trainings
    .filter(({ state, record }) => state === 'confirmed' && record?.until.startsWith(`${year}-`))
    .reduce((sum, { record }) => sum + (record?.hours ?? 0), 0)
}
