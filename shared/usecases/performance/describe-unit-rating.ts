import type { Day } from '../../domain/calendar.ts'
import type { PersonId, Slug } from '../../domain/ids.ts'
import { evaluatedIn, type PredicateCounts } from '../../domain/performance/distribution.ts'
import { ofPerson } from '../../domain/performance/dossier.ts'
import { evaluatedPeriods, isEvaluated, lastOver } from '../../domain/performance/evaluated-periods.ts'
import type { Evaluation, UnitRating } from '../../domain/performance/evaluation.ts'
import { headOf } from '../../domain/performance/relation.ts'
import { performanceRulesOf } from '../../domain/performance/rules.ts'
import { Period, type Period as PeriodName, spanOf } from '../../domain/period.ts'
import { Refusal } from '../../domain/refusals.ts'
import { type Registry, unitIn } from '../../domain/registry.ts'
import type { Unit } from '../../domain/unit.ts'
import { ancestorsOf } from '../../domain/unit-tree.ts'
import { agencyToday } from '../describe-people.ts'
import type { PerformanceNeeds } from './step.ts'
import { PEOPLE_A_PAGE } from './team.ts'
import { standingOf, unitEvaluations } from './unit-evaluations.ts'
import { findUnitRating, rosterDay } from './unit-rating.ts'

/** One of a unit's people with their predikat, as who manages the unit may know it. */
type ListedPredicate = {
  readonly id: PersonId
  readonly name: string
  /** What counts of them; undefined where nothing was told yet. */
  readonly told: Pick<Evaluation, 'predicate' | 'state' | 'edition' | 'unitRating'> | undefined
  /** Whether a draft is being written. */
  readonly isDrafted: boolean
  /** Whether it departs from the guidance, which it says why. */
  readonly departs: boolean
}

export type UnitRatingReport = {
  readonly registry: Registry
  readonly above: readonly Unit[]
  readonly unit: Unit
  readonly today: Day
  readonly period: PeriodName
  /** What can be looked at beside it: the year's periods, and the year. */
  readonly periods: readonly PeriodName[]
  readonly isEvaluated: boolean
  readonly isOver: boolean
  readonly rating: UnitRating | undefined
  /** Whether the reader heads the unit. */
  readonly isHead: boolean
  readonly counts: PredicateCounts
  readonly evaluated: number
  readonly open: number
  readonly people: readonly ListedPredicate[]
  readonly page: number
  readonly pages: number
}

/**
 * A unit's own rating and its people's predikat in a period, by name, a page of them: five calls, and three more for each further hundred
 * people of the unit. Throws `agency-unknown`, `unit-unknown`, `period-invalid`.
 */
export async function describeUnitRating(
  deps: PerformanceNeeds,
  reader: { readonly person: PersonId | undefined },
  wish: { readonly agency: Slug; readonly unit: Slug; readonly period?: string | undefined; readonly page?: number },
): Promise<UnitRatingReport> {
  const { registry, today } = await agencyToday(deps, wish.agency)
  const unit = unitIn(registry, wish.unit)
  if (!unit) throw new Refusal('unit-unknown', { agency: wish.agency, unit: wish.unit })
  const rules = performanceRulesOf(registry.agency)
  const asked = Period.safeParse(wish.period ?? lastOver(rules, today))
  if (!asked.success) throw new Refusal('period-invalid', { period: wish.period ?? '' })
  const period = asked.data
  const at = { agency: wish.agency, unit: wish.unit, period }
  const [rating, found] = await Promise.all([findUnitRating(deps, at), unitEvaluations(deps, at, today)])
  const { counts, open } = standingOf(found)
  const listed = listedIn(found)
  const pages = Math.max(1, Math.ceil(listed.length / PEOPLE_A_PAGE))
  const page = Math.min(pages, Math.max(1, wish.page ?? 1))
  const ids = new Set(ancestorsOf(unit.id, registry.units))
  return {
    ...{ registry, unit, today, period, rating, counts, open, page, pages },
    above: registry.units.filter(({ id }) => ids.has(id)),
    periods: evaluatedPeriods(rules, period.slice(0, 4)),
    isEvaluated: isEvaluated(rules, period),
    isOver: today >= spanOf(period).last,
    isHead: reader.person !== undefined && headOf(found.members, rosterDay(period, today))?.id === reader.person,
    evaluated: evaluatedIn(counts),
    people: listed.slice((page - 1) * PEOPLE_A_PAGE, page * PEOPLE_A_PAGE),
  }
}

/** The unit’s members by name. Who was evaluated there and has left is counted, and not listed. */
function listedIn({ members, all, told }: Awaited<ReturnType<typeof unitEvaluations>>): ListedPredicate[] {
  const byOwner = new Map(told.map((each) => [each.owner, each]))
  const drafted = new Set(all.filter(({ state }) => state === 'draft').map(({ owner }) => owner))
  return members.map(({ id, name }) => {
    const found = byOwner.get(ofPerson(id))
    return {
      ...{ id, name, told: found },
      isDrafted: drafted.has(ofPerson(id)),
      departs: found?.departure !== undefined,
    }
  })
}
