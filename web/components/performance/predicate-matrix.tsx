import { type Expectation, predicateOf } from '../../../shared/domain/performance/predicate.ts'
import { evaluations as text } from '../../text/staff/performance/evaluations.ts'
import { predicates } from '../../text/staff/performance/predicates.ts'

/** As people read it: the best row first, the best column last. */
const ROWS = ['above', 'meets', 'below'] as const satisfies readonly Expectation[]
const COLUMNS = ['below', 'meets', 'above'] as const satisfies readonly Expectation[]

type Chosen = { readonly results: Expectation; readonly behaviour: Expectation }

/** All nine cells of the matrix, with the one that was chosen marked. */
export function PredicateMatrix(props: { readonly chosen?: Chosen | undefined }) {
  const { chosen } = props
  return (
    <table class="matrix">
      <caption class="away">{text.form.matrixHint}</caption>
      <thead>
        <tr>
          <td class="soft">{text.form.corner}</td>
          {COLUMNS.map((behaviour) => (
            <th scope="col">
              {predicates.short[behaviour]}
              <span class="away"> {text.behaviour}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ROWS.map((results) => (
          <tr>
            <th scope="row">
              {predicates.short[results]}
              <span class="away"> {text.results}</span>
            </th>
            {COLUMNS.map((behaviour) => {
              const isChosen = chosen?.results === results && chosen.behaviour === behaviour
              return (
                <td class={`cell-${results}-${behaviour}${isChosen ? ' now' : ''}`}>
                  {predicates.predicates[predicateOf(results, behaviour)]}
                  {isChosen && <span class="mark">{text.form.chosen}</span>}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The predikat of the two choices of the form around it, in words: it follows them without a script. */
export function LivePredicate() {
  return (
    <output class="live" for="results behaviour">
      <small>{text.form.live}</small>
      <span class="no-choice soft">{text.form.choose}</span>
      {ROWS.flatMap((results) =>
        COLUMNS.map((behaviour) => (
          <span class={`said is-${results}-${behaviour}`}>
            {text.predicateIs(predicates.predicates[predicateOf(results, behaviour)])}
          </span>
        )),
      )}
    </output>
  )
}
