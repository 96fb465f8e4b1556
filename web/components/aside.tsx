import type { Score } from '../../shared/domain/score.ts'
import { count } from '../text/format.ts'
import { useText } from '../text/text.ts'

/** How many answers are not counted because they wait for a review; nothing where there are none. */
export function Aside(props: { readonly score: Score }) {
  const text = useText()
  const { aside } = props.score
  return aside === null || aside === 0 ? null : <p class="soft">{text.score.aside(count(aside))}</p>
}
