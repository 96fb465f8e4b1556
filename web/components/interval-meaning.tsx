import type { Score } from '../../shared/domain/score.ts'
import { range } from '../text/format.ts'
import { useText } from '../text/text.ts'

/** What the range beside a score speaks for, and for whom it does not. Nothing where there is none. */
export function IntervalMeaning(props: { readonly score: Score }) {
  const text = useText()
  const { interval, published } = props.score
  if (interval === null || published === null) return null
  return <p class="meaning">{text.score.intervalMeaning(range(interval))}</p>
}
