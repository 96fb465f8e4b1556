import type { Score } from '../../shared/domain/score.ts'
import { count, decimal } from '../text/format.ts'
import { useText } from '../text/text.ts'
import { Grade } from './grade.tsx'

/** A score in a table: value with grade, and n. In words where there is no value to show. */
export function ScoreCells(props: { readonly score: Score }) {
  const text = useText()
  const { score } = props
  const n = <td class="num">{count(score.n)}</td>
  if (score.published === null) {
    return (
      <>
        <td class="value soft">{score.n === 0 ? text.score.noData : text.score.tooFew(count(score.n))}</td>
        {n}
      </>
    )
  }
  return (
    <>
      <td class="value">
        <span class="strong">{decimal(Number(score.published))}</span> <Grade score={score} />
      </td>
      {n}
    </>
  )
}
