import { dayOf, type TimeZone } from '../../domain/calendar.ts'
import type { PersonId, Slug } from '../../domain/ids.ts'
import type { Owner } from '../../domain/performance/dossier.ts'
import { isWithin } from '../../domain/performance/evaluated-periods.ts'
import { type FeedbackKind, isShownTo } from '../../domain/performance/feedback.ts'
import { type PlanContent, planId } from '../../domain/performance/plan.ts'
import { type Realised, realisationOf } from '../../domain/performance/realisation.ts'
import type { Relation } from '../../domain/performance/relation.ts'
import type { Report } from '../../domain/performance/report.ts'
import type { PerformanceRules } from '../../domain/performance/rules.ts'
import { reportPeriods } from '../../domain/performance/rules.ts'
import type { Stay } from '../../domain/performance/stay.ts'
import { type Period, spanOf } from '../../domain/period.ts'
import type { PerformanceNeeds } from './step.ts'

/** What an evaluation can be measured by. */
export type EvaluationEvidence = {
  /** What was agreed; undefined where no plan was. */
  readonly plan: PlanContent | undefined
  /** What the plan's indicators came to by the confirmed reports. */
  readonly realised: readonly Realised[]
  readonly reports: {
    readonly inTime: number
    readonly late: number
    /** Periods that are over, of which nothing was submitted. */
    readonly missing: number
    /** Submitted or returned: they are not in the numbers. */
    readonly unconfirmed: number
  }
  /** What others said in that time, as far as the reader is shown it; undefined for who reads none of it. */
  readonly feedback: FeedbackCounts | undefined
}
type FeedbackCounts = Readonly<Record<FeedbackKind, number>>

/** So many pieces of feedback are looked through for a period, the newest first. */
const FEEDBACK_AT_MOST = 300

/** The evidence of somebody's period or year in a unit: three calls. */
export async function evidenceOf(
  { store }: Pick<PerformanceNeeds, 'store'>,
  of: { readonly agency: Slug; readonly owner: Owner; readonly unit: Slug; readonly period: Period },
  known: {
    readonly rules: PerformanceRules
    readonly zone: TimeZone
    readonly stay: Stay | undefined
    readonly reader: { readonly person: PersonId | undefined; readonly relation: Relation }
  },
): Promise<EvaluationEvidence> {
  const { agency, owner, unit, period } = of
  const year = period.slice(0, 4)
  const eventual = { consistent: false } as const
  const [plan, reports, feedback] = await Promise.all([
    store.dossiers.get('plan', { agency, owner, id: planId(year, unit) }, eventual),
    store.dossiers.of('report', { agency, owner }, { ...eventual, beginning: year }),
    feedbackOf({ store }, { agency, owner }, period, known),
  ])
  const own = reports.filter((report) => report.unit === unit && isWithin(report.period, period))
  const confirmed = own.filter(({ state }) => state === 'confirmed')
  const isLate = ({ firstAt, due }: Report) => dayOf(Date.parse(firstAt), known.zone) > due
  const content = plan?.agreed?.content
  return {
    feedback,
    plan: content,
    realised: content ? realisationOf(content, confirmed) : [],
    reports: {
      inTime: own.filter((report) => !isLate(report)).length,
      late: own.filter(isLate).length,
      missing: Math.max(0, expected(known, period) - own.length),
      unconfirmed: own.length - confirmed.length,
    },
  }
}

/** How many reports there ought to be: one for each period in which somebody was in the unit on its last day. */
function expected({ rules, stay }: Parameters<typeof evidenceOf>[2], period: Period): number {
  if (stay === undefined) return 0
  return reportPeriods(rules, period.slice(0, 4)).filter((each) => {
    const { last } = spanOf(each)
    return isWithin(each, period) && stay.first <= last && last <= stay.last
  }).length
}

/** How much of each kind was said of somebody within a period. */
async function feedbackOf(
  { store }: Pick<PerformanceNeeds, 'store'>,
  owner: { readonly agency: Slug; readonly owner: Owner },
  period: Period,
  { zone, reader: { person, relation } }: Parameters<typeof evidenceOf>[2],
): Promise<FeedbackCounts | undefined> {
  if (person === undefined || (relation !== 'superior' && relation !== 'self')) return undefined
  const { first, last } = spanOf(period)
  const counts = { praise: 0, suggestion: 0, concern: 0 }
  for (const each of await store.dossiers.newest('feedback', owner, FEEDBACK_AT_MOST)) {
    const day = dayOf(Date.parse(each.givenAt), zone)
    if (first <= day && day <= last && isShownTo(each, { person, relation })) counts[each.kind] += 1
  }
  return counts
}
