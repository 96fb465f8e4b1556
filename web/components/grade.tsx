import type { Score } from '../../shared/domain/score.ts'
import { useText } from '../text/text.ts'

/** A grade as letter and word; the colour only repeats what they say. */
export function Grade(props: { readonly score: Pick<Score, 'grade' | 'gradeName'> }) {
  const text = useText()
  const { grade, gradeName } = props.score
  if (grade === null || gradeName === null) return <span class="grade soft">{text.score.indicative}</span>
  return (
    <span class="grade">
      <span class={`letter ${grade}`}>{grade}</span> {gradeName}
    </span>
  )
}
