import * as z from 'zod/mini'
import { Day } from '../calendar.ts'
import { OwnId, PersonId, Slug } from '../ids.ts'
import { Name } from '../name.ts'
import { Period } from '../period.ts'
import { DossierId, dossierHead } from './dossier.ts'
import { PartId } from './plan.ts'
import { Quantity } from './quantity.ts'
import { Sentence, Words } from './words.ts'

/** What shows that something was done: an address, or a file that lies in the evidence store under an id of its own. */
export const Evidence = z.union([
  z.strictObject({
    kind: z.literal('link'),
    url: z.string().check(z.maxLength(500), z.regex(/^https:\/\/[^\s<>"]+$/)),
  }),
  z.strictObject({
    kind: z.literal('file'),
    file: z.string().check(z.regex(/^[0-9a-z]{26}$/)),
    /** As the sender called it. */
    name: Name,
    /** Bytes. */
    size: z.int().check(z.minimum(1), z.maximum(10_485_760)),
  }),
])
export type Evidence = z.infer<typeof Evidence>

/** What became of one indicator of the plan in a period. */
export const ReportEntry = z.strictObject({
  rhk: PartId,
  indicator: PartId,
  realised: z.union([z.strictObject({ value: Quantity }), z.strictObject({ words: Sentence })]),
  note: z.optional(Words),
  evidence: z.array(Evidence).check(z.maxLength(5)),
})
export type ReportEntry = z.infer<typeof ReportEntry>

const REPORT_STATES = ['submitted', 'returned', 'confirmed'] as const

/** What somebody did in a period, told by themselves and answered by their superior. A draft of it is on their device alone. */
export const Report = z.strictObject({
  ...dossierHead,
  period: Period,
  unit: Slug,
  /** The plan that it is against, and the version of it that was seen. */
  plan: DossierId,
  planVersion: z.int(),
  state: z.enum(REPORT_STATES),
  entries: z.array(ReportEntry).check(z.maxLength(160)),
  /** What else was done. */
  activities: z.optional(Words),
  /** Made by the sender before anything is sent: the same submission again changes nothing. */
  submission: OwnId,
  /** Of what was submitted under that id, whatever was corrected since; absent in what was not submitted through a form. */
  digest: z.optional(z.string().check(z.regex(/^[\w-]{43}$/))),
  submittedAt: z.iso.datetime(),
  /** When it was submitted first: whether it was in time follows from it. */
  firstAt: z.iso.datetime(),
  /** The last day on which it was in time, by the rules of then. */
  due: Day,
  /** How the superior answered last. */
  review: z.optional(
    z.strictObject({
      at: z.iso.datetime(),
      by: z.strictObject({ person: PersonId, name: Name }),
      /** `corrected`: confirmed with other numbers, which stand in the entries; what was reported stands in the history. */
      how: z.enum(['confirmed', 'corrected', 'returned']),
      reason: z.optional(Words),
    }),
  ),
})
export type Report = z.infer<typeof Report>

/** A report's id among a person's: one for each period and unit. */
export function reportId(period: Period, unit: Slug): DossierId {
  return `${period}.${unit}`
}
