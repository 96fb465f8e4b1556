import type { PersonId, Slug } from '../../domain/ids.ts'
import { ofPerson } from '../../domain/performance/dossier.ts'
import { planId } from '../../domain/performance/plan.ts'
import { performanceRulesOf, planDue, reportDue, reportPeriods } from '../../domain/performance/rules.ts'
import { nextYearFrom, reportsOfYear } from '../../domain/performance/year.ts'
import { placementOn } from '../../domain/person.ts'
import type { Actor } from '../../domain/trail.ts'
import { type PerformanceNeeds, subjectOf } from './step.ts'

const CONSISTENT = { consistent: true } as const

/**
 * Somebody's own year: their plan where they work now, its reports by period with what is due, evaluations, and what else they have plans
 * of. Six reads, whatever the agency's size. In January the last period of the year before still belongs to it.
 */
export async function describeYear(
  deps: PerformanceNeeds,
  actor: Pick<Actor, 'person'>,
  self: { readonly agency: Slug; readonly person: PersonId },
  asked: string | undefined,
) {
  const owner = ofPerson(self.person)
  const at = { agency: self.agency, owner }
  const { registry, today, person, superior } = await subjectOf(deps, actor, at)
  const thisYear = today.slice(0, 4)
  const year = asked !== undefined && /^20\d\d$/.test(asked) ? asked : thisYear
  const before = String(Number(year) - 1)
  const { store } = deps
  const [plans, reports, evaluations, earlier] = await Promise.all([
    store.dossiers.of('plan', at, CONSISTENT),
    store.dossiers.of('report', at, { ...CONSISTENT, beginning: year }),
    store.dossiers.of('evaluation', at, { ...CONSISTENT, beginning: year }),
    year === thisYear && today < `${year}-03-01`
      ? store.dossiers.of('report', at, { ...CONSISTENT, beginning: before })
      : [],
  ])
  const rules = performanceRulesOf(registry.agency)
  const placement = placementOn(person, today)
  const plan = placement && plans.find(({ id }) => id === planId(year, placement.unit))
  const zone = registry.agency.timeZone
  // Another post or superior in the same unit does not begin its year anew.
  const from = person.placements
    .filter(({ unit }) => unit === placement?.unit)
    .map((each) => each.from)
    .toSorted()[0]
  const hasPlanOf = (of: string) =>
    plans.some(({ year: its, unit, agreed }) => its === of && unit === placement?.unit && agreed !== undefined)
  const inYear = (of: string, known: typeof reports) =>
    placement && from !== undefined
      ? reportsOfYear(
          rules,
          { year: of, unit: placement.unit, from, until: placement.until, hasPlan: hasPlanOf(of), today, zone },
          known,
        )
      : []
  const lastBefore = reportPeriods(rules, before).at(-1)
  const isStillDue = year === thisYear && lastBefore !== undefined && today <= `${year}-02-28`
  const hadPlan = hasPlanOf(before)
  const overhanging =
    isStillDue && hadPlan && reportDue(rules, lastBefore) >= `${year}-01-01`
      ? inYear(before, earlier).filter(({ period, standing }) => period === lastBefore && standing !== 'confirmed')
      : []
  return {
    registry,
    today,
    year,
    person,
    superior,
    placement,
    plan,
    planDue: from === undefined ? undefined : planDue(rules, year, from),
    /** One's other plans, the newest first: of other years, and of units worked in before. */
    others: plans.filter(({ id }) => id !== plan?.id).toReversed(),
    reports: [...overhanging, ...inYear(year, reports)],
    evaluations,
    nextYear: year === thisYear && today >= nextYearFrom(year) ? String(Number(year) + 1) : undefined,
  }
}
