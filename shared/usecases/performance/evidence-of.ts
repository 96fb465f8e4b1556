import type { PersonId } from '../../domain/ids.ts'
import { newestClosed } from '../../domain/performance/career.ts'
import { ofPerson } from '../../domain/performance/dossier.ts'
import { type Evaluation, evaluationId } from '../../domain/performance/evaluation.ts'
import { indicatorRuns } from '../../domain/performance/indicator-runs.ts'
import { planId } from '../../domain/performance/plan.ts'
import { reportId } from '../../domain/performance/report.ts'
import { performanceRulesOf, reportPeriods } from '../../domain/performance/rules.ts'
import type { Evidenced } from '../../domain/performance/strengths.ts'
import type { Person } from '../../domain/person.ts'
import type { Registry } from '../../domain/registry.ts'
import type { Deps } from '../deps.ts'

type Placed = Pick<Person, 'id' | 'placements'>

/** Editions of one evaluation that are looked for: a third comes after two objections. */
const EDITIONS = [1, 2, 3] as const

/**
 * What somebody's reports and evaluations of some years say, for each of some people. As many calls as there are hundreds of documents
 * that there may be: for twenty people and a year of quarters four, however large the agency is.
 */
export async function evidenceOf(
  { store }: Pick<Deps, 'store'>,
  { agency }: Pick<Registry, 'agency'>,
  people: readonly Placed[],
  years: readonly string[],
): Promise<ReadonlyMap<PersonId, Evidenced>> {
  const rules = performanceRulesOf(agency)
  const placed = people.flatMap((person) =>
    years.flatMap((year) => unitsIn(person, year).map((unit) => ({ owner: ofPerson(person.id), unit, year }))),
  )
  const refs = (idsOf: (each: (typeof placed)[number]) => readonly string[]) =>
    placed.flatMap((each) => idsOf(each).map((id) => ({ agency: agency.id, owner: each.owner, id })))
  const eventual = { consistent: false }
  const [plans, reports, evaluations] = await Promise.all([
    store.dossiers.many(
      'plan',
      refs(({ year, unit }) => [planId(year, unit)]),
      eventual,
    ),
    store.dossiers.many(
      'report',
      refs(({ year, unit }) => reportPeriods(rules, year).map((period) => reportId(period, unit))),
      eventual,
    ),
    store.dossiers.many(
      'evaluation',
      refs(({ year, unit }) =>
        [...reportPeriods(rules, year), year].flatMap((period) =>
          EDITIONS.map((edition) => evaluationId(period, unit, edition)),
        ),
      ),
      eventual,
    ),
  ])
  const of = <Each extends { readonly owner: string }>(id: PersonId, each: readonly Each[]) =>
    each.filter(({ owner }) => owner === ofPerson(id))
  return new Map(
    people.map(({ id }) => {
      const runs = of(id, plans).flatMap((plan) => indicatorRuns(plan, of(id, reports)))
      return [id, { runs, ratings: ratingsOf(of(id, evaluations)) }]
    }),
  )
}

const ratingsOf = (evaluations: readonly Evaluation[]) =>
  newestClosed(evaluations).map(({ period, results, behaviour }) => ({ period, results, behaviour }))

function unitsIn({ placements }: Placed, year: string): string[] {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const there = placements.filter(({ from, until }) => from <= last && (until === undefined || until >= first))
  return [...new Set(there.map(({ unit }) => unit))]
}
