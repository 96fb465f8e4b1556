import type { RuleStanding } from '../../../shared/domain/performance/distribution.ts'
import type { Evaluation } from '../../../shared/domain/performance/evaluation.ts'
import { headsResults, type Predicate, type UnitRatingValue } from '../../../shared/domain/performance/predicate.ts'
import { dayName } from '../../text/format.ts'
import { evaluations as text } from '../../text/staff/performance/evaluations.ts'
import { predicates } from '../../text/staff/performance/predicates.ts'
import type { Problems, Sent } from '../form-field.tsx'
import { PostForm } from '../post-form.tsx'
import { Standing } from './distribution-rules.tsx'
import { LivePredicate, PredicateMatrix } from './predicate-matrix.tsx'
import { RatingFields } from './rating-fields.tsx'
import { WordsField } from './words-field.tsx'

/** A form's place on a page with several: what it says stands in it only where it was the one that was sent. */
export type FormState = {
  readonly action: string
  readonly version: number
  readonly sent: Sent
  readonly problems: Problems
}

/** What a head's results are fixed to, and why. */
export function fixedResults(isHead: boolean, rating: UnitRatingValue | undefined) {
  if (!isHead || rating === undefined) return undefined
  const results = headsResults(rating)
  return { results, why: text.form.headFixed(predicates.ratings[rating], predicates.expectations[results]) }
}

/** The two ratings with the matrix beside them, and what is said of it. */
export function DraftForm(
  props: FormState & { readonly fixed: ReturnType<typeof fixedResults>; readonly saved: Evaluation | undefined },
) {
  const { action, version, sent, problems, fixed, saved } = props
  return (
    <PostForm action={action} class="rating">
      <input type="hidden" name="do" value="draft" />
      <input type="hidden" name="version" value={String(version)} />
      <div class="fields one">
        <RatingFields sent={sent} problems={problems} fixed={fixed} />
      </div>
      <LivePredicate />
      <h3>{text.form.matrix}</h3>
      <p class="hint soft">{text.form.matrixHint}</p>
      <PredicateMatrix {...(saved && { chosen: saved })} />
      <div class="fields one">
        <WordsField
          name="notes"
          label={text.notes}
          hint={text.form.notesHint}
          sent={sent.notes}
          problem={problems.notes}
          required
        />
        <WordsField
          name="advice"
          label={`${text.advice} (${text.form.optional})`}
          hint={text.form.adviceHint}
          sent={sent.advice}
          problem={problems.advice}
          rows={3}
        />
      </div>
      <button class={saved ? 'second' : 'send'} type="submit">
        {text.form.save}
      </button>
    </PostForm>
  )
}

/** Tells the person; where that would be against the guidance, with the counts and a reason. */
export function IssueForm(
  props: FormState & {
    readonly departures: readonly RuleStanding[]
    readonly size: number
    readonly objectUntil: string
  },
) {
  const { action, version, sent, problems, departures, size } = props
  return (
    <PostForm action={action} aria-labelledby="issue-title">
      <h2 id="issue-title">{text.issue.title}</h2>
      <p>{text.issue.lead(dayName(props.objectUntil))}</p>
      <input type="hidden" name="do" value="issue" />
      <input type="hidden" name="version" value={String(version)} />
      {departures.length === 0 ? (
        <p class="note soft">{text.issue.fits}</p>
      ) : (
        <>
          <p class="note strong">{text.issue.departs}</p>
          <ul class="rules">
            {departures.map((standing) => (
              <Standing standing={standing} size={size} open={0} />
            ))}
          </ul>
          <WordsField
            name="departure"
            label={text.issue.reason}
            hint={text.issue.reasonHint}
            sent={sent.departure}
            problem={problems.departure}
            required
          />
        </>
      )}
      <button class="send" type="submit">
        {text.issue.button}
      </button>
    </PostForm>
  )
}

type IfUpheld = { readonly predicate: Predicate; readonly departures: readonly RuleStanding[] }

/** Which predikat would depart from the guidance on the unit's distribution, and how. */
function Departing({ ifUpheld, size }: { readonly ifUpheld: readonly IfUpheld[]; readonly size: number }) {
  return (
    <>
      <p class="note strong">{text.decide.departs}</p>
      {ifUpheld.map(({ predicate, departures }) => (
        <>
          <p class="strong">{predicates.predicates[predicate]}</p>
          <ul class="rules">
            {departures.map((standing) => (
              <Standing standing={standing} size={size} open={0} />
            ))}
          </ul>
        </>
      ))}
    </>
  )
}

/** Upheld with other ratings, or dismissed, with words. */
export function DecisionForm(
  props: FormState & {
    readonly fixed: ReturnType<typeof fixedResults>
    readonly byAgency: boolean
    readonly ifUpheld: readonly IfUpheld[]
    readonly size: number
  },
) {
  const { action, version, sent, problems, fixed, ifUpheld, size } = props
  return (
    <PostForm action={action} class="rating" aria-labelledby="decide-title">
      <h2 id="decide-title">{text.decide.title}</h2>
      <p>{props.byAgency ? text.decide.agencyLead : text.decide.lead}</p>
      <input type="hidden" name="version" value={String(version)} />
      <div class="fields one">
        <fieldset class={problems.upheld ? 'field wrong' : 'field'}>
          <legend>{text.decide.choice}</legend>
          {problems.upheld && <p class="problem">{problems.upheld}</p>}
          <label class="choice">
            <input
              type="radio"
              name="upheld"
              value="ya"
              checked={sent.upheld === 'ya'}
              required
              autofocus={problems.upheld !== undefined}
            />
            <span>{text.decide.uphold}</span>
          </label>
          <label class="choice">
            <input type="radio" name="upheld" value="tidak" checked={sent.upheld === 'tidak'} required />
            <span>
              {text.decide.dismiss} <span class="soft">{text.decide.dismissHint}</span>
            </span>
          </label>
        </fieldset>
        <RatingFields sent={sent} problems={problems} fixed={fixed} optional />
      </div>
      <LivePredicate />
      {ifUpheld.length > 0 && <Departing ifUpheld={ifUpheld} size={size} />}
      <div class="fields one">
        <WordsField
          name="words"
          label={text.decide.words}
          hint={text.decide.wordsHint}
          sent={sent.words}
          problem={problems.words}
          required
        />
        {ifUpheld.length > 0 && (
          <WordsField
            name="departure"
            label={text.issue.reason}
            hint={text.decide.departureHint}
            sent={sent.departure}
            problem={problems.departure}
            rows={3}
          />
        )}
      </div>
      <button class="send" type="submit">
        {text.decide.button}
      </button>
    </PostForm>
  )
}

/** Begins a later edition of a closed evaluation. */
export function EditionForm({ action, version, sent, problems }: FormState) {
  return (
    <details class="own" open={problems.because !== undefined}>
      <summary>{text.next.title}</summary>
      <p>{text.next.lead}</p>
      <PostForm action={action}>
        <input type="hidden" name="do" value="edition" />
        <input type="hidden" name="version" value={String(version)} />
        <WordsField
          name="because"
          label={text.next.because}
          sent={sent.because}
          problem={problems.because}
          required
          rows={3}
        />
        <button class="second" type="submit">
          {text.next.button}
        </button>
      </PostForm>
    </details>
  )
}
