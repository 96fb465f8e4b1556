import type { Day } from '../../../shared/domain/calendar.ts'
import { evaluatedPeriods } from '../../../shared/domain/performance/evaluated-periods.ts'
import { type Evaluation, evaluationId } from '../../../shared/domain/performance/evaluation.ts'
import type { Relation } from '../../../shared/domain/performance/relation.ts'
import { performanceRulesOf } from '../../../shared/domain/performance/rules.ts'
import { stayIn } from '../../../shared/domain/performance/stay.ts'
import type { Person } from '../../../shared/domain/person.ts'
import { type Registry, unitIn } from '../../../shared/domain/registry.ts'
import { evaluating } from '../../assets/evaluating.ts'
import { Document } from '../../components/document.tsx'
import { agencyLink } from '../../components/links.ts'
import { Path } from '../../components/path.tsx'
import {
  EvaluationPath,
  evaluationLink,
  ownEvaluationLink,
  teamEvaluationsLink,
} from '../../components/performance/evaluation-path.tsx'
import { WhosePath } from '../../components/performance/own-path.tsx'
import { count } from '../../text/format.ts'
import { periodName } from '../../text/periods.ts'
import { evaluations as text } from '../../text/staff/performance/evaluations.ts'
import { predicates } from '../../text/staff/performance/predicates.ts'

/** One's own evaluations, the newest first. */
export function OwnEvaluationsPage(props: {
  readonly registry: Registry
  readonly evaluations: readonly Evaluation[]
}) {
  const { registry, evaluations } = props
  return (
    <Document title={text.ownTitle} style={evaluating} owner={registry.agency}>
      <WhosePath agency={registry.agency} whose={{ kind: 'own' }} />
      <h1>{text.ownTitle}</h1>
      <p class="lead">{text.ownLead}</p>
      {evaluations.length === 0 && (
        <p class="note">
          {text.ownNone} <span class="soft">{text.ownNoneHint}</span>
        </p>
      )}
      <ul class="rules">
        {evaluations.toReversed().map((each) => (
          <li>
            <a class="strong" href={ownEvaluationLink(each.id)}>
              {periodName(each.period)}
            </a>
            <span>{sayEvaluation(each, registry)}</span>
          </li>
        ))}
      </ul>
    </Document>
  )
}

function sayEvaluation({ unit, predicate, state, edition }: Evaluation, registry: Registry): string {
  const name = unitIn(registry, unit)?.name ?? unit
  const later = edition > 1 ? [text.edition(count(edition))] : []
  return [predicates.predicates[predicate], text.states[state], ...later, name].join(' · ')
}

/** Somebody's evaluations of a year, period by period and unit by unit: what is there, and what can be begun. */
export function PersonEvaluationsPage(props: {
  readonly registry: Registry
  readonly today: Day
  readonly person: Person
  readonly relation: Relation
  readonly year: string
  readonly evaluations: readonly Evaluation[]
}) {
  const { registry, person, year, today } = props
  const periods = evaluatedPeriods(performanceRulesOf(registry.agency), year)
  const units = [...new Set(person.placements.map(({ unit }) => unit))].filter((unit) => stayIn(person, unit, year))
  const path = evaluationLink(registry.agency.id, person.id)
  const years = [Number(year) - 1, Number(year) + 1].filter((each) => each <= Number(today.slice(0, 4)))
  return (
    <Document title={text.listTitle(person.name)} style={evaluating} owner={registry.agency}>
      <EvaluationPath agency={registry.agency} person={person} isList />
      <h1>{text.listTitle(person.name)}</h1>
      <p class="lead">{text.listLead}</p>
      <nav class="periods">
        {years.map((each) => (
          <a href={`${path}?tahun=${each}`}>{text.year(String(each))}</a>
        ))}
      </nav>
      {units.map((unit) => (
        <section class="section">
          <h2>
            {text.year(year)} · <bdi>{unitIn(registry, unit)?.name ?? unit}</bdi>
          </h2>
          <ul class="rules">
            {periods.map((period) => (
              <li>
                <span class="strong">{periodName(period)}</span>
                <Period {...{ ...props, unit, period }} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {units.length === 0 && <p class="note">{text.notThere}</p>}
    </Document>
  )
}

function Period(
  props: Parameters<typeof PersonEvaluationsPage>[0] & { readonly unit: string; readonly period: string },
) {
  const { registry, person, evaluations, unit, period, relation, today } = props
  const found = evaluations.filter((each) => each.unit === unit && each.period === period)
  const stay = stayIn(person, unit, period)
  const link = (id: string) => evaluationLink(registry.agency.id, person.id, id)
  if (found.length > 0) {
    return (
      <>
        {found.map((each) => (
          <a href={link(each.id)}>{sayEvaluation(each, registry)}</a>
        ))}
      </>
    )
  }
  if (stay === undefined) return <span class="soft">{text.notThere}</span>
  if (today < stay.last) return <span class="soft">{text.notYetOver}</span>
  if (relation !== 'superior') return <span class="soft">{text.notWritten}</span>
  return <a href={link(evaluationId(period, unit))}>{text.begin}</a>
}

/** How far a superior is with the evaluations of a period. */
export function TeamEvaluationsPage(props: {
  readonly registry: Registry
  readonly period: string
  readonly periods: readonly string[]
  readonly people: readonly {
    readonly person: Person
    readonly unit: string | undefined
    readonly evaluation: Evaluation | undefined
  }[]
  readonly page: number
  readonly pages: number
}) {
  const { registry, period, periods, people, page, pages } = props
  const { agency } = registry
  return (
    <Document title={text.team.title} style={evaluating} owner={agency}>
      <Path steps={[{ href: agencyLink('manager', agency.id), name: agency.name }]} />
      <h1>
        {text.team.title} · {periodName(period)}
      </h1>
      <p class="lead">{people.length === 0 ? text.team.none : text.team.lead}</p>
      <nav class="periods" aria-label={text.team.periods}>
        {periods.map((each) =>
          each === period ? (
            <span class="strong">{periodName(each)}</span>
          ) : (
            <a href={teamEvaluationsLink(agency.id, each)}>{periodName(each)}</a>
          ),
        )}
      </nav>
      {people.length > 0 && (
        <table class="listed">
          <thead>
            <tr>
              <th scope="col">{text.team.person}</th>
              <th scope="col">{text.team.predicate}</th>
              <th scope="col">{text.team.state}</th>
            </tr>
          </thead>
          <tbody>
            {people.map(({ person, unit, evaluation }) => (
              <tr>
                <th scope="row">
                  {unit === undefined ? (
                    <bdi>{person.name}</bdi>
                  ) : (
                    <a href={evaluationLink(agency.id, person.id, evaluation?.id ?? evaluationId(period, unit))}>
                      <bdi>{person.name}</bdi>
                    </a>
                  )}
                </th>
                <td>{evaluation ? predicates.predicates[evaluation.predicate] : text.notWritten}</td>
                <td class="soft">
                  {unit === undefined ? text.notThere : evaluation ? text.states[evaluation.state] : text.begin}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {pages > 1 && (
        <nav class="pages" aria-label={text.team.pages}>
          {Array.from({ length: pages }, (_, index) => index + 1).map((each) =>
            each === page ? (
              <span class="strong">{text.team.page(count(each))}</span>
            ) : (
              <a href={`${teamEvaluationsLink(agency.id, period)}&halaman=${each}`}>{text.team.page(count(each))}</a>
            ),
          )}
        </nav>
      )}
    </Document>
  )
}
