import { toHundredths, toNumber } from '../../../shared/domain/exact.ts'
import type { Evaluation } from '../../../shared/domain/performance/evaluation.ts'
import { FEEDBACK_KINDS, type FeedbackKind } from '../../../shared/domain/performance/feedback.ts'
import type { PlanContent, PlanIndicator } from '../../../shared/domain/performance/plan.ts'
import type { Realised } from '../../../shared/domain/performance/realisation.ts'
import { count, decimal } from '../../text/format.ts'
import { periodName } from '../../text/periods.ts'
import { evaluations as text } from '../../text/staff/performance/evaluations.ts'
import { predicates } from '../../text/staff/performance/predicates.ts'

export type EvidenceProps = {
  readonly evidence: {
    readonly plan: PlanContent | undefined
    readonly realised: readonly Realised[]
    readonly reports: {
      readonly inTime: number
      readonly late: number
      readonly missing: number
      readonly unconfirmed: number
    }
    readonly feedback: Readonly<Record<FeedbackKind, number>> | undefined
  }
  /** The evaluations of the year's periods; undefined for a period itself. */
  readonly parts: readonly Evaluation[] | undefined
  /** Where an evaluation of theirs is read, and their feedback. */
  readonly linkTo: (id: string) => string
  readonly feedbackLink: string
}

/** What an evaluation can be measured by: results from confirmed reports, how they came in, and what others said. */
export function EvaluationEvidence(props: EvidenceProps) {
  const { plan, realised, reports, feedback } = props.evidence
  return (
    <section class="section" aria-labelledby="evidence-title">
      <h2 id="evidence-title">{text.evidence.title}</h2>
      <p class="soft">{text.evidence.lead}</p>
      {plan ? (
        <table class="evidence">
          <thead>
            <tr>
              <th scope="col">{text.evidence.indicator}</th>
              <th scope="col">{text.evidence.target}</th>
              <th scope="col">{text.evidence.realised}</th>
              <th scope="col" class="num">
                {text.evidence.percent}
              </th>
            </tr>
          </thead>
          <tbody>
            {realised.map((each) => (
              <tr>
                <th scope="row">
                  <bdi>{each.indicator.words}</bdi>
                </th>
                <td data-label={text.evidence.target}>
                  <bdi>{sayTarget(each.indicator)}</bdi>
                </td>
                <td data-label={text.evidence.realised}>
                  <bdi>{sayRealised(each)}</bdi>
                </td>
                <td class="num" data-label={text.evidence.percent}>
                  {each.percent ? `${decimal(toHundredths(each.percent) / 100)}%` : '–'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p>{text.evidence.noPlan}</p>
      )}
      <dl class="facts">
        <div>
          <dt>{text.evidence.reports}</dt>
          <dd>{sayReports(reports)}</dd>
        </div>
        {feedback && (
          <div>
            <dt>{text.evidence.feedback}</dt>
            <dd>
              {sayFeedback(feedback)} <a href={props.feedbackLink}>{text.evidence.feedbackLink}</a>
            </dd>
          </div>
        )}
      </dl>
      {props.parts && <Parts parts={props.parts} linkTo={props.linkTo} />}
    </section>
  )
}

function sayTarget({ target }: PlanIndicator): string {
  return 'words' in target ? target.words : `${decimalOf(Number(target.value))} ${target.measure}`
}

function sayRealised({ value, words, indicator }: Realised): string {
  if (words.length > 0) return words.map((each) => each.words).join('; ')
  if (value === undefined) return text.evidence.none
  const measure = 'words' in indicator.target ? '' : ` ${indicator.target.measure}`
  return `${decimalOf(toNumber(value))}${measure}`
}

const decimalOf = (value: number) => (Number.isInteger(value) ? count(value) : decimal(value))

function sayReports({ inTime, late, missing, unconfirmed }: EvidenceProps['evidence']['reports']): string {
  return [
    text.evidence.inTime(count(inTime)),
    ...(late > 0 ? [text.evidence.late(count(late))] : []),
    ...(missing > 0 ? [text.evidence.missing(count(missing))] : []),
    ...(unconfirmed > 0 ? [text.evidence.unconfirmed(count(unconfirmed))] : []),
  ].join(', ')
}

function sayFeedback(counts: Readonly<Record<FeedbackKind, number>>): string {
  return FEEDBACK_KINDS.map((kind) => text.evidence.said[kind](count(counts[kind]))).join(', ')
}

function Parts(props: { readonly parts: readonly Evaluation[]; readonly linkTo: (id: string) => string }) {
  return (
    <>
      <h3>{text.evidence.parts}</h3>
      {props.parts.length === 0 ? (
        <p class="soft">{text.evidence.partsNone}</p>
      ) : (
        <ul>
          {props.parts.map(({ id, period, predicate }) => (
            <li>
              <a href={props.linkTo(id)}>{periodName(period)}</a>: {predicates.predicates[predicate]}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
