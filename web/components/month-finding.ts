import type { Score } from '../../shared/domain/score.ts'
import { decimal, monthName } from '../text/format.ts'
import { manage } from '../text/staff/manage.ts'

/** What twelve months show, as a title: between which scores, and when. Undefined where no month has a score. */
export function monthFinding(months: readonly Score[]): string | undefined {
  const valued = months
    .flatMap(({ period, published }) => (published === null ? [] : [{ period, value: Number(published) }]))
    .toSorted((a, b) => a.value - b.value)
  const [low, high] = [valued[0], valued.at(-1)]
  if (!low || !high) return undefined
  if (valued.length === 1) return manage.trendOne(decimal(low.value), monthName(low.period))
  return manage.trendFinding(decimal(low.value), monthName(low.period), decimal(high.value), monthName(high.period))
}
