import { dayOf, type TimeZone } from '../../../shared/domain/calendar.ts'
import { type Fraction, toHundredths } from '../../../shared/domain/exact.ts'
import type { Evaluation } from '../../../shared/domain/performance/evaluation.ts'
import { predicateOf } from '../../../shared/domain/performance/predicate.ts'
import type { PostLevel } from '../../../shared/domain/post-level.ts'
import { count, dayName, decimal } from '../../text/format.ts'
import { isolate } from '../../text/isolate.ts'
import { people } from '../../text/staff/people.ts'
import { evaluations as text } from '../../text/staff/performance/evaluations.ts'
import { predicates } from '../../text/staff/performance/predicates.ts'
import { momentOf } from '../person-words.ts'
import { PredicateMatrix } from './predicate-matrix.tsx'

export type FactsProps = {
  readonly evaluation: Evaluation
  readonly editions: readonly Evaluation[]
  readonly credit: { readonly points: Fraction; readonly level: PostLevel; readonly months: number } | undefined
  readonly zone: TimeZone
  readonly linkTo: (id: string) => string
}

/** What an evaluation says, whoever reads it: the predikat and where it comes from, the words, the answer, the objection and its decision. */
export function EvaluationFacts(props: FactsProps) {
  const { evaluation, credit, zone } = props
  const { results, behaviour, answer, objection } = evaluation
  return (
    <>
      <p class="verdict">
        {predicates.predicates[evaluation.predicate]}
        <small>{stateLine(evaluation)}</small>
      </p>
      {evaluation.because !== undefined && (
        <p class="fixed">
          <bdi>{text.because(isolate(evaluation.because))}</bdi>
        </p>
      )}
      <dl class="facts">
        <Fact name={text.results} value={predicates.expectations[results]} />
        <Fact name={text.behaviour} value={predicates.expectations[behaviour]} />
        <Fact name={text.unitRating} value={predicates.ratings[evaluation.unitRating]} />
        {credit && (
          <Fact
            name={text.credit}
            value={text.creditLine(
              decimal(toHundredths(credit.points) / 100),
              people.levels[credit.level],
              count(credit.months),
            )}
          />
        )}
      </dl>
      {credit && <p class="hint soft">{text.creditHow}</p>}
      <details class="own">
        <summary>{text.form.matrix}</summary>
        <PredicateMatrix chosen={{ results, behaviour }} />
      </details>
      <Said title={text.notes} words={evaluation.notes} by={text.writtenBy(isolate(evaluation.by.name))} />
      {evaluation.advice !== undefined && <Said title={text.advice} words={evaluation.advice} />}
      {evaluation.departure !== undefined && (
        <Said
          title={text.departure}
          words={evaluation.departure}
          by={text.departureBy(isolate(departureBy(evaluation)))}
        />
      )}
      {answer && (
        <Said
          title={text.answer}
          words={answer.words ?? text.accepted}
          by={answer.accepts && answer.words ? text.accepted : undefined}
          at={momentOf(answer.at, zone)}
        />
      )}
      {objection && <Said title={text.objection} words={objection.words} at={momentOf(objection.at, zone)} />}
      {objection?.decided && <Decision {...objection.decided} zone={zone} />}
      <Editions {...props} />
    </>
  )
}

/** Whose reason it is: of who decided, where their decision led to another predikat. */
function departureBy({ by, objection, predicate }: Evaluation): string {
  const { was, by: decider } = objection?.decided ?? {}
  return was && decider && predicateOf(was.results, was.behaviour) !== predicate ? decider.name : by.name
}

function stateLine({ state, objectUntil }: Evaluation): string {
  return state === 'issued' ? text.stateLine.issued(dayName(objectUntil ?? '')) : text.stateLine[state]
}

function Fact(props: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.value}</dd>
    </div>
  )
}

function Said(props: {
  readonly title: string
  readonly words: string
  readonly by?: string | undefined
  readonly at?: string
}) {
  return (
    <section class="section">
      <h2>{props.title}</h2>
      {(props.by ?? props.at) !== undefined && (
        <p class="soft">
          <bdi>{[props.by, props.at].filter(Boolean).join(' · ')}</bdi>
        </p>
      )}
      <p class="said-by">
        <bdi>{props.words}</bdi>
      </p>
    </section>
  )
}

type Decided = NonNullable<NonNullable<Evaluation['objection']>['decided']>

function Decision(props: Decided & { readonly zone: TimeZone }) {
  const { upheld, by, was, words, at, zone } = props
  const said = (upheld ? text.upheld : text.dismissed)(isolate(by.name))
  const before =
    was && text.was(lower(predicates.expectations[was.results]), lower(predicates.expectations[was.behaviour]))
  return (
    <Said title={text.decision} words={words} by={[said, before].filter(Boolean).join(' ')} at={momentOf(at, zone)} />
  )
}

const lower = (words: string) => words.toLowerCase()

function Editions({ evaluation, editions, zone, linkTo }: FactsProps) {
  if (editions.length < 2) return null
  const newest = editions.findLast(({ state }) => state !== 'draft')
  return (
    <section class="section">
      <h2>{text.editions}</h2>
      {newest !== undefined && newest.edition > evaluation.edition && <p class="fixed">{text.replaced}</p>}
      <ul>
        {editions.map(({ id, edition, predicate, state, issuedAt }) => (
          <li>
            <a href={linkTo(id)} aria-current={id === evaluation.id ? 'page' : undefined}>
              {text.edition(count(edition))}
            </a>
            : {predicates.predicates[predicate]} · {text.states[state]}
            {issuedAt !== undefined && ` · ${dayName(dayOf(Date.parse(issuedAt), zone))}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
