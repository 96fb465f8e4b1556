import * as z from 'zod/mini'
import { Quantity } from '../../domain/performance/quantity.ts'
import type { Report } from '../../domain/performance/report.ts'
import type { Reviewer } from '../../domain/performance/report-page.ts'
import { entryKey } from '../../domain/performance/report-submission.ts'
import { reviewEscalates } from '../../domain/performance/review-times.ts'
import { performanceRulesOf } from '../../domain/performance/rules.ts'
import { Sentence, Words } from '../../domain/performance/words.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Actor } from '../../domain/trail.ts'
import { readSent } from '../read-sent.ts'
import { type ReportAsked, refuseReport, reportPlace } from './report-ref.ts'
import { type PerformanceNeeds, type Said, type Subject, stepDossier } from './step.ts'

/** What whoever reviews may write: how they answer, why, and numbers in the place of reported ones, by the indicator's key. */
const ReportReview = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('confirmed') }),
  z.strictObject({
    how: z.literal('corrected'),
    reason: Words,
    values: z.record(
      z.string().check(z.maxLength(30)),
      z.union([z.strictObject({ value: Quantity }), z.strictObject({ words: Sentence })]),
    ),
  }),
  z.strictObject({ how: z.literal('returned'), reason: Words }),
])
type ReportReview = z.infer<typeof ReportReview>

const ACTIONS = { confirmed: 'confirm-report', corrected: 'correct-report', returned: 'return-report' } as const

/**
 * Answers a submitted report, seen at a version. What was reported stays in its history where it is corrected. `may` is asked of the
 * report as it is then, before anything is stored.
 *
 * Throws `answers-invalid`, what `stepDossier` throws, and `dossier-state`: `reviewed` (it does not wait for a review), `in-time` (it is
 * not escalated yet).
 */
export async function reviewReport(
  deps: PerformanceNeeds,
  actor: Actor,
  seen: ReportAsked & { readonly version: number },
  sent: unknown,
  as: Reviewer = 'superior',
  may: (report: Report, subject: Subject) => void = () => undefined,
): Promise<Report> {
  const review = readSent(ReportReview, sent)
  const reason = 'reason' in review ? review.reason : undefined
  const said: Said = { action: ACTIONS[review.how], reason, by: [as] }
  const { ref } = reportPlace(seen)
  return stepDossier(deps, actor, 'report', { ...ref, version: seen.version }, said, (before, subject) => {
    if (before.state !== 'submitted') refuseReport('reviewed')
    const { agency } = subject.registry
    const escalates = reviewEscalates(performanceRulesOf(agency), before, agency.timeZone)
    if (as === 'next-superior' && subject.today < escalates) refuseReport('in-time')
    may(before, subject)
    const { person = '', name } = actor
    const at = new Date(deps.now()).toISOString()
    const answer = { at, by: { person, name }, how: review.how, ...(reason !== undefined && { reason }) }
    const state = review.how === 'returned' ? 'returned' : 'confirmed'
    const entries = review.how === 'corrected' ? corrected(before, review.values) : before.entries
    return { ...before, state, entries, review: answer }
  })
}

/** Throws `answers-invalid` for a value that was not reported, or is words for a number; and where nothing is other than reported. */
function corrected({ entries }: Report, values: Extract<ReportReview, { how: 'corrected' }>['values']) {
  const known = new Map(entries.map((entry) => [entryKey(entry), entry]))
  const wrong = Object.entries(values).filter(([key, to]) => {
    const from = known.get(key)?.realised
    return from === undefined || 'words' in from !== 'words' in to
  })
  if (wrong.length > 0) {
    throw new Refusal(
      'answers-invalid',
      {},
      wrong.map(([field]) => ({ field, problem: 'invalid' })),
    )
  }
  const after = entries.map((entry) => ({ ...entry, realised: values[entryKey(entry)] ?? entry.realised }))
  if (JSON.stringify(after) === JSON.stringify(entries)) {
    throw new Refusal('answers-invalid', {}, [{ field: 'values', problem: 'missing' }])
  }
  return after
}
