import * as z from 'zod/mini'
import { Day } from './calendar.ts'
import { Slug } from './ids.ts'
import { Name } from './name.ts'

/** How many questions of its own an agency may keep; each lengthens what a citizen reads. */
export const OWN_QUESTIONS_AT_MOST = 12

/**
 * A question that an agency adds under a question of an instrument, on a scale of four. It may always be left open, is reported
 * beside the instrument's own and never enters its index. Its id stands for its wording: another wording is another question.
 */
export const OwnQuestion = z.strictObject({
  id: Slug,
  /** The instrument's family, `skm`, and the code of the question it stands under, `U3`. */
  instrument: Slug,
  under: z.string().check(z.regex(/^[A-Z]\d{1,2}$/)),
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(200), z.regex(/^[^\p{Cc}\p{Cf}]+$/u)),
  /** Labels of the values 1 … 4, the best last. */
  options: z.array(Name).check(z.length(4)),
  /** Only in these units; without it in all. */
  units: z.optional(z.array(Slug).check(z.minLength(1), z.maxLength(200))),
  /** The last day on which it is asked. */
  until: z.optional(Day),
})
export type OwnQuestion = z.infer<typeof OwnQuestion>

/** The agency's own questions of an instrument that are asked in a unit on a day. */
export function ownQuestionsAt(
  questions: readonly OwnQuestion[],
  at: { readonly family: string; readonly unit: Slug; readonly day: Day },
): OwnQuestion[] {
  return questions.filter(
    ({ instrument, units, until }) =>
      instrument === at.family && (units?.includes(at.unit) ?? true) && (until === undefined || at.day <= until),
  )
}
