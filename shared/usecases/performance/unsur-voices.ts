import type { Day } from '../../domain/calendar.ts'
import type { PersonId, Slug } from '../../domain/ids.ts'
import { skm2017 } from '../../domain/instruments/skm-2017.ts'
import { UNSUR } from '../../domain/performance/need.ts'
import type { UnsurVoice } from '../../domain/performance/strengths.ts'
import { periodOf, previousPeriod } from '../../domain/period.ts'
import { meanInterval } from '../../domain/statistics/mean-interval.ts'
import { answersOf } from '../../domain/statistics/respondents.ts'
import { isSmall } from '../../domain/statistics/suppression.ts'
import { dutiesIn, servedIn } from './served.ts'
import type { PerformanceNeeds } from './step.ts'

/**
 * How citizens answered the national survey at the counters that somebody served in the last whole quarter, unsur by unsur, beside the rest
 * of the same units. Where fewer than ten answered elsewhere there is nothing to hold it against: the others may be anywhere on the scale.
 * Two calls, and one for each unit served.
 */
export async function unsurVoicesOf(
  deps: Pick<PerformanceNeeds, 'store'>,
  ref: { readonly agency: Slug; readonly person: PersonId },
  today: Day,
): Promise<UnsurVoice[]> {
  const quarter = previousPeriod(periodOf('quarter', today))
  const duties = await dutiesIn(deps, ref, quarter)
  if (duties.length === 0) return []
  const { own, others } = await servedIn(deps, ref, { period: quarter, instrument: skm2017.id, duties })
  return UNSUR.flatMap((code) => {
    const [mine, theirs] = [answersOf(skm2017, own, code), answersOf(skm2017, others, code)]
    if (!mine) return []
    const beside = theirs && !isSmall(theirs.n) ? meanInterval(theirs) : mine.scale
    return { code, n: mine.n, own: meanInterval(mine), others: beside, first: quarter, last: quarter }
  })
}
