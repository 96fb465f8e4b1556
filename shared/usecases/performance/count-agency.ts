import { type Day, dayOf } from '../../domain/calendar.ts'
import type { Slug } from '../../domain/ids.ts'
import { periodsToCount, reportPeriodsBetween } from '../../domain/performance/counting-window.ts'
import { performanceRulesOf } from '../../domain/performance/rules.ts'
import { type Period, spanOf } from '../../domain/period.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Registry } from '../../domain/registry.ts'
import type { Unit } from '../../domain/unit.ts'
import { concurrently } from '../concurrently.ts'
import type { Deps } from '../deps.ts'
import { countPerformance, type OtherRecords } from './count-performance.ts'
import { reopenedPeriods } from './reopened-lists.ts'

/** Which periods to count where not tonight's: those that some days lie in. */
export type CountWish = { readonly from?: Day | undefined; readonly to?: Day | undefined }

/**
 * Counts an agency's performance as it does every night: the running period, those whose deadlines are not long over, and those of
 * which a report was opened again and has changed since a month ago. With a wish, every period of those days that has begun, however
 * long ago. Returns the periods with how many people were counted in each. Throws `agency-unknown`.
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
  const staffed = { ...registry, units: await unitsOfPeople(deps, registry) }
  const periods =
    from === undefined && to === undefined
      ? new Set([...(await reopenedPeriods(deps, staffed, today)), ...periodsToCount(rules, today)])
      : reportPeriodsBetween(rules, from ?? to ?? today, to ?? today)
  const counted: (readonly [Period, number])[] = []
  for (const period of [...periods].toSorted().filter((each) => spanOf(each).first <= today)) {
    counted.push([period, await countPerformance(deps, staffed, period, others)])
  }
  return counted
}

/** Units in which somebody is or once was placed: nothing is taken out of their lists, so in the others there is nothing to count. */
async function unitsOfPeople({ store }: Pick<Deps, 'store'>, { agency, units }: Registry): Promise<Unit[]> {
  const empty = new Set<Slug>()
  await concurrently(units, 4, async ({ id }) => {
    if ((await store.people.inUnit({ agency: agency.id, unit: id })).length === 0) empty.add(id)
  })
  return units.filter(({ id }) => !empty.has(id))
}
