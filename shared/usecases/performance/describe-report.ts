import type { Report } from '../../domain/performance/report.ts'
import type { ReportPageOf } from '../../domain/performance/report-page.ts'
import { reportOpens } from '../../domain/performance/report-times.ts'
import { reviewDueOf, reviewEscalates } from '../../domain/performance/review-times.ts'
import { performanceRulesOf, reportDue, reviewDue } from '../../domain/performance/rules.ts'
import { spanOf } from '../../domain/period.ts'
import { Refusal } from '../../domain/refusals.ts'
import { unitIn } from '../../domain/registry.ts'
import type { Actor } from '../../domain/trail.ts'
import { filesIn } from './evidence-named.ts'
import { isEvaluated } from './reopen-report.ts'
import { planInForce, type ReportAsked, reportPlace, requireReported } from './report-ref.ts'
import { type PerformanceNeeds, subjectOf } from './step.ts'

/**
 * Somebody's report of a period with the plan that it is against. Consistent: who has just submitted sees it. Throws `person-unknown`, and
 * `dossier-unknown` for a period that nobody reports in, or without a plan.
 */
export async function describeReport(
  deps: PerformanceNeeds,
  actor: Pick<Actor, 'person'>,
  asked: ReportAsked,
): Promise<ReportPageOf> {
  const place = reportPlace(asked)
  const { ref, plan: planRef, period, unit } = place
  const options = { consistent: true, beginning: period.slice(0, 4) } as const
  const [subject, plan, reports] = await Promise.all([
    subjectOf(deps, actor, ref),
    deps.store.dossiers.get('plan', planRef, options),
    deps.store.dossiers.of('report', ref, options),
  ])
  if (!plan) throw new Refusal('dossier-unknown')
  const { registry, relation, today } = subject
  const rules = performanceRulesOf(registry.agency)
  requireReported(rules, period)
  const last = (each: Report) => spanOf(each.period).last
  const soFar = reports
    .filter((each) => each.unit === unit && last(each) <= spanOf(period).last)
    .toSorted((a, b) => (last(a) < last(b) ? -1 : 1))
  const report = reports.find(({ id }) => id === ref.id)
  const zone = registry.agency.timeZone
  const escalated = report !== undefined && today >= reviewEscalates(rules, report, zone)
  const mayReview = relation === 'superior' || (relation === 'next-superior' && escalated)
  const files = report ? await filesIn(deps, asked, report.entries) : new Map()
  return {
    ...subject,
    ...{ id: ref.id, period, plan, report, files, soFar, content: planInForce(plan) },
    unit: { id: unit, name: unitIn(registry, unit)?.name ?? unit },
    previous: soFar.filter(({ id }) => id !== ref.id).at(-1),
    ...{
      opens: reportOpens(period),
      due: report?.due ?? reportDue(rules, period),
      reviewDue: report ? reviewDueOf(rules, report, zone) : reviewDue(rules, period),
    },
    reviewer: mayReview && report?.state === 'submitted' ? relation : undefined,
    reopening:
      relation !== 'superior' || report?.state !== 'confirmed'
        ? undefined
        : (await isEvaluated(deps, place))
          ? 'evaluated'
          : 'open',
  }
}
