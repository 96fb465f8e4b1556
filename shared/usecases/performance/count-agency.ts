import { type Day, dayOf } from '../../domain/calendar.ts'
import type { Slug } from '../../domain/ids.ts'
import { periodsToCount, reportPeriodsBetween } from '../../domain/performance/counting-window.ts'
import { performanceRulesOf } from '../../domain/performance/rules.ts'
import { type Period, spanOf } from '../../domain/period.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Deps } from '../deps.ts'
import { countPerformance, type OtherRecords } from './count-performance.ts'

/** Which periods to count where not tonight's: those that some days lie in. */
export type CountWish = { readonly from?: Day | undefined; readonly to?: Day | undefined }

/**
 * Counts an agency's performance as it does every night: the running period, and those whose deadlines are not long over. With a wish,
 * every period of those days that has begun, however long ago. Returns the periods with how many people were counted in each.
 * Throws `agency-unknown`.
 */
export async function countAgencyPerformance(
  deps: Pick<Deps, 'store' | 'now'>,
  agency: Slug,
  { from, to }: CountWish = {},
  others: OtherRecords = {},
): Promise<(readonly [Period, number])[]> {
  const registry = await deps.store.registry.load(agency, { consistent: true })
  if (!registry) throw new Refusal('agency-unknown', { agency })
  const rules = performanceRulesOf(registry.agency)
  const today = dayOf(deps.now(), registry.agency.timeZone)
  const periods =
    from === undefined && to === undefined
      ? periodsToCount(rules, today)
      : reportPeriodsBetween(rules, from ?? to ?? today, to ?? today)
  const counted: (readonly [Period, number])[] = []
  for (const period of periods.filter((each) => spanOf(each).first <= today)) {
    counted.push([period, await countPerformance(deps, agency, period, others)])
  }
  return counted
}
