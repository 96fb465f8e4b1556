import type { Score } from '../../shared/domain/score.ts'
import { count } from '../text/format.ts'
import { useText } from '../text/text.ts'

/** Why there is no number where a score would stand. */
export function noScore({ n, suppressed }: Pick<Score, 'n' | 'suppressed'>): string {
  const { score } = useText()
  if (n === 0) return score.noData
  return suppressed ? score.hidden(count(n)) : score.tooFew(count(n))
}
