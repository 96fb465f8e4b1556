import type { Day } from '../../../shared/domain/calendar.ts'
import type { RuleStanding } from '../../../shared/domain/performance/distribution.ts'
import type { Step } from '../../../shared/domain/performance/dossier.ts'
import type { Evaluation, UnitRating } from '../../../shared/domain/performance/evaluation.ts'
import type { Predicate } from '../../../shared/domain/performance/predicate.ts'
import type { Relation } from '../../../shared/domain/performance/relation.ts'
import { levelOf } from '../../../shared/domain/period.ts'
import { type Person, placementOn } from '../../../shared/domain/person.ts'
import { type Registry, unitIn } from '../../../shared/domain/registry.ts'
import { evaluating } from '../../assets/evaluating.ts'
import { Document } from '../../components/document.tsx'
import type { Problems, Sent } from '../../components/form-field.tsx'
import { EvaluationEvidence, type EvidenceProps } from '../../components/performance/evaluation-evidence.tsx'
import { EvaluationFacts, type FactsProps } from '../../components/performance/evaluation-facts.tsx'
import {
  DecisionForm,
  DraftForm,
  EditionForm,
  fixedResults,
  IssueForm,
} from '../../components/performance/evaluation-forms.tsx'
import { EvaluationPath, evaluationLink } from '../../components/performance/evaluation-path.tsx'
import { evaluationField, inWords } from '../../components/performance/evaluation-words.ts'
import { PersonLinks } from '../../components/performance/person-links.tsx'
import { type PersonResult, RoundSection } from '../../components/performance/round-result.tsx'
import { StepList } from '../../components/performance/step-list.tsx'
import { periodName } from '../../text/periods.ts'
import { evaluations as text } from '../../text/staff/performance/evaluations.ts'
import { steps } from '../../text/staff/performance/steps.ts'
import { team } from '../../text/staff/performance/team.ts'

type Props = Omit<EvidenceProps, 'linkTo' | 'feedbackLink' | 'parts'> &
  Pick<FactsProps, 'credit' | 'editions'> & {
    readonly registry: Registry
    readonly today: Day
    readonly person: Person
    readonly relation: Relation
    readonly at: { readonly unit: string; readonly period: string; readonly edition: number }
    readonly parts: readonly Evaluation[]
    readonly rating: UnitRating | undefined
    readonly isHead: boolean
    readonly hindrance: 'period-open' | 'not-placed' | 'unit-unrated' | undefined
    readonly evaluation: Evaluation | undefined
    readonly decider: 'next-superior' | 'manager' | undefined
    readonly departures: readonly RuleStanding[]
    readonly ifUpheld: readonly { readonly predicate: Predicate; readonly departures: readonly RuleStanding[] }[]
    /** How many people of the unit the guidance is about. */
    readonly size: number
    readonly objectUntil: Day
    /** What closed rounds of the same time say of them; undefined for whoever is not above them. */
    readonly rounds: readonly PersonResult[] | undefined
    /** Whether an objection is decided here by who manages the agency. */
    readonly byAgency: boolean
    /** Where the unit is rated, for who may see it. */
    readonly ratingLink: string | undefined
    /** The page's own address, to which its forms are sent. */
    readonly path: string
    readonly done?: keyof typeof DONE | undefined
    readonly sent?: Sent
    readonly problems?: Problems
    /** What others changed since the form was opened. */
    readonly since?: readonly Step[]
  }

export const DONE = {
  draft: text.saved,
  issue: text.issuedDone,
  edition: text.saved,
  decide: text.decidedDone,
} as const

