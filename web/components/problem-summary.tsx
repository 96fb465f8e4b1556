import { useText } from '../text/text.ts'

/** A problem as the page says it: where to go, what it is about, and what to do there. */
export type ShownProblem = { readonly target: string | undefined; readonly about: string; readonly advice: string }

/** All that is to be completed, first thing on the page, each a link to its field. */
export function ProblemSummary(props: { readonly problems: readonly ShownProblem[] }) {
  const text = useText()
  if (props.problems.length === 0) return null
  return (
    <section class="problems" role="alert" aria-labelledby="problems-title" tabindex={-1}>
      <h2 id="problems-title">{text.rate.problemsTitle}</h2>
      <p>{text.rate.problemsLead}</p>
      <ul>
        {props.problems.map(({ target, about, advice }) => (
          <li>{target === undefined ? advice : <a href={`#${target}`}>{about}</a>}</li>
        ))}
      </ul>
    </section>
  )
}
