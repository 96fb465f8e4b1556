import type { Day } from '../../../shared/domain/calendar.ts'
import type { Step } from '../../../shared/domain/performance/dossier.ts'
import type { Evaluation } from '../../../shared/domain/performance/evaluation.ts'
import { levelOf } from '../../../shared/domain/period.ts'
import { type Registry, unitIn } from '../../../shared/domain/registry.ts'
import { evaluating } from '../../assets/evaluating.ts'
import { Document } from '../../components/document.tsx'
import type { Problems, Sent } from '../../components/form-field.tsx'
import { Path } from '../../components/path.tsx'
import { EvaluationEvidence, type EvidenceProps } from '../../components/performance/evaluation-evidence.tsx'
import { EvaluationFacts, type FactsProps } from '../../components/performance/evaluation-facts.tsx'
import { ownEvaluationLink } from '../../components/performance/evaluation-path.tsx'
import { evaluationField, inWords } from '../../components/performance/evaluation-words.ts'
import { type PersonResult, RoundSection } from '../../components/performance/round-result.tsx'
import { StepList } from '../../components/performance/step-list.tsx'
import { WordsField } from '../../components/performance/words-field.tsx'
import { PostForm } from '../../components/post-form.tsx'
import { dayName } from '../../text/format.ts'
import { periodName } from '../../text/periods.ts'
import { evaluations as text } from '../../text/staff/performance/evaluations.ts'
import { steps } from '../../text/staff/performance/steps.ts'

type Props = Pick<FactsProps, 'credit' | 'editions'> &
  Pick<EvidenceProps, 'evidence'> & {
    readonly registry: Registry
    readonly today: Day
    readonly at: { readonly unit: string; readonly period: string }
    readonly evaluation: Evaluation
    readonly parts: readonly Evaluation[]
    /** What closed rounds of the same time say of them. */
    readonly rounds: readonly PersonResult[] | undefined
    readonly done: boolean
    readonly sent?: Sent
    readonly problems?: Problems
    readonly since?: readonly Step[]
  }

/** One's own evaluation, once it was issued: to accept, to answer, or to object to. */
export function OwnEvaluationPage(props: Props) {
  const { registry, at, evaluation, problems = {}, since = [] } = props
  const { agency } = registry
  const zone = agency.timeZone
  const period = periodName(at.period)
  return (
    <Document title={`${text.ownTitle}, ${period}`} style={evaluating} owner={agency}>
      <Path steps={[{ href: ownEvaluationLink(), name: text.ownTitle }]} />
      <h1>
        {text.title} {period}
      </h1>
      <p class="lead">
        <bdi>{unitIn(registry, at.unit)?.name ?? at.unit}</bdi>
      </p>
      {props.done && (
        <p class="done" role="status">
          {text.answered}
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
          <EvaluationFacts
            {...{ evaluation, zone }}
            editions={props.editions}
            credit={props.credit}
            linkTo={ownEvaluationLink}
          />
          {evaluation.state === 'issued' && <Answering {...props} />}
          {evaluation.state === 'objected' && <p class="fixed">{text.own.waits}</p>}
        </div>
        <div>
          <EvaluationEvidence
            evidence={props.evidence}
            parts={levelOf(at.period) === 'year' ? props.parts : undefined}
            linkTo={ownEvaluationLink}
            feedbackLink="/kelola/kinerja/umpan-balik"
          />
          <RoundSection rounds={props.rounds} />
        </div>
      </div>
      <section class="section" aria-labelledby="history-title">
        <h2 id="history-title">{steps.title}</h2>
        <StepList
          history={inWords(evaluation.history.filter(({ action }) => action !== 'evaluate'))}
          zone={zone}
          nameOf={evaluationField}
        />
      </section>
    </Document>
  )
}

function Answering(props: Props) {
  const { evaluation, today } = props
  const until = evaluation.objectUntil ?? ''
  return (
    <section class="section own">
      <Form {...props} does="accept" button={text.own.accept} hint={text.own.acceptHint} primary />
      <details open={props.sent?.do === 'answer'}>
        <summary>{text.own.answer}</summary>
        <Form {...props} does="answer" button={text.own.answerButton} hint={text.own.answerHint} required />
      </details>
      {today <= until ? (
        <details open={props.sent?.do === 'object'}>
          <summary>{text.own.object}</summary>
          <Form
            {...props}
            does="object"
            label={text.own.objectReason}
            button={text.own.objectButton}
            hint={text.own.objectHint(dayName(until))}
            required
          />
        </details>
      ) : (
        <p class="note soft">{text.own.objectOver(dayName(until))}</p>
      )}
    </section>
  )
}

function Form(
  props: Props & {
    readonly does: 'accept' | 'answer' | 'object'
    readonly label?: string
    readonly button: string
    readonly hint: string
    readonly primary?: boolean
    readonly required?: boolean
  },
) {
  const { evaluation, does, required = false, sent = {}, problems = {} } = props
  const isSent = sent.do === does
  const label = props.label ?? text.own.words
  return (
    <PostForm action={ownEvaluationLink(evaluation.id)}>
      <input type="hidden" name="do" value={does} />
      <input type="hidden" name="version" value={String(evaluation.version)} />
      <p>{props.hint}</p>
      <WordsField
        name="words"
        id={`words-${does}`}
        label={required ? label : `${label} (${text.form.optional})`}
        sent={isSent ? sent.words : undefined}
        problem={isSent ? problems.words : undefined}
        required={required}
        rows={3}
      />
      <button class={props.primary ? 'send' : 'second'} type="submit">
        {props.button}
      </button>
    </PostForm>
  )
}