/** Somebody's evaluation, as whoever is superior writes it, and as those above and inspectors read it. */
export function EvaluationPage(props: Props) {
  const { registry, person, at, evaluation, relation, done, problems = {}, since = [] } = props
  const { agency } = registry
  const period = periodName(at.period)
  const linkTo = (id: string) => evaluationLink(agency.id, person.id, id)
  const zone = agency.timeZone
  const isDraft = evaluation === undefined || evaluation.state === 'draft'
  const place = [placementOn(person, props.today)?.position, unitIn(registry, at.unit)?.name ?? at.unit]
  return (
    <Document title={text.pageTitle(person.name, period)} style={evaluating} owner={agency}>
      <EvaluationPath agency={agency} person={person} isSuperior={relation === 'superior'} />
      <h1>
        {text.title} {period}
      </h1>
      <p class="lead">
        <bdi>{[person.name, ...place].filter(Boolean).join(' · ')}</bdi>
      </p>
      {done !== undefined && (
        <p class="done" role="status">
          {DONE[done]}
        </p>
      )}
      {since.length > 0 && (
        <section class="conflict" role="alert" aria-labelledby="conflict-title">
          <h2 id="conflict-title">{steps.changedSince}</h2>
          <p>{steps.changedSinceHint}</p>
          <StepList history={inWords(since)} zone={zone} nameOf={evaluationField} />
        </section>
      )}
      {problems[''] !== undefined && (
        <p class="problems" role="alert">
          {problems['']}
        </p>
      )}
      <div class="sides">
        <div>
          {isDraft && relation === 'superior' ? (
            <Writing {...props} />
          ) : (
            evaluation && <Reading {...props} evaluation={evaluation} />
          )}
        </div>
        <div>
          <EvaluationEvidence
            evidence={props.evidence}
            parts={levelOf(at.period) === 'year' ? props.parts : undefined}
            linkTo={linkTo}
            feedbackLink={`/kelola/${agency.id}/orang/${person.id}/umpan-balik`}
          />
          <RoundSection rounds={props.rounds} />
        </div>
      </div>
      {!props.byAgency && (
        <section class="section" aria-labelledby="more-title">
          <h2 id="more-title">{team.links.title}</h2>
          <PersonLinks
            agency={agency.id}
            person={person.id}
            plan={props.evidence.plan && `${at.period.slice(0, 4)}.${at.unit}`}
            isSuperior={relation === 'superior'}
          />
        </section>
      )}
      {evaluation && (
        <section class="section" aria-labelledby="history-title">
          <h2 id="history-title">{steps.title}</h2>
          <p class="soft">{steps.lead}</p>
          <StepList history={inWords(evaluation.history)} zone={zone} nameOf={evaluationField} />
        </section>
      )}
    </Document>
  )
}

function Writing(props: Props) {
  const { evaluation, hindrance, rating, isHead, path, ratingLink, problems = {} } = props
  if (hindrance !== undefined) {
    return (
      <div class="section">
        <p class="fixed">{text.why[hindrance]}</p>
        {hindrance === 'unit-unrated' && ratingLink !== undefined && (
          <p class="doings">
            <a class="second" href={ratingLink}>
              {text.toRating}
            </a>
          </p>
        )}
      </div>
    )
  }
  const known: Sent = evaluation ? draftAsSent(evaluation) : {}
  const sent = props.sent?.do === 'draft' ? props.sent : known
  const form = { action: path, version: evaluation?.version ?? 0, problems }
  return (
    <>
      <section class="section" aria-labelledby="form-title">
        <h2 id="form-title">{text.form.title}</h2>
        <p class="soft">{text.form.lead}</p>
        {evaluation?.because !== undefined && <p class="fixed">{text.because(evaluation.because)}</p>}
        <DraftForm {...form} sent={sent} fixed={fixedResults(isHead, rating?.rating)} saved={evaluation} />
      </section>
      {evaluation && (
        <section class="section">
          <IssueForm
            {...form}
            sent={props.sent?.do === 'issue' ? props.sent : {}}
            departures={props.departures}
            size={props.size}
            objectUntil={props.objectUntil}
          />
        </section>
      )}
    </>
  )
}

function draftAsSent({ results, behaviour, notes, advice }: Evaluation): Sent {
  return { results, behaviour, notes, ...(advice !== undefined && { advice }) }
}

function Reading(props: Props & { readonly evaluation: Evaluation }) {
  const {
    registry,
    person,
    evaluation,
    editions,
    credit,
    relation,
    decider,
    byAgency,
    isHead,
    path,
    problems = {},
  } = props
  const linkTo = (id: string) => evaluationLink(registry.agency.id, person.id, id)
  const isNewest = editions.every(({ edition }) => edition <= evaluation.edition)
  const form = { version: evaluation.version, problems }
  const decides = byAgency ? decider === 'manager' : decider === 'next-superior' && relation === 'next-superior'
  return (
    <>
      <EvaluationFacts {...{ evaluation, editions, credit, linkTo }} zone={registry.agency.timeZone} />
      {decides && (
        <section class="section">
          <DecisionForm
            {...form}
            action={byAgency ? path : `${path}/keberatan`}
            sent={props.sent ?? { results: evaluation.results, behaviour: evaluation.behaviour }}
            fixed={fixedResults(isHead, evaluation.unitRating)}
            ifUpheld={props.ifUpheld}
            size={props.size}
            byAgency={byAgency}
          />
        </section>
      )}
      {decider === 'manager' && !byAgency && <p class="note">{text.decide.byOthers}</p>}
      {relation === 'superior' && evaluation.state === 'closed' && isNewest && (
        <EditionForm {...form} action={path} sent={props.sent?.do === 'edition' ? props.sent : {}} />
      )}
    </>
  )
}
