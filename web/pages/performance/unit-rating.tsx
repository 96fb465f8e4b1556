import type { Step } from '../../../shared/domain/performance/dossier.ts'
import { UNIT_RATINGS } from '../../../shared/domain/performance/predicate.ts'
import { zoneOf } from '../../../shared/domain/registry.ts'
import { evaluating } from '../../assets/evaluating.ts'
import { Document } from '../../components/document.tsx'
import type { Problems, Sent } from '../../components/form-field.tsx'
import { DistributionRules, Spread } from '../../components/performance/distribution-rules.tsx'
import { inWords } from '../../components/performance/evaluation-words.ts'
import { type ListedProps, PredicateList } from '../../components/performance/predicate-list.tsx'
import { StepList } from '../../components/performance/step-list.tsx'
import { WordsField } from '../../components/performance/words-field.tsx'
import { momentOf } from '../../components/person-words.ts'
import { PostForm } from '../../components/post-form.tsx'
import { UnitPath } from '../../components/unit-path.tsx'
import { count } from '../../text/format.ts'
import { isolate } from '../../text/isolate.ts'
import { periodName } from '../../text/periods.ts'
import { predicates } from '../../text/staff/performance/predicates.ts'
import { steps } from '../../text/staff/performance/steps.ts'
import { unitRating as text } from '../../text/staff/performance/unit-rating.ts'

type Props = ListedProps & {
  readonly isEvaluated: boolean
  readonly isOver: boolean
  readonly isHead: boolean
  readonly evaluated: number
  readonly mayRate: boolean
  readonly saved: boolean
  readonly sent?: Sent
  readonly problems?: Problems
  /** What others changed since the form was opened. */
  readonly since?: readonly Step[]
}

/** A unit's own rating for a period, with the form that gives it, and the distribution of its people's predikat. */
export function UnitRatingPage(props: Props) {
  const { registry, unit, period, periods, rating, counts, open, evaluated, path } = props
  const size = evaluated + open
  const zone = zoneOf(registry.agency, unit)
  return (
    <Document title={text.pageTitle(unit.name, periodName(period))} style={evaluating} owner={registry.agency}>
      <UnitPath agency={registry.agency} above={props.above} unit={unit} />
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      <nav class="periods" aria-label={text.periods}>
        {periods.map((each) =>
          each === period ? (
            <span class="strong" aria-current="page">
              {periodName(each)}
            </span>
          ) : (
            <a href={`${path}?period=${each}`}>{periodName(each)}</a>
          ),
        )}
      </nav>
      {props.saved && (
        <p class="done" role="status">
          {text.saved}
        </p>
      )}
      <section class="section" aria-labelledby="rating-title">
        <h2 id="rating-title">
          {text.now} {periodName(period)}
        </h2>
        {rating ? (
          <>
            <p class="verdict">
              {predicates.ratings[rating.rating]}
              <small>{text.by(isolate(rating.by.name), momentOf(rating.history.at(-1)?.at ?? '', zone))}</small>
            </p>
            <p class="said-by">
              <bdi>{rating.reason}</bdi>
            </p>
          </>
        ) : (
          <p>{props.isEvaluated ? text.none : text.notEvaluated}</p>
        )}
        <RatingForm {...props} />
      </section>
      <section class="section" aria-labelledby="spread-title">
        <h2 id="spread-title">{text.distribution}</h2>
        <p class="lead">
          {evaluated === 0 ? text.distributionNone : text.distributionLead(count(evaluated), count(size))}
        </p>
        {size > 0 && <Spread counts={counts} open={open} size={size} />}
      </section>
      {rating && size > 0 && (
        <section class="section" aria-labelledby="guidance-title">
          <h2 id="guidance-title">{text.guidance}</h2>
          <DistributionRules rating={rating.rating} counts={counts} open={open} size={size} />
        </section>
      )}
      <PredicateList {...props} />
      {rating && (
        <section class="section" aria-labelledby="history-title">
          <h2 id="history-title">{text.history}</h2>
          <StepList history={inWords(rating.history)} zone={zone} nameOf={nameOf} />
        </section>
      )}
    </Document>
  )
}

const nameOf = (field: string) => (field === 'rating' ? text.rating : undefined)

function RatingForm(props: Props) {
  const { mayRate, isHead, isOver, rating, path, period, sent, problems = {}, since = [] } = props
  if (!mayRate || !props.isEvaluated) return null
  if (isHead) return <p class="note">{text.ownUnit}</p>
  if (!isOver) return <p class="note">{text.open}</p>
  const known: Sent = sent ?? (rating ? { rating: rating.rating } : {})
  return (
    <>
      {since.length > 0 && (
        <div class="conflict" role="alert">
          <h2>{steps.changedSince}</h2>
          <p>{steps.changedSinceHint}</p>
          <StepList history={inWords(since)} zone={zoneOf(props.registry.agency, props.unit)} nameOf={nameOf} />
        </div>
      )}
      {problems[''] !== undefined && (
        <p class="problems" role="alert">
          {problems['']}
        </p>
      )}
      <PostForm action={`${path}?period=${period}`}>
        <h3>{rating ? text.change : text.form}</h3>
        <p class="hint soft">{rating ? text.changeHint : text.formHint}</p>
        <input type="hidden" name="period" value={period} />
        <input type="hidden" name="version" value={String(rating?.version ?? 0)} />
        <div class="fields one">
          <fieldset class={problems.rating ? 'field wrong' : 'field'}>
            <legend>{text.rating}</legend>
            {problems.rating && <p class="problem">{problems.rating}</p>}
            {UNIT_RATINGS.map((each, index) => (
              <label class="choice">
                <input
                  type="radio"
                  name="rating"
                  value={each}
                  checked={known.rating === each}
                  required
                  autofocus={problems.rating !== undefined && index === 0}
                />
                <span>{predicates.ratings[each]}</span>
              </label>
            ))}
          </fieldset>
          <WordsField
            name="reason"
            label={text.reason}
            hint={text.reasonHint}
            sent={known.reason}
            problem={problems.reason}
            required
          />
        </div>
        <button class="send" type="submit">
          {text.save}
        </button>
      </PostForm>
    </>
  )
}
