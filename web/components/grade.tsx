import type { Score } from '../../shared/domain/score.ts'
import { useText } from '../text/text.ts'
import { translatedGrade } from '../text/translated.ts'
import { Official } from './official.tsx'

/** A grade as letter and word; the colour only repeats what they say. `official`: with the official word where the page is in another language. */
export function Grade(props: {
  readonly score: Pick<Score, 'instrument' | 'grade' | 'gradeName'>
  readonly official?: boolean
}) {
  const text = useText()
  const { instrument, grade, gradeName } = props.score
  if (grade === null || gradeName === null) return <span class="grade soft">{text.score.indicative}</span>
  const said = translatedGrade(instrument, grade)
  return (
    <span class="grade">
      <span class={`letter ${grade}`}>{grade}</span> {said ?? gradeName}
      {props.official === true && said !== undefined && <Official>{gradeName}</Official>}
    </span>
  )
}
