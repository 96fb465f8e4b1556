import type { Score } from '../../shared/domain/score.ts'
import { count, decimal, range } from '../text/format.ts'
import { Grade } from './grade.tsx'
import { noScore } from './no-score.ts'

/** A score in a table: value with its interval and grade, and n. In words where there is no value to show. */
export function ScoreCells(props: { readonly score: Score }) {
  const { score } = props
  const n = <td class="num">{count(score.n)}</td>
  if (score.published === null) {
    return (
      <>
        <td class="value soft">{noScore(score)}</td>
        {n}
      </>
    )
  }
  return (
    <>
      <td class="value">
        <span class="strong">{decimal(Number(score.published))}</span>{' '}
        {score.interval && <small class="soft">{range(score.interval)}</small>} <Grade score={score} />
      </td>
      {n}
    </>
  )
}
