import { breakdownOf, sumBreakdowns } from '../../shared/domain/breakdown.ts'
import { addDays, type Day, daysBetween } from '../../shared/domain/calendar.ts'
import { lastMonths, spanOf } from '../../shared/domain/period.ts'
import { concurrently } from '../../shared/usecases/concurrently.ts'
import type { Deps } from '../../shared/usecases/deps.ts'
import { rollUpAgency } from '../../shared/usecases/roll-up.ts'
import type { RatedUnit } from './sample-registry.ts'

/** Of each earlier month that the nightly job looks at, so many days at its end. */
const DAYS_A_MONTH = 2
const MONTHS = 4
const WIDTH = 16

/**
 * What the store holds of the time before the measuring: each unit's tally of each day of the month so far and of some days of the months
 * before, of so many respondents each, and all roll-ups of them. What the nightly job reads depends on it.
 */
export async function storeHistory(
  deps: Deps,
  units: readonly RatedUnit[],
  firstDay: Day,
  respondentsADay: number,
): Promise<void> {
  const days = lastMonths(firstDay, MONTHS).flatMap((month) => {
    const { first, last } = spanOf(month)
    return firstDay <= last
      ? daysBetween(first, addDays(firstDay, -1))
      : daysBetween(addDays(last, 1 - DAYS_A_MONTH), last)
  })
  for (const unit of units) {
    const ofDay = unit.respondents(respondentsADay)
    await concurrently(days, WIDTH, async (day) => {
      const breakdowns = ofDay.map(({ body, counter }) => breakdownOf({ ...body, counter, tier: 'T3', channel: 'web' }))
      await deps.store.tallies.put({
        key: { agency: unit.agency, unit: unit.id, instrument: 'skm-2017', scope: 'own', level: 'day', period: day },
        breakdown: sumBreakdowns(breakdowns),
        asOf: `${day}T16:00:00.000Z`,
        version: 1,
      })
    })
  }
  await concurrently(
    new Set(units.map(({ agency }) => agency)),
    1,
    async (agency) => void (await rollUpAgency(deps, agency)),
  )
}
