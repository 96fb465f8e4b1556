import type { Score } from '../../shared/domain/score.ts'
import { GRADE_FROM } from '../../shared/domain/statistics/disclosure.ts'
import { count, decimal, range } from '../text/format.ts'
import { useText } from '../text/text.ts'
import { Aside } from './aside.tsx'
import { Grade } from './grade.tsx'
import { noScore } from './no-score.ts'

/** The score, very large, with its grade, how sure it is and the number of people behind it. Words instead of a number where there is none. */
export function ScoreHeadline(props: { readonly score: Score }) {
  const text = useText()
  const { score } = props
  const aside = score.aside === null || score.aside === 0 ? '' : text.score.aside(count(score.aside))
  if (score.published === null) {
    return (
      <>
        <p class="empty">{noScore(score)}</p>
        <Aside score={score} />
      </>
    )
  }
  return (
    <p class="score">
      <span class="figure">{decimal(Number(score.published))}</span>
      <span class="beside">
        {score.grade === null ? <NoGrade score={score} /> : <Grade score={score} official />}
        <span class="soft">
          {score.interval && `${range(score.interval)} · `}
          {text.score.respondents(count(score.n))}
          {aside !== '' && ` · ${aside}`}
        </span>
      </span>
    </p>
  )
}

/** What is missing for a grade: respondents up to the sample target of those served where that is known and more than the least. */
function NoGrade(props: { readonly score: Score }) {
  const text = useText()
  const { n, served, target } = props.score
  if (served === null || target === null || n >= target || target < GRADE_FROM) {
    return <span>{text.score.noGrade(count(GRADE_FROM))}</span>
  }
  return <span>{text.score.belowTarget(count(target), count(served), count(n))}</span>
}
