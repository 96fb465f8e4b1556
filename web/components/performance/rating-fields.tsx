import { EXPECTATIONS, type Expectation } from '../../../shared/domain/performance/predicate.ts'
import { evaluations as text } from '../../text/staff/performance/evaluations.ts'
import { predicates } from '../../text/staff/performance/predicates.ts'
import type { Problems, Sent } from '../form-field.tsx'

/** The two ratings. Of a unit's head the results stand already: only they can be chosen, and it says why. */
export function RatingFields(props: {
  readonly sent: Sent
  readonly problems: Problems
  readonly fixed?: { readonly results: Expectation; readonly why: string } | undefined
  readonly optional?: boolean
}) {
  const { sent, problems, fixed, optional = false } = props
  return (
    <>
      <Rating
        name="results"
        hint={text.form.resultsHint}
        chosen={fixed?.results ?? sent.results}
        problem={problems.results}
        fixed={fixed}
        required={!optional}
      />
      <Rating
        name="behaviour"
        hint={text.form.behaviourHint}
        chosen={sent.behaviour}
        problem={problems.behaviour}
        required={!optional}
      />
    </>
  )
}

function Rating(props: {
  readonly name: 'results' | 'behaviour'
  readonly hint: string
  readonly chosen: string | undefined
  readonly problem: string | undefined
  readonly required: boolean
  readonly fixed?: { readonly results: Expectation; readonly why: string } | undefined
}) {
  const { name, chosen, problem, fixed, required } = props
  const described = [`${name}-hint`, ...(problem === undefined ? [] : [`${name}-problem`])].join(' ')
  return (
    <fieldset class={problem === undefined ? 'field' : 'field wrong'} id={name} aria-describedby={described}>
      <legend>{text[name]}</legend>
      <p class="hint soft" id={`${name}-hint`}>
        {props.hint}
      </p>
      {fixed && <p class="fixed">{fixed.why}</p>}
      {problem !== undefined && (
        <p class="problem" id={`${name}-problem`}>
          {problem}
        </p>
      )}
      {EXPECTATIONS.toReversed().map((each, index) => (
        <label class="choice">
          <input
            type="radio"
            id={`${name}-${each}`}
            name={name}
            value={each}
            checked={chosen === each}
            disabled={fixed !== undefined && fixed.results !== each}
            required={required}
            autofocus={problem !== undefined && index === 0}
          />
          <span>{predicates.expectations[each]}</span>
        </label>
      ))}
    </fieldset>
  )
}
