import type { Day } from '../../domain/calendar.ts'
import type { PersonId, Slug } from '../../domain/ids.ts'
import { ofPerson } from '../../domain/performance/dossier.ts'
import { evaluatedPeriods, lastOver } from '../../domain/performance/evaluated-periods.ts'
import { type Evaluation, evaluationId } from '../../domain/performance/evaluation.ts'
import { performanceRulesOf } from '../../domain/performance/rules.ts'
import { unitsWithin } from '../../domain/performance/stay.ts'
import { Period } from '../../domain/period.ts'
import type { Person } from '../../domain/person.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Registry } from '../../domain/registry.ts'
import { agencyToday } from '../describe-people.ts'
import type { PerformanceNeeds } from './step.ts'
import { PEOPLE_A_PAGE, teamOf } from './team.ts'
import { rosterDay } from './unit-rating.ts'

/** So many editions are looked for in a list; on somebody's own page all stand. */
const EDITIONS = 3

export type TeamEvaluations = {
  readonly registry: Registry
  readonly today: Day
  readonly period: string
  readonly periods: readonly string[]
  readonly people: readonly {
    readonly person: Person
    /** Where they are evaluated for that period; undefined where they were placed nowhere. */
    readonly unit: Slug | undefined
    /** The newest edition, drafts too. */
    readonly evaluation: Evaluation | undefined
  }[]
  readonly page: number
  readonly pages: number
}

/** How far somebody is with the evaluations of those they are superior of: three calls, and one more for each further hundred people. */
export async function describeTeamEvaluations(
  deps: PerformanceNeeds,
  superior: { readonly agency: Slug; readonly person: PersonId | undefined },
  wish: { readonly period?: string | undefined; readonly page?: number },
): Promise<TeamEvaluations> {
  const { agency, person } = superior
  const { registry, today } = await agencyToday(deps, agency)
  const rules = performanceRulesOf(registry.agency)
  const { data: period } = Period.safeParse(wish.period ?? lastOver(rules, today))
  if (period === undefined) throw new Refusal('period-invalid', { period: wish.period ?? '' })
  const team = person === undefined ? [] : await teamOf(deps, { agency, person }, today)
  const pages = Math.max(1, Math.ceil(team.length / PEOPLE_A_PAGE))
  const page = Math.min(pages, Math.max(1, wish.page ?? 1))
  const shown = team.slice((page - 1) * PEOPLE_A_PAGE, page * PEOPLE_A_PAGE)
  const units = new Map(shown.map((each) => [each.id, unitsWithin(each, period, rosterDay(period, today))[0]]))
  const refs = shown.flatMap(({ id }) => {
    const unit = units.get(id)
    const editions = unit === undefined ? [] : Array.from({ length: EDITIONS }, (_, index) => index + 1)
    return editions.map((edition) => ({ agency, owner: ofPerson(id), id: evaluationId(period, unit ?? '', edition) }))
  })
  const found = refs.length === 0 ? [] : await deps.store.dossiers.many('evaluation', refs, { consistent: false })
  const newest = (owner: string) =>
    found.filter((each) => each.owner === owner).toSorted((a, b) => b.edition - a.edition)[0]
  return {
    ...{ registry, today, period, page, pages },
    periods: evaluatedPeriods(rules, period.slice(0, 4)),
    people: shown.map((each) => ({ person: each, unit: units.get(each.id), evaluation: newest(ofPerson(each.id)) })),
  }
}
