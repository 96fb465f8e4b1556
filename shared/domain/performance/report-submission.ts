import * as z from 'zod/mini'
import { digestOf } from '../digest.ts'
import { OwnId } from '../ids.ts'
import type { FieldProblem } from '../refusals.ts'
import type { PlanContent, PlanIndicator } from './plan.ts'
import { type Report, ReportEntry } from './report.ts'
import { Words } from './words.ts'

/** What whoever reports may write, and nothing else of a report. */
export const ReportSubmission = z.strictObject({
  /** Made when the draft was begun. */
  submission: OwnId,
  /** The version of the report that they saw; 0 where there was none. */
  version: z.int().check(z.minimum(0)),
  entries: z.array(ReportEntry).check(z.maxLength(160)),
  activities: z.optional(Words),
})
export type ReportSubmission = z.infer<typeof ReportSubmission>

/** What an indicator is called within its plan: `r1-i1`. */
export function entryKey(entry: { readonly rhk: string; readonly indicator: string }): string {
  return `${entry.rhk}-${entry.indicator}`
}

/** Every indicator of a plan with its result and its key, in their order. */
export function keyedIndicators({ rhks }: Pick<PlanContent, 'rhks'>) {
  return rhks.flatMap((rhk) =>
    rhk.indicators.map((indicator: PlanIndicator) => ({
      key: entryKey({ rhk: rhk.id, indicator: indicator.id }),
      rhk,
      indicator,
    })),
  )
}

/**
 * What does not fit the plan: an indicator that it does not have, or the same twice; words for a number, or a number for words. Nothing at
 * all is no report. What is left out is not reported, and nothing is wrong with that.
 */
export function submissionProblems(
  { entries, activities }: Pick<ReportSubmission, 'entries' | 'activities'>,
  content: Pick<PlanContent, 'rhks'>,
): FieldProblem[] {
  if (entries.length === 0 && activities === undefined) return [{ field: 'entries', problem: 'missing' }]
  const known = new Map(keyedIndicators(content).map(({ key, indicator }) => [key, indicator]))
  const seen = new Set<string>()
  return entries.flatMap((entry): FieldProblem[] => {
    const field = entryKey(entry)
    const target = known.get(field)?.target
    if (target === undefined) return [{ field, problem: 'unknown' }]
    const isTwice = seen.has(field)
    seen.add(field)
    return isTwice || 'words' in target !== 'words' in entry.realised ? [{ field, problem: 'invalid' }] : []
  })
}

/** Of what was submitted: the same again has the same. */
export function digestOfSubmission({ entries, activities }: Pick<ReportSubmission, 'entries' | 'activities'>): string {
  return digestOf({ entries, activities })
}

/** The digest of what was taken under a submission's id, if that ever was: of the present one, or of one that another followed. */
export function digestTaken(report: Report, submission: string): string | undefined {
  if (report.submission === submission) return report.digest
  for (const { changes } of report.history) {
    if (changes.some(({ field, from }) => field === 'submission' && from === submission)) {
      const digest = changes.find(({ field }) => field === 'digest')?.from
      return typeof digest === 'string' ? digest : report.digest
    }
  }
  return undefined
}

/** What was reported where a superior corrected it, by the indicator's key: what stands in the entries is the corrected value. */
export function valuesBeforeCorrection({ review, history }: Pick<Report, 'review' | 'history'>): Map<string, string> {
  if (review?.how !== 'corrected') return new Map()
  const corrected = history.findLast(({ action }) => action === 'correct-report')
  const found = (corrected?.changes ?? []).flatMap(({ field, from }): [string, string][] => {
    const [, key] = /^entries\.([a-z0-9]+-[a-z0-9]+)\.realised\.(?:value|words)$/.exec(field) ?? []
    return key === undefined || from === undefined ? [] : [[key, String(from)]]
  })
  return new Map(found)
}
